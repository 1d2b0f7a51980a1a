package cnnbyhand.training;

import cnnbyhand.data.DataFolder;
import cnnbyhand.data.ImageData;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.training.engine.Acceleration;
import cnnbyhand.training.engine.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Trains briefly and prints how much memory that was said to take, and how much it took at its peak, in bytes. */
public final class PeakOfTraining {
    private PeakOfTraining() {}

    /** Takes a model's name, a batch, and "stock" or "accelerated". */
    public static void main(String[] arguments) throws IOException {
        Model model = Models.named(arguments[0]).orElseThrow();
        int batch = Integer.parseInt(arguments[1]);
        MultiLayerNetwork network = new MultiLayerNetwork(model.configuration(1));
        network.init();
        try (TrainingStep step = arguments[2].equals("stock")
                        ? Acceleration.stock(network, model.inputType(), 1)
                        : Acceleration.of(network, model.inputType(), 1);
                ImageData all = DataFolder.open(model.dataset(), DataFolder.DRAWN, true, 1, line -> {});
                ImageData data = all.limited(3 * batch, batch)) {
            System.out.println(MemoryNeed.of(network, step, data, batch).resident());
            new Training(network, step, data, new Course(1, batch, 1), new Silent(), new History()).run();
        }
        System.out.println(peak());
        System.exit(0);
    }

    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
