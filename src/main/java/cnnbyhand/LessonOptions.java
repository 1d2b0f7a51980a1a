package cnnbyhand;

import cnnbyhand.lessons.Lesson;
import java.util.ArrayList;
import java.util.List;

/** The options that are about lessons. */
final class LessonOptions {
    static final String IPYNB = "ipynb";
    static final String HTML = "html";

    private final Options options;
    private final List<Lesson> lessons;
    private final boolean step;
    private final boolean record;
    private final String export;

    /** @throws WrongCommand at the first option that is not allowed */
    LessonOptions(Options options) throws WrongCommand {
        this.options = options;
        String name = options.text(Option.LESSON);
        lessons = name.isEmpty() ? List.of() : named(name);
        step = options.readFlag(Option.STEP);
        record = options.readFlag(Option.RECORD);
        export = options.readWord(Option.EXPORT, List.of(IPYNB, HTML, Option.EXPORT.value()));
        if (lessons.isEmpty()) {
            refuse(Option.STEP, Option.RECORD, Option.EXPORT);
        }
        if (!export.isEmpty() && (step || record)) {
            throw new WrongCommand(
                    "-Dexport must be given without -Dstep and -Drecord, found one of them; it runs nothing");
        }
    }

    /** The lessons to run; none where no lesson was named. */
    List<Lesson> lessons() {
        return lessons;
    }

    boolean step() {
        return step;
    }

    boolean record() {
        return record;
    }

    /** The ending of the files that lessons shall be turned into; empty where they shall be run. */
    String export() {
        return export;
    }

    private List<Lesson> named(String name) throws WrongCommand {
        String model = options.text(Option.MODEL);
        if (!model.isEmpty()) {
            throw new WrongCommand(
                    "a run must have a lesson or a model, found -Dlesson=" + name + " and -Dmodel=" + model);
        }
        List<Lesson> all = Lesson.all(Lesson.FOLDER);
        List<String> names = new ArrayList<>(all.stream().map(Lesson::name).toList());
        names.add(Options.ALL);
        if (!names.contains(name)) {
            throw Options.wrong(Option.LESSON, "one of " + String.join(", ", names), name, Nearest.to(name, names));
        }
        return name.equals(Options.ALL)
                ? all
                : all.stream().filter(lesson -> lesson.name().equals(name)).toList();
    }

    private void refuse(Option... needLesson) throws WrongCommand {
        for (Option option : needLesson) {
            if (!options.text(option).equals(option.value())) {
                throw new WrongCommand(
                        "-D" + option.word() + " must be given with a lesson, found none; say -Dlesson=NAME");
            }
        }
    }
}
