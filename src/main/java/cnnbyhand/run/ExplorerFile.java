package cnnbyhand.run;

import cnnbyhand.byhand.Network;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.ExplorerPage;
import cnnbyhand.explorer.PageRoom;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.keeping.ResultFolder;
import cnnbyhand.published.Model;
import cnnbyhand.published.Trainable;
import cnnbyhand.reading.DescribedNetwork;
import cnnbyhand.screen.Screen;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network's explorer beside its other results. */
final class ExplorerFile {
    static final String NAME = "explorer.html";

    /** The command that trains a network from a file. */
    static final String TRAINING_A_FILE = "mvn exec:java -Dnetwork=FILE -Dtrain=true -Ddata=FOLDER";

    private final Network network;
    private final String source;
    private final ResultFolder folder;
    private final int batch;
    private final String command;
    private final Screen screen;
    private Optional<String> learned = Optional.empty();
    private Optional<BeforeTraining> start = Optional.empty();
    private boolean written;

    /**
     * The page's pictures, and the weights that Deeplearning4j has learned, lie channel by channel, and so does its network.
     *
     * @param batch examples per step in training
     * @param command what trains the network
     */
    ExplorerFile(Network network, String source, int batch, String command, ResultFolder folder, Screen screen) {
        this.network = network.channelByChannel();
        this.source = source;
        this.batch = batch;
        this.command = command;
        this.folder = folder;
        this.screen = screen;
    }

    static ExplorerFile of(Trainable model, String command, ResultFolder folder, Screen screen) {
        return new ExplorerFile(model.network(), model.source(), model.regimen().batch(), command, folder, screen);
    }

    static ExplorerFile of(DescribedNetwork described, String command, ResultFolder folder, Screen screen) {
        return new ExplorerFile(
                described.network(), described.format(), QuizSubject.USUAL_BATCH, command, folder, screen);
    }

    /** The command that trains a document's network. */
    static String training(Model model) {
        return "mvn exec:java -Dmodel=" + model.name();
    }

    /** Writes the page, whatever it takes. */
    void export() throws IOException {
        keepLearned();
        write(CompiledBook.ofThisProgram().script());
        screen.line("Written: " + folder.path().resolve(NAME));
    }

    /** Writes the page now if the book was compiled before, so that it takes no time. */
    void writeAtOnce() throws IOException {
        Optional<String> script = CompiledBook.ofThisProgram().kept();
        if (script.isPresent()) {
            write(script.get());
        }
    }

    /** Keeps the weights that a training begins with, if the page has room for them. */
    void begin(MultiLayerNetwork fresh) {
        if (PageRoom.of(network).forBoth()) {
            start = Optional.of(new BeforeTraining(fresh));
        }
    }

    /** Shows what the network has learned in the page that {@link #finish} writes. */
    void show(MultiLayerNetwork trained, TrainingStep step, ImageData data) throws IOException {
        learned = Optional.of(ExplorerPage.values(ExplorerValues.trained(network, trained, step, start, data)));
        written = false;
    }

    /** Takes over what an earlier page of the same network shows of a training. */
    void keepLearned() throws IOException {
        Path earlier = folder.path().resolve(NAME);
        if (Files.isRegularFile(earlier)) {
            learned = ExplorerPage.learned(Files.readString(earlier), network);
        }
    }

    /** Sees to it at the end of a run that the page is there; the run does not fail if it cannot be. */
    void finish() {
        try {
            if (!written) {
                write(script());
            }
            screen.line("  " + NAME + " there shows what follows from other settings");
        } catch (IOException fault) {
            screen.paragraph("  There is no " + NAME + ": " + fault.getMessage());
        }
    }

    private String script() throws IOException {
        CompiledBook book = CompiledBook.ofThisProgram();
        if (book.kept().isEmpty()) {
            screen.waiting("  The explorer is being made for the first time, which takes some ten seconds ...");
        }
        return book.script();
    }

    private void write(String script) throws IOException {
        String values =
                learned.isPresent() ? learned.get() : ExplorerPage.values(ExplorerValues.untrained(network, command));
        folder.writeText(NAME, ExplorerPage.of(network, source, batch, script, values));
        written = true;
    }
}
