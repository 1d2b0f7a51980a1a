package cnnbyhand.keeping;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Document;
import cnnbyhand.published.Model;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.learning.config.IUpdater;

/** {@code run.json}: what a run was, so that it can be repeated and its figures believed. */
public final class RunRecord {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ObjectNode root = JSON.createObjectNode();

    /**
     * @param command what is to be typed to do it again
     * @param options the options of the run, defaults included, by name
     */
    public RunRecord(Model model, String command, Map<String, String> options) {
        root.put("model", model.name());
        repeatedBy(command);
        document(root.putObject("document"), model.document());
        root.set("options", JSON.valueToTree(options));
        versions(root.putObject("versions"));
        machine(root.putObject("machine"));
    }

    /** Another command, once more is known of the run. */
    public RunRecord repeatedBy(String command) {
        root.put("command", command);
        return this;
    }

    public RunRecord with(Verdict verdict) {
        totals(root.putObject("totals"), verdict.ledger());
        ObjectNode agreement = root.putObject("agreement");
        agreement.put("agrees", verdict.agrees());
        agreement.put("shapes", verdict.shapes());
        agreement.put("counts", verdict.counts());
        agreement.put("settings", verdict.settings());
        agreement.set(
                "disagreements",
                JSON.valueToTree(verdict.disagreements().stream()
                        .map(Disagreement::sentence)
                        .toList()));
        return this;
    }

    public RunRecord with(ImageData data) {
        ObjectNode images = root.putObject("data");
        images.put("set", data.title());
        images.put("drawn", data.drawn());
        images.put("why drawn", data.whyDrawn());
        images.set("remarks", JSON.valueToTree(data.remarks()));
        images.put("training images", data.train().count());
        images.put("test images", data.test().count());
        images.set("sha-256", JSON.valueToTree(data.sums()));
        return this;
    }

    /**
     * Adds the training as far as it has come.
     *
     * @param faults what was wrong with each picture that was skipped
     */
    public RunRecord with(Course course, IUpdater updater, String engine, History history, List<String> faults) {
        ObjectNode training = root.putObject("training");
        training.put("engine", engine);
        training.put("updater", updater.toString());
        training.put("batch", course.batch());
        training.put("seed", course.seed());
        training.put("epochs wanted", course.epochs());
        training.put("epochs done", history.completed());
        training.put("ended", history.completed() >= course.epochs());
        Epoch last = history.last();
        training.put("test accuracy", last.testAccuracy());
        training.put("test loss", last.testLoss());
        training.put("training seconds", history.seconds());
        training.put("images a second in the last epoch", last.imagesPerSecond());
        training.set("broken pictures skipped", JSON.valueToTree(faults));
        return this;
    }

    void writeTo(Path file) throws IOException {
        JSON.writeValue(file.toFile(), root);
    }

    private static void document(ObjectNode node, Document document) {
        node.put("number", document.number());
        node.put("title", document.title());
        node.put("network", document.network());
        node.set("deviations", JSON.valueToTree(document.deviations()));
    }

    private static void totals(ObjectNode node, Ledger ledger) {
        node.put("parameters", ledger.parameters());
        node.put("trained parameters", ledger.trained());
        node.put("running statistics", ledger.statistics());
        node.put("multiply-accumulates", ledger.multiplyAccumulates());
        node.put("activation bytes", ledger.activationBytes());
    }

    private static void versions(ObjectNode node) {
        Versions.all().forEach(node::put);
        node.put("java", System.getProperty("java.version"));
    }

    private static void machine(ObjectNode node) {
        node.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        node.put("architecture", System.getProperty("os.arch"));
        node.put("processors", Runtime.getRuntime().availableProcessors());
    }
}
