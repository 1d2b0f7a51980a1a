package cnnbyhand.keeping;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.Disagreement;
import cnnbyhand.checking.Verdict;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Document;
import cnnbyhand.published.Optimizer;
import cnnbyhand.published.Trainable;
import cnnbyhand.training.Course;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code run.json}: what a run was, so that it can be repeated and its figures believed. */
public final class RunRecord {
    /** Counts up when a key changes its name or meaning; 1 had no version in it. */
    static final int SCHEMA = 2;

    private final ObjectNode root = Json.object();

    /**
     * @param command what is to be typed to do it again
     * @param options the values that the run really has, by option; null where an option has none
     */
    public RunRecord(Trainable model, String command, Map<String, Object> options) {
        root.put("schema", SCHEMA);
        root.put("model", model.name());
        repeatedBy(command);
        root.set("options", Json.tree(options));
        versions(root.putObject("versions"));
        machine(root.putObject("machine"));
    }

    /** Of a document's network. */
    public RunRecord with(Document document) {
        document(root.putObject("document"), document);
        return this;
    }

    /**
     * Of a network from a file.
     *
     * @param format the file's format and who wrote it
     */
    public RunRecord withFile(String format) {
        root.putObject("file").put("format", format);
        return this;
    }

    /**
     * Trained by a cluster.
     *
     * @param version of the software that it runs
     */
    public RunRecord onCluster(String version) {
        root.withObject("/versions").put("cluster", version);
        return this;
    }

    /** Another command, once more is known of the run. */
    public RunRecord repeatedBy(String command) {
        root.put("command", command);
        return this;
    }

    /** Replaces the values of some options, once more is known of the run. */
    public RunRecord with(Map<String, Object> options) {
        options.forEach((option, value) -> root.withObject("/options").set(option, Json.tree(value)));
        return this;
    }

    public RunRecord with(Verdict verdict) {
        totals(root.putObject("totals"), verdict.ledger());
        ObjectNode agreement = root.putObject("agreement");
        agreement.put("agrees", verdict.agrees());
        agreement.put("shapes", verdict.shapes());
        agreement.put("counts", verdict.counts());
        agreement.put("settings", verdict.settings());
        agreement.put("values", verdict.values());
        agreement.set("notCompared", Json.tree(verdict.notCompared()));
        agreement.set(
                "disagreements",
                Json.tree(verdict.disagreements().stream()
                        .map(Disagreement::sentence)
                        .toList()));
        return this;
    }

    public RunRecord with(ImageData data) {
        ObjectNode images = root.putObject("data");
        images.put("set", data.title());
        images.put("drawn", data.drawn());
        images.put("whyDrawn", data.whyDrawn());
        images.set("remarks", Json.tree(data.remarks()));
        images.put("trainingImages", data.train().count());
        images.put("testImages", data.test().count());
        images.set("files", Json.tree(files(data)));
        return this;
    }

    /**
     * Adds the training as far as it has come.
     *
     * @param faults what was wrong with each picture that was skipped
     */
    public RunRecord with(Course course, Optimizer optimizer, String engine, History history, List<String> faults) {
        ObjectNode training = root.putObject("training");
        training.put("engine", engine);
        training.put("optimizer", optimizer.toString());
        training.put("batch", course.batch());
        training.put("seed", course.seed());
        training.put("epochsWanted", course.epochs());
        training.put("epochsDone", history.completed());
        training.put("ended", history.completed() >= course.epochs());
        Epoch last = history.last();
        training.put("testAccuracy", last.testAccuracy());
        training.put("testLoss", last.testLoss());
        training.put("seconds", history.seconds());
        training.put("imagesPerSecond", last.imagesPerSecond());
        training.set("unreadableImages", Json.tree(faults));
        return this;
    }

    String text() {
        return Json.text(root);
    }

    /** @param sha256 of the unpacked file */
    private record DataFile(String name, String sha256) {}

    private static List<DataFile> files(ImageData data) {
        return data.sums().entrySet().stream()
                .map(each -> new DataFile(each.getKey(), each.getValue()))
                .toList();
    }

    private static void document(ObjectNode node, Document document) {
        node.put("number", document.number());
        node.put("title", document.title());
        node.put("network", document.network());
        node.set("deviations", Json.tree(document.deviations()));
    }

    private static void totals(ObjectNode node, Ledger ledger) {
        node.put("parameters", ledger.parameters());
        node.put("trainedParameters", ledger.trained());
        node.put("runningStatistics", ledger.statistics());
        node.put("multiplyAccumulates", ledger.multiplyAccumulates());
        node.put("activationBytes", ledger.activationBytes());
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
