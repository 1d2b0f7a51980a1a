package cnnbyhand.run;

import cnnbyhand.command.LessonOptions;
import cnnbyhand.command.Options;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.lessons.CellFailed;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.lessons.LessonFault;
import cnnbyhand.lessons.LessonRun;
import cnnbyhand.lessons.Outputs;
import cnnbyhand.lessons.Recording;
import cnnbyhand.lessons.export.Notebook;
import cnnbyhand.lessons.export.NotebookStart;
import cnnbyhand.lessons.export.WebPage;
import cnnbyhand.screen.LessonPage;
import cnnbyhand.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Runs, records or exports lessons. */
public final class LessonTask {
    /** The folder under {@code -Dout} for pictures and exported lessons. */
    static final String FOLDER = "lessons";

    private final Options options;
    private final Screen screen;

    public LessonTask(Options options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    /** Returns whether every cell came to its end, or every lesson could be exported. */
    public boolean run(List<Lesson> lessons) throws IOException {
        ResultFolder folder = ResultFolder.open(options.out(), FOLDER);
        LessonPage page = new LessonPage(
                screen,
                (name, picture) -> {
                    folder.writePicture(name, picture);
                    return folder.path().resolve(name);
                },
                options.lesson().step(),
                options.lesson().record());
        for (Lesson lesson : lessons) {
            try {
                carryOut(lesson, page, folder);
            } catch (LessonFault fault) {
                screen.bad(fault.getMessage());
                return false;
            } catch (CellFailed failure) {
                page.failure(lesson.file().getFileName().toString(), failure);
                return false;
            }
        }
        return true;
    }

    private void carryOut(Lesson lesson, LessonPage page, ResultFolder folder)
            throws IOException, LessonFault, CellFailed {
        switch (options.lesson().export()) {
            case LessonOptions.HTML -> write(folder, lesson.stem() + ".html", WebPage.of(lesson, hasExplorer(lesson)));
            case LessonOptions.IPYNB -> {
                folder.writeBytes(NotebookStart.JAR, NotebookStart.jar());
                write(folder, lesson.stem() + ".ipynb", Notebook.of(lesson));
            }
            default -> run(lesson, page);
        }
    }

    private boolean hasExplorer(Lesson lesson) {
        return Files.exists(options.out().resolve(lesson.name()).resolve(ExplorerFile.NAME));
    }

    private void write(ResultFolder folder, String name, String text) throws IOException {
        folder.writeText(name, text);
        screen.line("Written: " + folder.path().resolve(name));
    }

    private void run(Lesson lesson, LessonPage page) throws IOException, LessonFault, CellFailed {
        Optional<Outputs> outputs = new LessonRun(lesson, page).run();
        if (options.lesson().record() && outputs.isPresent()) {
            Recording.write(lesson, outputs.get());
            screen.heading("Recorded in " + lesson.file());
        }
    }
}
