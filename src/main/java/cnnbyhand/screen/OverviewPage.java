package cnnbyhand.screen;

import cnnbyhand.lessons.Lesson;
import cnnbyhand.published.Model;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.Table.Column;
import java.util.Collections;
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
        rows(models.stream()
                .map(model -> List.of(
                        model.name(),
                        "document " + model.document().number() + ", "
                                + model.document().network()))
                .toList());
    }

    public void lessons(List<Lesson> lessons) {
        screen.heading("Lessons");
        rows(lessons.stream()
                .map(lesson -> List.of(lesson.name(), lesson.file().toString()))
                .toList());
    }

    /** @param options one row per option */
    public void options(List<List<String>> options) {
        screen.heading("Options");
        rows(options.stream()
                .map(option -> List.of(option.get(0), option.get(1) + "; " + option.get(2)))
                .toList());
    }

    private void rows(List<List<String>> rows) {
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        List<Column> columns = Collections.nCopies(width, Column.text(""));
        new Table(columns, rows).wrapped(screen.width() - 2).rowLines().forEach(line -> screen.line("  " + line));
    }
}
