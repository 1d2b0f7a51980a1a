package cnnbyhand.checking.properties;

import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.nd4j.linalg.learning.config.Nesterovs;

/** The declarations, class by class. Each was tried: see {@code ImmaterialPropertiesTest}. */
final class Declared {
    private static final String GRAPHICS_CARD = "it steers NVIDIA's library alone";
    private static final String INFERRED = "it is worked out anew from the input when the network is built";
    private static final String NO_PARAMETERS = "the layer has no parameters";
    private static final String NEVER_READ = "Deeplearning4j 1.0.0-M2.1 never reads it here";
    private static final String STORAGE = "it says where intermediate values are kept";
    private static final String COUNTER = "it says how far training has come";
    private static final String SEQUENCES = "it matters to sequences alone";

    static final Map<Class<?>, Properties> BY_CLASS = Map.ofEntries(
            Map.entry(
                    MultiLayerConfiguration.class,
                    new Properties()
                            .compared("the layers", "confs")
                            .compared("flatten rows", "inputPreProcessors")
                            .compared("backpropagation", "backpropType")
                            .immaterial("it is read only with truncated backpropagation", "tbpttFwdLength", "tbpttBackLength")
                            .immaterial("it checks and changes nothing", "validateOutputLayerConfig")
                            .immaterial(STORAGE, "trainingWorkspaceMode", "inferenceWorkspaceMode", "cacheMode")
                            .notCompared("how many digits are kept", "dataType")
                            .immaterial(COUNTER, "iterationCount", "epochCount")),
            Map.entry(
                    NeuralNetConfiguration.class,
                    new Properties()
                            .compared("the layer", "layer")
                            .compared("gradients are means", "miniBatch")
                            .compared("algorithm", "optimizationAlgo", "stepFunction")
                            .immaterial("it is read only by algorithms with a line search", "maxNumLineSearchIterations")
                            .immaterial("any seed draws weights of the same network", "seed")
                            .immaterial(INFERRED, "variables")
                            .immaterial(NEVER_READ, "minimize", "dataType")
                            .immaterial(STORAGE, "cacheMode")
                            .immaterial(COUNTER, "iterationCount", "epochCount")),
            Map.entry(
                    ConvolutionLayer.class,
                    window("cnn2dDataFormat", "defaultValueOverriden")
                            .compared("bias", "hasBias")
                            .immaterial(
                                    GRAPHICS_CARD,
                                    "cudnnAlgoMode",
                                    "cudnnFwdAlgo",
                                    "cudnnBwdFilterAlgo",
                                    "cudnnBwdDataAlgo")
                            .and(sized())
                            .and(trained())
                            .and(dropping())),
            Map.entry(
                    SubsamplingLayer.class,
                    window("cnn2dDataFormat", "defaultValueOverridden")
                            .compared("pool type", "poolingType")
                            .compared("counts padding", "avgPoolIncludePadInDivisor")
                            .compared("norm", "pnorm")
                            .immaterial("no gradient of maximum or average reads it", "eps")
                            .and(plain())),
            Map.entry(
                    DenseLayer.class,
                    new Properties()
                            .compared("bias", "hasBias")
                            .compared("layer normalization", "hasLayerNorm")
                            .and(sized())
                            .and(trained())
                            .and(dropping())),
            Map.entry(
                    OutputLayer.class,
                    new Properties()
                            .compared("bias", "hasBias")
                            .compared("loss", "lossFn")
                            .and(sized())
                            .and(trained())
                            .and(dropping())),
            Map.entry(
                    LossLayer.class,
                    new Properties()
                            .compared("loss", "lossFn")
                            .compared("activation", "activationFn")
                            .immaterial(NEVER_READ, "nIn", "nOut")
                            .immaterial(SEQUENCES, "timeDistributedFormat")
                            .and(untrained())
                            .and(plain())),
            Map.entry(
                    DropoutLayer.class,
                    new Properties()
                            .immaterial(NEVER_READ, "nIn", "nOut", "activationFn")
                            .immaterial(SEQUENCES, "timeDistributedFormat")
                            .and(untrained())
                            .and(dropping())),
            Map.entry(
                    ActivationLayer.class,
                    new Properties().compared("activation", "activationFn").and(plain())),
            Map.entry(
                    BatchNormalization.class,
                    new Properties()
                            .compared("epsilon", "eps")
                            .compared("decay", "decay")
                            .compared("variance kept as", "useLogStd")
                            .compared("statistics", "isMinibatch")
                            .compared("gamma and beta", "gamma", "beta", "lockGammaBeta")
                            .compared("data format", "cnn2DFormat")
                            .compared("arrays", "nIn", "nOut")
                            .compared("updater", "iUpdater")
                            .compared("gradient clipping", "gradientNormalization", "gradientNormalizationThreshold")
                            .compared("constraints", "constraints")
                            .immaterial(GRAPHICS_CARD, "cudnnAllowFallback")
                            .immaterial(SEQUENCES, "timeDistributedFormat")
                            .immaterial(
                                    NEVER_READ,
                                    "activationFn",
                                    "weightInitFn",
                                    "biasInit",
                                    "gainInit",
                                    "regularization",
                                    "regularizationBias",
                                    "biasUpdater",
                                    "weightNoise",
                                    "iDropout")
                            .compared("name", "layerName")),
            Map.entry(
                    LocalResponseNormalization.class,
                    new Properties()
                            .compared("n", "n")
                            .compared("k", "k")
                            .compared("alpha", "alpha")
                            .compared("beta", "beta")
                            .compared("data format", "dataFormat")
                            .immaterial(GRAPHICS_CARD, "cudnnAllowFallback")
                            .and(plain())),
            Map.entry(
                    CnnToFeedForwardPreProcessor.class,
                    new Properties()
                            .compared("output shape", "inputHeight", "inputWidth", "numChannels")
                            .compared("data format", "format")),
            Map.entry(
                    Dropout.class,
                    new Properties()
                            .compared("dropout", "p", "pSchedule")
                            .immaterial(GRAPHICS_CARD, "helperAllowFallback", "initializedHelper", "helperCountFail")),
            Map.entry(
                    Nesterovs.class,
                    new Properties()
                            .compared("updater", "learningRate", "learningRateSchedule", "momentum", "momentumISchedule")
                            .immaterial(NEVER_READ, "momentumSchedule")));

    private Declared() {}

    private static Properties window(String format, String overridden) {
        return new Properties()
                .compared("kernel", "kernelSize")
                .compared("stride", "stride")
                .compared("padding", "padding")
                .compared("padding and rounding", "convolutionMode")
                .compared("dilation", "dilation")
                .compared("data format", format)
                .immaterial(INFERRED, overridden)
                .immaterial(GRAPHICS_CARD, "cudnnAllowFallback");
    }

    private static Properties sized() {
        return new Properties().compared("arrays", "nIn", "nOut").immaterial(SEQUENCES, "timeDistributedFormat");
    }

    private static Properties trained() {
        return new Properties()
                .compared("activation", "activationFn")
                .compared("weights start", "weightInitFn")
                .compared("biases start", "biasInit")
                .immaterial("it is read only with layer normalization", "gainInit")
                .compared("regularization", "regularization", "regularizationBias")
                .compared("updater", "iUpdater", "biasUpdater")
                .compared("weight noise", "weightNoise")
                .compared("gradient clipping", "gradientNormalization", "gradientNormalizationThreshold");
    }

    private static Properties untrained() {
        return new Properties()
                .immaterial(
                        NO_PARAMETERS,
                        "weightInitFn",
                        "biasInit",
                        "gainInit",
                        "regularization",
                        "regularizationBias",
                        "iUpdater",
                        "biasUpdater",
                        "weightNoise",
                        "gradientNormalization",
                        "gradientNormalizationThreshold");
    }

    private static Properties dropping() {
        return new Properties()
                .compared("name", "layerName")
                .compared("dropout", "iDropout")
                .compared("constraints", "constraints");
    }

    private static Properties plain() {
        return new Properties()
                .compared("name", "layerName")
                .immaterial(NEVER_READ, "iDropout")
                .immaterial(NO_PARAMETERS, "constraints");
    }
}
