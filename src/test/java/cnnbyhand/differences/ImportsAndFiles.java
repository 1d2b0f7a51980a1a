package cnnbyhand.differences;

import static cnnbyhand.differences.Probe.attempted;
import static cnnbyhand.differences.Probe.network;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.datavec.image.loader.Java2DNativeImageLoader;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.modelimport.keras.KerasModel;
import org.deeplearning4j.nn.modelimport.keras.utils.KerasOptimizerUtils;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;

/** What is read from files of Keras and from pictures, and what is written. */
final class ImportsAndFiles {
    private static final Map<String, Object> SGD =
            Map.of("learning_rate", 0.1, "momentum", 0.0, "decay", 0.0, "nesterov", false);

    private ImportsAndFiles() {}

    @Difference(
            of = "import of a dense layer whose `kernel_regularizer` is of the class L1L2, l2 0.01",
            defined = "[L2Regularization(l2=FixedSchedule(value=0.02))]",
            because = "0.01 · w² in the loss is 0.02 · w in the gradient, which Deeplearning4j calls l2(0.02)")
    static Found classOfBothPenalties() {
        return regularizer("{\"class_name\": \"L1L2\", \"config\": {\"l1\": 0.0, \"l2\": 0.01}}");
    }

    @Difference(
            of = "the same of the class L2, as Keras writes it since TensorFlow 2.4",
            defined = "[L2Regularization(l2=FixedSchedule(value=0.02))]",
            because = "the same regularizer")
    static Found classOfOnePenalty() {
        return regularizer("{\"class_name\": \"L2\", \"config\": {\"l2\": 0.01}}");
    }

    private static Found regularizer(String regularizer) {
        String dense =
                """
                {"class_name": "Dense", "config": {"name": "dense", "batch_input_shape": [null, 2], "units": 1,
                "activation": "linear", "use_bias": false, "kernel_initializer": {"class_name": "Zeros", "config": {}},
                "kernel_regularizer": %s, "bias_regularizer": null, "kernel_constraint": null, "bias_constraint": null}}"""
                        .formatted(regularizer);
        String model = "{\"class_name\": \"Sequential\", \"keras_version\": \"2.15.0\", \"backend\": \"tensorflow\","
                + " \"config\": {\"name\": \"model\", \"layers\": [" + dense + "]}}";
        return Found.of(attempted(() -> ((BaseLayer) new KerasModel()
                        .modelBuilder()
                        .modelJson(model)
                        .enforceTrainingConfig(false)
                        .buildSequential()
                        .getMultiLayerConfiguration()
                        .getConf(0)
                        .getLayer())
                .getRegularization()));
    }

    @Difference(
            of = "import of the optimizer Adadelta, learning_rate 0.5",
            defined = "AdaDelta(rho=0.95, epsilon=1.0E-7), rate 0.5",
            because = "the rate multiplies each step; a class without a rate cannot hold another one than 1")
    static Found rateOfAdadelta() {
        return optimizer("Adadelta", Map.of("learning_rate", 0.5, "rho", 0.95, "epsilon", 1e-7, "decay", 0.0));
    }

    @Difference(
            of = "import of the optimizer Adam with amsgrad",
            defined = "AMSGrad(learningRate=0.001, learningRateSchedule=null, beta1=0.9, beta2=0.999, epsilon=1.0E-7)",
            because = "Keras's amsgrad is the algorithm that Deeplearning4j calls AMSGrad")
    static Found amsgrad() {
        return optimizer(
                "Adam",
                Map.of(
                        "learning_rate",
                        0.001,
                        "beta_1",
                        0.9,
                        "beta_2",
                        0.999,
                        "epsilon",
                        1e-7,
                        "decay",
                        0.0,
                        "amsgrad",
                        true));
    }

    @Difference(
            of = "import of the optimizer SGD, learning_rate 0.1, with clipnorm 1",
            defined = "refused, or clipped",
            because = "the norm of each gradient is to be 1 at most")
    static Found clippedNorm() {
        return optimizer("SGD", with("clipnorm", 1.0));
    }

    @Difference(
            of = "import of the optimizer SGD, learning_rate 0.1, momentum 0.9, nesterov false",
            defined = "refused, or plain momentum",
            because = "Keras's momentum without nesterov does not look ahead; Deeplearning4j has Nesterov's alone")
    static Found plainMomentum() {
        return optimizer("SGD", with("momentum", 0.9));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> settings = new HashMap<>(SGD);
        settings.put(key, value);
        return settings;
    }

    private static Found optimizer(String name, Map<String, Object> settings) {
        return Found.of(
                attempted(() -> KerasOptimizerUtils.mapOptimizer(Map.of("class_name", name, "config", settings))));
    }

    @Difference(
            of = "Java2DNativeImageLoader(1, 1, 3) on one pixel, red 50, green 100, blue 200, of TYPE_3BYTE_BGR",
            defined = "200, 100, 50",
            because = "blue, green, red, as NativeImageLoader gives them")
    static Found pictureOfBytes() {
        return picture(BufferedImage.TYPE_3BYTE_BGR);
    }

    @Difference(
            of = "the same of TYPE_INT_RGB",
            defined = "200, 100, 50",
            because = "the colours of a picture do not depend on how Java keeps them")
    static Found pictureOfWholeNumbers() {
        return picture(BufferedImage.TYPE_INT_RGB);
    }

    private static Found picture(int type) {
        BufferedImage image = new BufferedImage(1, 1, type);
        image.setRGB(0, 0, 50 << 16 | 100 << 8 | 200);
        return Found.of(attempted(() -> new Java2DNativeImageLoader(1, 1, 3).asMatrix(image)));
    }

    @Difference(
            of = "ModelSerializer.writeModel to a stream, with a normalizer, beside commons-io 2.6 or later",
            defined = "written",
            because = "as beside commons-io 2.5, whose streams allow a flush after they are closed")
    static Found savedNormalizer() {
        MultiLayerNetwork network = network(
                InputType.feedForward(1), new DenseLayer.Builder().nOut(1).build());
        return Found.of(attempted(() -> {
            ModelSerializer.writeModel(network, new ByteArrayOutputStream(), true, new ImagePreProcessingScaler());
            return "written";
        }));
    }
}
