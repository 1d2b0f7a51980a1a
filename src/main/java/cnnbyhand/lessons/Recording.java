package cnnbyhand.lessons;

import cnnbyhand.keeping.ResultFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes what a run has shown into the lesson itself. */
public final class Recording {
    private Recording() {}

    /** Replaces the outputs of all cells, and nothing else; pictures come first, so that no page lacks one. */
    public static void write(Lesson lesson, Outputs outputs) throws IOException, LessonFault {
        String page = lesson.page().with(outputs.shown());
        Path folder = lesson.file().toAbsolutePath().getParent();
        ResultFolder pictures = ResultFolder.at(folder.resolve(Lesson.PICTURES));
        for (Map.Entry<String, BufferedImage> each : outputs.pictures().entrySet()) {
            pictures.writePicture(each.getKey(), each.getValue());
        }
        ResultFolder.at(folder).writeText(lesson.file().getFileName().toString(), page);
    }
}
