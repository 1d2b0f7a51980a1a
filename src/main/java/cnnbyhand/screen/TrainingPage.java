package cnnbyhand.screen;

import cnnbyhand.byhand.Expression;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Trainable;
import cnnbyhand.tables.ConfusionTable;
import cnnbyhand.tables.Numbers;
import cnnbyhand.tables.Table;
import cnnbyhand.tables.TrainingTable;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Pass;
import java.util.List;

/** The part of the screen that shows a training go on: a bar on a terminal, one line per epoch everywhere. */
public final class TrainingPage {
    private static final int HEADING_WIDTH = 8;
    private static final int SHORTEST_HEADING = 3;
    private static final int MOST_CLASSES = 11;
    private static final int MOST_FAULTS = 10;

    private final Trainable model;
    private final Screen screen;
    private final ImageData data;
    private ProgressLine bar;

    public TrainingPage(Trainable model, Screen screen, ImageData data) {
        this.model = model;
        this.screen = screen;
        this.data = data;
    }

    /** @param whole whether this is no preview */
    public void opening(Course course, String engine, boolean whole) {
        screen.heading("Training on " + data.title() + ": "
                + Expression.grouped(data.train().count()) + " images, tested on "
                + Expression.grouped(data.test().count()));
        model.regimen().translation().forEach(sentence -> screen.wrapped("  " + sentence, 4));
        data.remarks().forEach(remark -> screen.wrapped("  " + remark, 4));
        screen.wrapped(
                "  " + epochs(course.epochs()) + " in batches of " + course.batch() + ", seed " + course.seed()
                        + ", engine: " + engine,
                4);
        if (!whole) {
            screen.wrapped(
                    "  a preview; " + model.wholeCourse() + " of "
                            + model.regimen().epochs() + " epochs on all images: -Dfull=true",
                    4);
        }
        screen.line("");
        TrainingTable.headings().forEach(heading -> screen.line("  " + heading));
    }

    /** Shows the epochs of the run that is resumed, and where it goes on; nothing where none is. */
    public void earlier(History history) {
        history.epochs().forEach(this::line);
        if (!history.epochs().isEmpty()) {
            screen.line("  resumed " + place(history.pass()));
        }
    }

    private static String place(Pass pass) {
        return pass.batches() == 0
                ? "after epoch " + (pass.epoch() - 1)
                : "in epoch " + pass.epoch() + ", after batch " + pass.batches();
    }

    /** A pass begins: a bar on a terminal, nothing elsewhere. */
    public void begins(String what, int examples) {
        endBar();
        if (screen.terminal()) {
            bar = new ProgressLine(what, examples, screen.width(), screen::over, System::nanoTime);
        }
    }

    public void advances(int examples, double loss) {
        if (bar != null) {
            bar.advance(examples, loss);
        }
    }

    /** Where pictures are broken a bar never reaches its end by itself. */
    private void endBar() {
        if (bar != null) {
            bar.end();
            bar = null;
        }
    }

    /** An epoch's line. */
    public void ends(Epoch epoch) {
        endBar();
        line(epoch);
    }

    private void line(Epoch epoch) {
        screen.line("  " + TrainingTable.line(epoch));
    }

    /** Something went wrong that does not stop the training. */
    public void fault(String line) {
        endBar();
        screen.bad(line);
    }

    /** @param kept whether the training can be resumed from here */
    public void interrupted(History history, Course course, boolean kept) {
        endBar();
        screen.heading("Interrupted in epoch " + history.pass().epoch() + " of " + course.epochs() + ", after batch "
                + history.pass().batches()
                + (kept ? ": the training is kept as far as it has come" : ", which could not be kept"));
        screen.line(
                "  to resume " + (kept ? "it" : "from the last checkpoint") + ": the same command with -Dresume=true");
    }

    public void closing(History history) {
        skipped(data.faults());
        confusion(history.scores().confusion());
        screen.heading("Test accuracy on " + data.title() + ": "
                + Numbers.percent(history.last().testAccuracy()) + " after " + epochs(history.completed()) + ", "
                + Numbers.fixed(history.seconds(), 1) + " s of training");
        data.remarks().forEach(remark -> screen.wrapped("  " + remark, 4));
    }

    private void skipped(List<String> faults) {
        if (!faults.isEmpty()) {
            screen.heading("Unreadable images skipped: " + faults.size() + ", all of them in run.json");
            screen.lines(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
    }

    private void confusion(Confusion confusion) {
        if (confusion.classes().size() <= MOST_CLASSES) {
            screen.heading("What was mistaken for what (" + data.title() + ", test images)");
            screen.table(confusionTable(confusion));
        }
    }

    /** With as much of the names as fits. */
    private Table confusionTable(Confusion confusion) {
        int heading = HEADING_WIDTH;
        Table table = ConfusionTable.of(confusion, data.title(), heading);
        while (heading > SHORTEST_HEADING && table.width() > screen.width()) {
            heading--;
            table = ConfusionTable.of(confusion, data.title(), heading);
        }
        return table.fitted(screen.width());
    }

    private static String epochs(int count) {
        return count == 1 ? "1 epoch" : count + " epochs";
    }
}
