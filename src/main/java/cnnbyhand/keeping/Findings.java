package cnnbyhand.keeping;

import cnnbyhand.byhand.Entry;
import cnnbyhand.data.ImageData;
import cnnbyhand.pictures.ConfusionPicture;
import cnnbyhand.pictures.Drawing;
import cnnbyhand.pictures.FeatureMapPicture;
import cnnbyhand.pictures.FilterPicture;
import cnnbyhand.pictures.MistakesPicture;
import cnnbyhand.published.Trainable;
import cnnbyhand.tables.ConfusionTable;
import cnnbyhand.tables.MistakesTable;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.Prediction;
import cnnbyhand.training.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a trained network shows of itself, as files; where it was looked at before its training, that stands beside it. */
final class Findings {
    private static final String FILTERS = "filters";
    private static final String FEATURE_MAPS = "feature-maps";
    private static final String CONFUSION = "confusion";
    private static final String CONFUSIONS = "confusion.csv";
    private static final String MISTAKE_PICTURES = "mistakes";
    private static final String MISTAKES = "mistakes.csv";
    private static final String COMPARED = "-before-and-after";
    private static final String SLIDE = "-slide-";
    private static final List<String> DRAWINGS =
            List.of(FILTERS, FILTERS + COMPARED, FEATURE_MAPS, FEATURE_MAPS + COMPARED, CONFUSION, MISTAKE_PICTURES);

    private final Trainable model;
    private final ResultFolder folder;
    private FirstLook untrained;
    private INDArray untrainedFilters;

    Findings(Trainable model, ResultFolder folder) {
        this.model = model;
        this.folder = folder;
    }

    /**
     * Takes down what a network shows before it is trained, to be set beside what it shows afterwards.
     *
     * @throws IOException if no test image can be read
     */
    void observe(MultiLayerNetwork network, ImageData data) throws IOException {
        untrained = FirstLook.of(model.network(), network, data.test());
        untrainedFilters = filters().map(layer -> weights(network, layer).dup()).orElse(null);
    }

    /**
     * What a trained network shows of itself: its filters, one image after every layer, what it took for what and where
     * it was surest of being right and was not.
     *
     * @param scores of the network as it is now
     * @throws IOException also if test images cannot be read again
     */
    void write(MultiLayerNetwork network, ImageData data, Scores scores) throws IOException {
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

    /** Takes away those of an earlier training. */
    void remove() throws IOException {
        folder.remove(CONFUSIONS);
        folder.remove(MISTAKES);
        for (String drawing : DRAWINGS) {
            folder.removeDrawing(drawing);
            removeSlides(drawing);
        }
    }

    /** Takes away the slides of an earlier run. */
    private void removeSlides(String name) throws IOException {
        for (int slide = 1; Files.exists(folder.path().resolve(name + SLIDE + slide + ".png")); slide++) {
            folder.removeDrawing(name + SLIDE + slide);
        }
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
    Optional<String> filters() {
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
}
