package cnnbyhand.keeping;

import cnnbyhand.byhand.Entry;
import cnnbyhand.checking.Check;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.ImageData;
import cnnbyhand.pictures.ConfusionPicture;
import cnnbyhand.pictures.Curves;
import cnnbyhand.pictures.Drawing;
import cnnbyhand.pictures.FeatureMapPicture;
import cnnbyhand.pictures.FilterPicture;
import cnnbyhand.pictures.MistakesPicture;
import cnnbyhand.published.Trainable;
import cnnbyhand.tables.ConfusionTable;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.tables.TrainingTable;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.History;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Everything that a run keeps of one model, written as soon as it is known. */
public final class ModelResults {
    private static final String TRAINING = "training.csv";
    private static final String PAGE = "README.md";
    private static final String CURVES = "curves";
    private static final String FILTERS = "filters";
    private static final String FEATURE_MAPS = "feature-maps";
    private static final String CONFUSION = "confusion";
    private static final String CONFUSIONS = "confusion.csv";
    private static final String MISTAKE_PICTURES = "mistakes";
    private static final String COMPARED = "-before-and-after";
    private static final String SLIDE = "-slide-";
    private static final String MISTAKES = "mistakes.csv";
    private static final String NETWORK = "network.zip";
    private static final List<String> FINDINGS = List.of(PAGE, CONFUSIONS, MISTAKES, NETWORK);
    private static final List<String> DRAWINGS =
            List.of(FILTERS, FILTERS + COMPARED, FEATURE_MAPS, FEATURE_MAPS + COMPARED, CONFUSION, MISTAKE_PICTURES);

    /** In bytes: tables, curves and pictures take less. */
    private static final long SMALL_FILES = 4_000_000;

    private final Trainable model;
    private final ResultFolder folder;
    private final BookResults books;
    private FirstLook untrained;
    private INDArray untrainedFilters;

    public ModelResults(Trainable model, ResultFolder folder) {
        this.model = model;
        this.folder = folder;
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
        untrained = FirstLook.of(model.network(), network, data.test());
        untrainedFilters = filters().map(layer -> weights(network, layer).dup()).orElse(null);
    }

    /** A training and its record as far as it has come; what an earlier one left at its end goes when a new one begins. */
    public void writeTraining(RunRecord run, History history, String data) throws IOException {
        if (history.completed() == 0) {
            for (String finding : FINDINGS) {
                folder.remove(finding);
            }
            for (String drawing : DRAWINGS) {
                folder.removeDrawing(drawing);
                removeSlides(drawing);
            }
        }
        folder.writeText(TRAINING, TrainingTable.of(history, data).csv());
        folder.writeDrawing(CURVES, Curves.of(model.name() + " on " + data, history));
        writeRun(run);
    }

    /**
     * What a trained network shows of itself: its filters, one image after every layer, what it took for what and where
     * it was surest of being right and was not.
     *
     * @param scores of the network as it is now
     * @throws IOException also if test images cannot be read again
     */
    public void writeFindings(MultiLayerNetwork network, ImageData data, Scores scores) throws IOException {
        writeFilters(network, data.title());
        writeFeatureMaps(network, data, scores.specimen());
        Confusion confusion = scores.confusion();
        folder.writeText(
                CONFUSIONS,
                ConfusionTable.of(confusion, data.title(), Integer.MAX_VALUE).csv());
        folder.writeDrawing(
                CONFUSION, ConfusionPicture.of(confusion, model.name() + ": test images of " + data.title()));
        folder.writeText(MISTAKES, MistakesTable.of(scores, data).csv());
        folder.writeDrawing(MISTAKE_PICTURES, MistakesPicture.of(scores, model.name(), data));
    }

    /** Everything about a finished training on one page. */
    public void writePage(ImageData data, History history, String command) throws IOException {
        folder.write(PAGE, new ResultPage(model, data, history, filters().isPresent()).lines(command));
    }

    private void writeFilters(MultiLayerNetwork network, String data) throws IOException {
        Optional<String> layer = filters();
        if (layer.isPresent()) {
            INDArray weights = weights(network, layer.get());
            String name = model.name() + " " + layer.get();
            folder.writeDrawing(FILTERS, FilterPicture.of(weights, name + ": learned filters, trained on " + data));
            if (untrainedFilters != null) {
                String title = name + ": filters before and after training on " + data;
                folder.writeDrawing(FILTERS + COMPARED, FilterPicture.beforeAndAfter(untrainedFilters, weights, title));
            }
        }
    }

    private static INDArray weights(MultiLayerNetwork network, String layer) {
        return network.getLayer(network.getLayerNames().indexOf(layer))
                .paramTable()
                .get("W");
    }

    /** The first layer with weights, if they are filters that look at the image's own colours. */
    private Optional<String> filters() {
        return model.network().ledger().entries().stream()
                .filter(entry -> !entry.arrays().isEmpty())
                .findFirst()
                .filter(entry -> entry.layer().window().isPresent()
                        && entry.arrays().get(0).sides().equals(filters(entry)))
                .map(Entry::name);
    }

    /** The sides that a convolution's filters have: window, channels, filters. */
    private List<Long> filters(Entry entry) {
        List<Long> sides = new ArrayList<>();
        entry.layer().window().orElseThrow().axes().forEach(axis -> sides.add(axis.kernel()));
        sides.add(model.network().input().channels());
        sides.add(entry.output().shape().channels());
        return sides;
    }

    private void writeFeatureMaps(MultiLayerNetwork network, ImageData data, Prediction specimen) throws IOException {
        FirstLook shown = FirstLook.at(model.network(), network, data.test(), specimen);
        writeMaps(FEATURE_MAPS, FeatureMapPicture.of(model.network(), data, specimen, shown.outputs()));
        if (untrained != null) {
            FirstLook trained = FirstLook.at(model.network(), network, data.test(), untrained.reading());
            writeMaps(
                    FEATURE_MAPS + COMPARED,
                    FeatureMapPicture.beforeAndAfter(
                            model.network(),
                            data,
                            List.of(untrained.reading(), trained.reading()),
                            List.of(untrained.outputs(), trained.outputs())));
        }
    }

    private void writeMaps(String name, FeatureMapPicture maps) throws IOException {
        folder.writeDrawing(name, maps.page());
        List<Drawing> slides = maps.slides();
        for (int slide = 0; slide < slides.size(); slide++) {
            folder.writeDrawing(name + SLIDE + (slide + 1), slides.get(slide));
        }
    }

    /** Takes away the slides of an earlier run. */
    private void removeSlides(String name) throws IOException {
        for (int slide = 1; Files.exists(folder.path().resolve(name + SLIDE + slide + ".png")); slide++) {
            folder.removeDrawing(name + SLIDE + slide);
        }
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
