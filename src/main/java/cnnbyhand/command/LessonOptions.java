package cnnbyhand.command;

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
 * @param export the ending of the files that lessons are converted to; empty where they are run
 */
public record LessonOptions(List<Lesson> lessons, boolean step, boolean record, String export) {
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
                typed.word(Option.EXPORT, List.of(IPYNB, HTML, EXPLORER, Option.EXPORT.value())));
        if (options.explorer()) {
            refuseOtherThanNetwork(typed);
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
