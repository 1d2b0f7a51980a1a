package cnnbyhand.screen;

import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.quiz.AnswerParser;
import cnnbyhand.quiz.Grade;
import cnnbyhand.quiz.Level;
import cnnbyhand.quiz.Question;
import cnnbyhand.quiz.Quiz;
import cnnbyhand.quiz.QuizResults;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The screen of a quiz: what is asked, how it was answered, and why a wrong answer is wrong. */
public final class QuizPage {
    private static final String HINT = "?";
    private static final String SKIP = "skip";
    private static final String QUIT = "quit";

    private final Quiz quiz;
    private final Screen screen;
    private final boolean hints;
    private final List<String> about;
    private final String workedOut;
    private int shown;

    /**
     * @param hints whether the rule is shown before each question
     * @param about lines that say where the network comes from
     * @param workedOut a line with the command that works every row out, or shows them again
     */
    public QuizPage(Quiz quiz, Screen screen, boolean hints, List<String> about, String workedOut) {
        this.quiz = quiz;
        this.screen = screen;
        this.hints = hints;
        this.about = about;
        this.workedOut = workedOut;
    }

    public void opening(QuizResults results) {
        screen.heading("Predict, then check: " + quiz.network().name());
        about.forEach(screen::fact);
        screen.fact("asked      " + asked() + " of "
                + quiz.network().ledger().entries().size() + " layers, the batch left out: "
                + quiz.questions().size() + " blanks");
        if (quiz.level() != Level.PARAMETERS) {
            screen.fact(
                    "shape      height, width, channels: 5,5,16 or 5x5x16 or (None, 5, 5, 16); flat: 400 or (None, 400)");
        }
        if (quiz.level() != Level.SHAPES) {
            screen.fact("parameters 2,416 or (5*5*6 + 1)*16: all numbers that a layer keeps, trained or not");
        }
        screen.fact("commands   ? shows the rule, an empty line skips, quit or Ctrl-D ends with the score so far");
        screen.line("on paper   " + results.sheet() + ", to be filled in and graded by -Danswers=FILE");
    }

    /** What a sheet says beside its answers. */
    public void notGraded(List<String> remarks) {
        remarks.forEach(remark -> screen.fact("not graded " + remark));
    }

    /** Asks until an answer can be read: its text, empty where it was skipped, or nothing where the quiz is to end. */
    public Optional<String> ask(Question question) {
        introduce(question);
        while (true) {
            Optional<String> line = screen.ask(prompt(question));
            if (!screen.terminal() || line.isEmpty()) {
                screen.line(line.map(AnswerParser::shown).orElse(""));
            }
            String typed = line.map(text -> AnswerParser.withoutBlanks(text).toLowerCase(Locale.ROOT))
                    .orElse(QUIT);
            if (typed.equals(QUIT)) {
                return Optional.empty();
            }
            if (typed.isEmpty() || typed.equals(SKIP)) {
                return Optional.of("");
            }
            if (question.accepts(line.get())) {
                return line;
            }
            screen.paragraph(
                    typed.equals(HINT) ? rule(question) : unreadable(question, AnswerParser.shown(line.get())));
        }
    }

    /** Shows an answer that was given beforehand. */
    public void show(Question question, String answer) {
        introduce(question);
        screen.line(prompt(question) + AnswerParser.shown(answer));
    }

    /** Names the slip of an answer that is to be given again, and keeps every number of the right one back. */
    public void miss(Grade grade, int left) {
        String slip = grade.findings().stream()
                .map(finding -> finding.slip().sentence())
                .distinct()
                .findFirst()
                .orElse("No slip that is known here comes to it.");
        screen.paragraph("✗ wrong. " + slip + " Try again: " + left + (left == 1 ? " try" : " tries") + " left.");
    }

    public void grade(Grade grade) {
        switch (grade.mark()) {
            case RIGHT -> screen.paragraph("✓ right");
            case RIGHT_FROM_SLIP -> screen.paragraph(
                    "✓ right from your " + grade.ownInput() + ": the slip is in " + grade.slippedAt());
            case WRONG -> wrong(grade.findings());
            case UNREADABLE -> screen.paragraph("✗ " + unreadable(grade.question(), grade.typed()));
            case UNANSWERED -> screen.paragraph("– unanswered");
        }
        switch (grade.mark()) {
            case RIGHT_FROM_SLIP, WRONG -> screen.line(
                    "  right  " + grade.right().value() + "   " + grade.right().derivation());
            default -> {}
        }
    }

    public void closing(QuizResults results) {
        screen.heading("Score: " + quiz.score().sentence());
        if (quiz.next().isPresent()) {
            screen.line(quiz.score().answered());
        }
        List<String> rules = quiz.score().toReadAgain();
        if (!rules.isEmpty()) {
            screen.line("To read again:");
            rules.forEach(rule -> screen.line("  " + rule));
        }
        screen.line(workedOut);
        if (!quiz.grades().isEmpty()) {
            screen.line("Every answer and its grade: " + results.grades());
        }
    }

    private String asked() {
        return String.join(
                " and ", quiz.level().cells().stream().map(Cell::word).toList());
    }

    private void introduce(Question question) {
        if (shown != question.number()) {
            shown = question.number();
            screen.heading(question.number() + " of "
                    + quiz.network().ledger().entries().size() + "  "
                    + question.layer().name() + "  " + question.description());
        }
        if (hints) {
            screen.paragraph(rule(question));
        }
    }

    private static String prompt(Question question) {
        return question.cell().word() + " > ";
    }

    private static String rule(Question question) {
        return "rule: " + question.hint();
    }

    private static String unreadable(Question question, String found) {
        return question.cell().word() + " must be " + question.cell().form() + ", found " + found;
    }

    private void wrong(List<Finding> findings) {
        if (findings.isEmpty()) {
            screen.paragraph("✗ wrong, by no slip that is known here");
        }
        for (Finding finding : findings) {
            boolean first = finding.equals(findings.get(0));
            screen.paragraph((first ? "✗ wrong. " : "  or: ") + finding.sentence());
            screen.line("  yours  " + finding.derivation());
        }
    }
}
