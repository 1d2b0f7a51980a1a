package cnnbyhand.results;

import cnnbyhand.checking.Verdict;
import cnnbyhand.models.Model;
import cnnbyhand.training.Confusion;
import cnnbyhand.training.History;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Everything that a run keeps of one model, written as it comes. */
public final class ModelResults {
    private static final String TRAINING = "training.csv";

    private final Model model;
    private final ResultFolder folder;

    public ModelResults(Model model, ResultFolder folder) {
        this.model = model;
        this.folder = folder;
    }

    /** The two books as text, Markdown and CSV, with the arithmetic of every number. */
    public void writeBooks(Verdict verdict) throws IOException {
        Table narrow = SideBySide.narrow(verdict);
        Table wide = SideBySide.wide(verdict);
        folder.write("table.txt", page(narrow.text(), verdict));
        folder.write("table.md", page(wide.markdown(), verdict));
        folder.write("table.csv", wide.csv());
        folder.write("derivations.txt", Derivations.of(verdict.ledger(), verdict.byHand()));
    }

    /** The course of a training, as a table and as curves. */
    public void writeTraining(History history, String data) throws IOException {
        folder.write(TRAINING, TrainingTable.of(history, data).csv());
        Curves curves = Curves.of(model.name() + " on " + data, history);
        folder.write("curves.png", curves::writePng);
        folder.write("curves.svg", curves::writeSvg);
    }

    /** What was taken for what, as a table and as a picture. */
    public void writeConfusion(Confusion confusion, String data) throws IOException {
        folder.write(
                "confusion.csv",
                ConfusionTable.of(confusion, data, Integer.MAX_VALUE).csv());
        writePicture("confusion.png", ConfusionPicture.of(confusion, model.name() + ": test images of " + data));
    }

    /** The learned filters of the first convolution. */
    public void writeFilters(MultiLayerNetwork network, String data) throws IOException {
        Map<String, org.nd4j.linalg.api.ndarray.INDArray> arrays =
                network.getLayer(0).paramTable();
        String layer = model.ledger().entries().get(0).name();
        writePicture(
                "filters.png",
                FilterPicture.of(
                        arrays.get("W"), model.name() + " " + layer + ": learned filters, trained on " + data));
    }

    /** Whether an earlier training is kept here. */
    public boolean holdsTraining() {
        return Files.exists(folder.path().resolve(TRAINING));
    }

    public void writeRun(RunRecord run) throws IOException {
        folder.write("run.json", run::writeTo);
    }

    public ResultFolder folder() {
        return folder;
    }

    private List<String> page(List<String> table, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(model.name() + ": document " + model.document().number() + ", "
                + model.document().title());
        lines.add("");
        lines.addAll(table);
        lines.add("");
        lines.add(verdict.summary());
        verdict.disagreements().forEach(each -> lines.add(each.sentence()));
        return lines;
    }

    private void writePicture(String name, BufferedImage picture) throws IOException {
        folder.write(name, file -> ImageIO.write(picture, "png", file.toFile()));
    }
}
