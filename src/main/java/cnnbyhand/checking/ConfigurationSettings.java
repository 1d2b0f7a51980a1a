package cnnbyhand.checking;

import cnnbyhand.byhand.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Reads what a layer is told from Deeplearning4j's configuration object, in the words of the hand-kept book. */
final class ConfigurationSettings {
    private final Map<String, String> settings = new LinkedHashMap<>();

    private ConfigurationSettings() {}

    /** @param trained whether the layer has parameters, and so an updater that matters */
    static Map<String, String> of(Layer layer, boolean trained) {
        ConfigurationSettings read = new ConfigurationSettings();
        if (layer instanceof ConvolutionLayer convolution) {
            read.convolution(convolution);
        } else if (layer instanceof SubsamplingLayer pooling) {
            read.pooling(pooling);
        } else if (layer instanceof BatchNormalization normalization) {
            read.put("epsilon", Settings.number(normalization.getEps()));
            read.put("decay", Settings.number(normalization.getDecay()));
        } else if (layer instanceof DenseLayer dense) {
            read.put(Settings.BIAS, SettingText.yesOrNo(dense.hasBias()));
        } else if (layer instanceof BaseOutputLayer output) {
            read.put(Settings.BIAS, SettingText.yesOrNo(output.hasBias()));
            read.put(Setting.LOSS, loss(output.getLossFn()));
        } else if (layer instanceof LossLayer output) {
            read.put(Setting.LOSS, loss(output.getLossFn()));
        }
        if (trained && layer instanceof BaseLayer base) {
            read.training(base);
        }
        read.activation(layer);
        read.dropout(layer.getIDropout());
        return read.settings;
    }

    private void training(BaseLayer layer) {
        IUpdater biases = layer.getBiasUpdater();
        boolean one = biases == null || biases.equals(layer.getIUpdater());
        put(Setting.UPDATER, one ? layer.getIUpdater().toString() : layer.getIUpdater() + ", biases " + biases);
        List<Regularization> regularization = new ArrayList<>(layer.getRegularization());
        regularization.addAll(layer.getRegularizationBias());
        if (!regularization.isEmpty()) {
            put(Setting.REGULARIZATION, regularization.toString());
        }
        if (layer.getWeightNoise() != null) {
            put(Setting.WEIGHT_NOISE, layer.getWeightNoise().toString());
        }
    }

    private void convolution(ConvolutionLayer layer) {
        window(layer.getKernelSize(), layer.getStride(), layer.getPadding(), layer.getConvolutionMode());
        put(Settings.DILATION, SettingText.pair(layer.getDilation()));
        put(Settings.BIAS, SettingText.yesOrNo(layer.hasBias()));
    }

    private void pooling(SubsamplingLayer layer) {
        window(layer.getKernelSize(), layer.getStride(), layer.getPadding(), layer.getConvolutionMode());
        put(Settings.DILATION, SettingText.pair(layer.getDilation()));
        put(Settings.POOL_TYPE, poolType(layer));
    }

    private void window(int[] kernel, int[] stride, int[] padding, ConvolutionMode mode) {
        put(Settings.KERNEL, SettingText.pair(kernel));
        put(Settings.STRIDE, SettingText.pair(stride));
        put(Settings.PADDING, mode == ConvolutionMode.Same ? SettingText.SAME : SettingText.pair(padding));
        put(Settings.ROUNDING, rounding(mode));
    }

    /** Batch normalization and dropout inherit an activation function that Deeplearning4j never applies. */
    private void activation(Layer layer) {
        if (layer instanceof ActivationLayer activation) {
            put(Settings.ACTIVATION, function(activation.getActivationFn()));
        } else if (layer instanceof BaseLayer base
                && !(layer instanceof BatchNormalization || layer instanceof DropoutLayer)) {
            put(Settings.ACTIVATION, function(base.getActivationFn()));
        }
    }

    private void dropout(IDropout dropout) {
        if (dropout instanceof Dropout plain && plain.getPSchedule() == null) {
            put(Settings.DROPOUT, SettingText.dropped(1 - plain.getP()));
        } else if (dropout != null) {
            put(Settings.DROPOUT, dropout.toString());
        }
    }

    /** Deeplearning4j calls every ReLU "relu", also one that is capped or leaks. */
    private static String function(IActivation function) {
        if (function instanceof ActivationReLU relu && !relu.equals(new ActivationReLU())) {
            return "relu with max " + relu.getMax() + ", threshold " + relu.getThreshold() + ", negative slope "
                    + relu.getNegativeSlope();
        }
        return function.toString();
    }

    private static String rounding(ConvolutionMode mode) {
        return switch (mode) {
            case Truncate -> "floor";
            case Same -> SettingText.SAME;
            default -> mode.toString().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String poolType(SubsamplingLayer layer) {
        return switch (layer.getPoolingType()) {
            case MAX -> "max";
            case AVG -> "average" + (layer.isAvgPoolIncludePadInDivisor() ? ", padding counted" : "");
            default -> layer.getPoolingType().toString().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String loss(ILossFunction loss) {
        boolean plain = loss.getClass() == LossMCXENT.class && ((LossMCXENT) loss).getWeights() == null;
        return plain ? "categorical cross entropy" : loss.toString();
    }

    private void put(String setting, String value) {
        settings.put(setting, value);
    }
}
