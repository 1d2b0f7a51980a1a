package cnnbyhand.command;

import cnnbyhand.handouts.HandoutForm;
import cnnbyhand.handouts.Paper;
import cnnbyhand.lessons.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options that are about lessons.
 *
 * @param lessons the lessons to run; none where no lesson was named
 * @param step whether Enter is waited for between their cells
 * @param record whether what they show is written into them
 * @param export what lessons or networks are converted to; empty where they are run
 * @param paper what a hand-out is printed on
 */
public record LessonOptions(List<Lesson> lessons, boolean step, boolean record, String export, Paper paper) {
    public static final String IPYNB = "ipynb";
    public static final String HTML = "html";
    /** What a network is exported as, not a lesson. */
    private static final String EXPLORER = "explorer";

    /** @throws WrongCommand at the first option that is not allowed */
    static LessonOptions of(RawOptions typed) throws WrongCommand {
        LessonOptions options = new LessonOptions(
                lessons(typed),
                typed.flag(Option.STEP),
                typed.flag(Option.RECORD),
                typed.word(Option.EXPORT, exports()),
                paper(typed));
        if (options.explorer()) {
            refuseOtherThanNetwork(typed);
        } else if (options.handout().isPresent()) {
            refuseNothingToHandOut(typed, options);
        } else if (options.lessons.isEmpty()) {
            refuseWithoutLesson(typed);
        }
        if (!options.export.isEmpty() && (options.step || options.record)) {
            throw new WrongCommand(
                    "-Dexport must be given without -Dstep and -Drecord, found one of them; it runs nothing");
        }
        return options;
    }

    /** Whether a network's explorer is exported. */
    public boolean explorer() {
        return export.equals(EXPLORER);
    }

    /** In which form a lesson or a network is handed out; nothing where it is not. */
    public Optional<HandoutForm> handout() {
        return HandoutForm.of(export);
    }

    private static List<String> exports() {
        List<String> exports = new ArrayList<>(List.of(IPYNB, HTML, EXPLORER, Option.EXPORT.value()));
        exports.addAll(HandoutForm.words());
        return exports;
    }

    private static Paper paper(RawOptions typed) throws WrongCommand {
        Paper paper = Paper.of(typed.word(Option.PAPER, Paper.words()));
        if (typed.has(Option.PAPER)
                && HandoutForm.of(typed.text(Option.EXPORT))
                        .filter(HandoutForm::onPaper)
                        .isEmpty()) {
            throw RawOptions.wrong(
                    Option.PAPER,
                    "beside -Dexport=handout, solution or latex",
                    typed.has(Option.EXPORT) ? "-Dexport=" + typed.text(Option.EXPORT) : "no export",
                    Optional.empty());
        }
        return paper;
    }

    private static void refuseNothingToHandOut(RawOptions typed, LessonOptions options) throws WrongCommand {
        boolean named = typed.has(Option.MODEL) || typed.has(Option.NETWORK) || !options.lessons.isEmpty();
        if (!named || typed.has(Option.QUIZ)) {
            throw new WrongCommand("-Dexport=" + options.export
                    + " must be given with -Dlesson, -Dmodel or -Dnetwork, found "
                    + (typed.has(Option.QUIZ) ? "a quiz" : "none"));
        }
    }

    private static void refuseOtherThanNetwork(RawOptions typed) throws WrongCommand {
        boolean network = typed.has(Option.MODEL) || typed.has(Option.NETWORK);
        if (!network || typed.has(Option.LESSON) || typed.has(Option.QUIZ)) {
            throw new WrongCommand("-Dexport=explorer must be given with -Dmodel or -Dnetwork alone, found "
                    + otherThanNetwork(typed));
        }
    }

    private static String otherThanNetwork(RawOptions typed) {
        if (typed.has(Option.LESSON)) {
            return "a lesson";
        }
        return typed.has(Option.QUIZ) ? "a quiz" : "neither";
    }

    private static List<Lesson> lessons(RawOptions typed) throws WrongCommand {
        if (typed.given(Option.LESSON).isEmpty()) {
            return List.of();
        }
        refuseNetworkBeside(typed);
        List<Lesson> all = Lesson.all(Lesson.FOLDER);
        if (all.isEmpty()) {
            throw new WrongCommand("lesson must be one of the lessons in " + Lesson.FOLDER.getFileName()
                    + ", found no such folder; start from a checkout of the project");
        }
        List<String> names = new ArrayList<>(all.stream().map(Lesson::name).toList());
        names.add(Options.ALL);
        String name = typed.name(Option.LESSON, names).orElseThrow();
        return all.stream()
                .filter(lesson -> name.equals(Options.ALL) || name.equals(lesson.name()))
                .toList();
    }

    private static void refuseNetworkBeside(RawOptions typed) throws WrongCommand {
        for (Option other : List.of(Option.MODEL, Option.NETWORK)) {
            Optional<String> found = typed.given(other);
            if (found.isPresent()) {
                throw new WrongCommand("a run must be of a lesson or of a " + other.word() + ", found -Dlesson="
                        + typed.text(Option.LESSON) + " and -D" + other.word() + "=" + found.get());
            }
        }
    }

    private static void refuseWithoutLesson(RawOptions typed) throws WrongCommand {
        for (Option option : List.of(Option.STEP, Option.RECORD, Option.EXPORT)) {
            if (!typed.text(option).equals(option.value())) {
                throw new WrongCommand(
                        "-D" + option.word() + " must be given with a lesson, found none; say -Dlesson=NAME");
            }
        }
    }
}
