package cnnbyhand.screen;

import cnnbyhand.lessons.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Somebody goes through a lesson step by step: forth, back, or to the next section, and answers what is asked. */
final class Stepping {
    private static final String BACK = "b";
    private static final String NEXT = "n";
    private static final String QUIT = "q";
    private static final String KEYS = "b back, n next section, q quit";
    private static final String YOURS = "  your answer: ";

    private final Screen screen;
    private final boolean step;
    private final Transcript transcript = new Transcript();
    private final Predictions predictions = new Predictions();
    private boolean skipping;

    Stepping(Screen screen, boolean step) {
        this.screen = screen;
        this.step = step;
    }

    void show(Runnable what) {
        transcript.show(what, skipping);
    }

    /** The answer to what has just been shown. */
    void besideTheRightOne() {
        predictions.last().ifPresent(answer -> show(() -> screen.wrapped(YOURS + answer, YOURS.length())));
    }

    void besideTheRightOne(int question) {
        String start = "  your answer to question " + question + ": ";
        predictions.listed(question).ifPresent(answer -> show(() -> screen.wrapped(start + answer, start.length())));
    }

    /** Waits until somebody wants to go on; false where nobody does. */
    boolean ready(Pause pause) {
        if (!step) {
            return true;
        }
        if (skipping && pause.before() != Pause.Before.SECTION) {
            begin(pause);
            return true;
        }
        boolean goesOn = skipping || waits(pause);
        skipping &= pause.before() != Pause.Before.SECTION;
        begin(pause);
        if (pause.before() == Pause.Before.ANSWER) {
            besideTheRightOne();
        }
        return goesOn;
    }

    private void begin(Pause pause) {
        transcript.begin(pause.before() == Pause.Before.SECTION);
    }

    private boolean waits(Pause pause) {
        List<String> answers = new ArrayList<>();
        int at = transcript.last();
        while (true) {
            boolean asks = pause.asks() && at == transcript.last();
            if (pause.before() != Pause.Before.OUTPUT || !asks) {
                screen.line("");
            }
            Optional<String> typed = asked(prompt(pause, at, asks ? answers.size() : -1));
            String word =
                    typed.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse(QUIT);
            if (typed.isEmpty()) {
                screen.line("No more input: the lesson stops here.");
            }
            if (word.equals(QUIT)) {
                return false;
            }
            if (!asks && !word.isEmpty() && !word.equals(BACK) && !word.equals(NEXT)) {
                screen.line("Nothing is asked here: type Enter, b, n or q.");
                continue;
            }
            if (word.equals(BACK)) {
                at = Math.max(0, at - 1);
                transcript.again(at);
            } else if (at < transcript.last()) {
                at = word.equals(NEXT) ? transcript.section(at) : at + 1;
                transcript.again(at);
            } else if (word.equals(NEXT)) {
                skipping = pause.before() != Pause.Before.SECTION;
                return true;
            } else if (!pause.asks()) {
                return true;
            } else {
                answers.add(typed.get().strip());
                if (answers.size() == pause.questions().size()) {
                    predictions.keep(
                            answers, pause.before() == Pause.Before.SECTION || pause.before() == Pause.Before.MORE);
                    return true;
                }
            }
        }
    }

    /** @param question which one is asked, from 0; -1 where none is */
    private String prompt(Pause pause, int at, int question) {
        String place = (pause.number() - (transcript.last() - at)) + " of " + pause.total() + "  ";
        if (question < 0) {
            return place + "Enter goes on, " + KEYS + ": ";
        }
        if (pause.before() == Pause.Before.OUTPUT) {
            return place + "What will it show? (Enter skips, " + KEYS + ") ";
        }
        String which = pause.questions().size() > 1 ? " to question " + (question + 1) : "";
        return place + "Your answer" + which + " (Enter skips): ";
    }

    /** What is typed where there is no terminal is not seen otherwise. */
    private Optional<String> asked(String prompt) {
        Optional<String> typed = screen.ask(prompt);
        if (!screen.terminal() || typed.isEmpty()) {
            screen.line(typed.orElse(""));
        }
        return typed;
    }
}
