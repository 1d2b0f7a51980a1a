package cnnbyhand.screen;

import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Model;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to choose from, where nothing was chosen. */
public final class OverviewPage {
    private final Screen screen;

    public OverviewPage(Screen screen) {
        this.screen = screen;
    }

    public void models(List<Model> models) {
        String names = models.stream().map(Model::name).collect(Collectors.joining(", "));
        screen.line("model must be one of " + names + ", all, found nothing; type: mvn exec:java -Dmodel=mnist");
        screen.heading("Models");
        for (Model model : models) {
            screen.line(String.format(
                    "  %-14s document %s, %s",
                    model.name(), model.document().number(), model.document().network()));
        }
    }

    public void lessons(List<Lesson> lessons) {
        screen.heading("Lessons");
        lessons.forEach(lesson -> screen.line(String.format("  %-14s %s", lesson.name(), lesson.file())));
    }

    /** @param options a line for each option */
    public void options(List<String> options) {
        screen.heading("Options");
        options.forEach(screen::line);
    }
}
