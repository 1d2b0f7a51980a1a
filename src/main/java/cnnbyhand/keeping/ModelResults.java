package cnnbyhand.keeping;

import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.ImageData;
import cnnbyhand.pictures.Curves;
import cnnbyhand.published.Trainable;
import cnnbyhand.tables.TrainingTable;
import cnnbyhand.training.History;
import cnnbyhand.training.Scores;
import java.io.IOException;
import java.nio.file.Files;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Everything that a run keeps of one model, written as soon as it is known. */
public final class ModelResults {
    private static final String TRAINING = "training.csv";
    private static final String PAGE = "README.md";
    private static final String CURVES = "curves";
    private static final String NETWORK = "network.zip";
    /** In bytes: tables, curves and pictures take less. */
    private static final long SMALL_FILES = 10_000_000;

    private final Trainable model;
    private final ResultFolder folder;
    private final BookResults books;
    private final Findings findings;

    public ModelResults(Trainable model, ResultFolder folder) {
        this.model = model;
        this.folder = folder;
        this.findings = new Findings(model, folder);
        this.books = new BookResults(model.name() + ": " + model.source(), folder);
    }

    /** The arithmetic of every number, which needs the hand-kept book alone. */
    public void writeDerivations() throws IOException {
        books.writeDerivations(model.network().ledger(), Check.byHand(model));
    }

    /** The two books as text, Markdown and CSV. */
    public void writeBooks(Verdict verdict) throws IOException {
        books.writeBooks(verdict);
    }

    /**
     * Makes sure that the results of a training will fit.
     *
     * @param checkpoints what those take, in bytes
     * @throws FullDisk if they will not
     */
    public void requireRoom(long checkpoints, MultiLayerNetwork network) throws IOException {
        folder.requireRoom(checkpoints + NetworkFile.bytes(network) + SMALL_FILES);
    }

    /** The trained network, to be opened by plain Deeplearning4j. */
    public void writeNetwork(MultiLayerNetwork network) throws IOException {
        folder.write(NETWORK, file -> NetworkFile.write(file, network));
    }

    /**
     * Takes down what a network shows before it is trained, to be set beside what it shows afterwards.
     *
     * @throws IOException if no test image can be read
     */
    public void observe(MultiLayerNetwork network, ImageData data) throws IOException {
        findings.observe(network, data);
    }

    /** A training and its record as far as it has come; what an earlier one left at its end goes when a new one begins. */
    public void writeTraining(RunRecord run, History history, String data) throws IOException {
        if (history.completed() == 0) {
            folder.remove(PAGE);
            folder.remove(NETWORK);
            findings.remove();
        }
        folder.writeText(TRAINING, TrainingTable.of(history, data).csv());
        folder.writeDrawing(CURVES, Curves.of(model.name() + " on " + data, history));
        writeRun(run);
    }

    /**
     * What a trained network shows of itself.
     *
     * @param scores of the network as it is now
     * @throws IOException also if test images cannot be read again
     */
    public void writeFindings(MultiLayerNetwork network, ImageData data, Scores scores) throws IOException {
        findings.write(network, data, scores);
    }

    /** Everything about a finished training on one page. */
    public void writePage(ImageData data, History history, String command) throws IOException {
        folder.write(
                PAGE, new ResultPage(model, data, history, findings.filters().isPresent()).lines(command));
    }

    /** Whether an earlier training is kept here. */
    public boolean holdsTraining() {
        return Files.exists(folder.path().resolve(TRAINING));
    }

    public void writeRun(RunRecord run) throws IOException {
        folder.writeText("run.json", run.text());
    }

    public ResultFolder folder() {
        return folder;
    }
}
