package cnnbyhand.run;

import cnnbyhand.command.Options;
import cnnbyhand.command.WrongCommand;
import cnnbyhand.handouts.Handed;
import cnnbyhand.handouts.HandoutForm;
import cnnbyhand.handouts.LatexPage;
import cnnbyhand.handouts.NetworkText;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.lessons.Lesson;
import cnnbyhand.reading.UnusableNetwork;
import cnnbyhand.screen.Screen;
import java.io.IOException;

/** Writes what a class gets on paper or on the wall, of the lessons or the networks that were named. */
public final class HandoutTask {
    private final Options options;
    private final HandoutForm form;
    private final Screen screen;

    public HandoutTask(Options options, HandoutForm form, Screen screen) {
        this.options = options;
        this.form = form;
        this.screen = screen;
    }

    /**
     * Writes one file for each; it runs nothing.
     *
     * @throws WrongCommand if a network is to be changed as it cannot be
     * @throws UnusableNetwork if a file describes no network that can be read
     * @throws cnnbyhand.keeping.UnwritableFolder if the files have nowhere to go
     */
    public void run() throws IOException, UnusableNetwork, WrongCommand {
        for (Lesson lesson : options.lesson().lessons()) {
            ResultFolder folder = ResultFolder.open(options.out(), LessonTask.FOLDER);
            write(Handed.of(lesson), folder, lesson.stem() + "-" + form.file());
        }
        for (NamedNetwork each : NamedNetwork.of(options, screen)) {
            write(NetworkText.of(each.network(), each.source()), each.folder(), form.file());
        }
    }

    private void write(Handed handed, ResultFolder folder, String name) throws IOException {
        String text = form.text(handed, options.lesson().paper());
        if (form.hasPicturesBeside()) {
            for (String picture : LatexPage.pictures(text)) {
                folder.writeBytes(picture, handed.picture(picture));
            }
        }
        folder.writeText(name, text);
        screen.line("Written: " + folder.path().resolve(name));
    }
}
