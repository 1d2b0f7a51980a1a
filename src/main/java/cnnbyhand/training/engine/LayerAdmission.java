package cnnbyhand.training.engine;

import java.util.Collection;
import java.util.Set;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Refuses layers that the engine does not compute exactly as Deeplearning4j does. Knows all kinds of layers by their exact class. */
final class LayerAdmission {

    private static final Set<Class<?>> LAYERS = Set.of(
            ConvolutionLayer.class,
            SubsamplingLayer.class,
            BatchNormalization.class,
            ActivationLayer.class,
            DropoutLayer.class,
            DenseLayer.class,
            OutputLayer.class,
            LossLayer.class);

    private final String name;
    private final Layer layer;
    private final boolean last;

    LayerAdmission(String name, Layer layer, boolean last) {
        this.name = name;
        this.layer = layer;
        this.last = last;
    }

    void check() throws Refusal {
        refuse(!LAYERS.contains(layer.getClass()), "is a " + layer.getClass().getSimpleName());
        refuse(
                last != (layer instanceof OutputLayer || layer instanceof LossLayer),
                "is no loss at the end of the network");
        refuse(layer.getConstraints() != null && !layer.getConstraints().isEmpty(), "constrains its parameters");
        checkDropout(layer.getIDropout());
        if (layer instanceof BaseLayer base) {
            checkLearning(base);
        }
        checkKind();
    }

    private void checkDropout(IDropout dropout) throws Refusal {
        boolean plain = dropout instanceof Dropout inverted && inverted.getPSchedule() == null;
        refuse(dropout != null && !plain, "has the dropout " + dropout);
    }

    private void checkLearning(BaseLayer base) throws Refusal {
        refuse(base.getWeightNoise() != null, "adds noise to its weights");
        refuse(
                isPresent(base.getRegularization()) || isPresent(base.getRegularizationBias()),
                "regularizes its weights");
        refuse(
                base.getGradientNormalization() != null
                        && base.getGradientNormalization() != GradientNormalization.None,
                "normalizes its gradient");
    }

    private static boolean isPresent(Collection<?> rules) {
        return rules != null && !rules.isEmpty();
    }

    private void checkKind() throws Refusal {
        if (layer instanceof ConvolutionLayer convolution) {
            checkWindow(convolution.getCnn2dDataFormat(), convolution.getConvolutionMode());
            refuse(
                    !Translation.isIdentityOrRelu(convolution.getActivationFn()),
                    "has the activation " + convolution.getActivationFn());
        } else if (layer instanceof SubsamplingLayer pooling) {
            checkPooling(pooling);
        } else if (layer instanceof BatchNormalization normalization) {
            refuse(normalization.isLockGammaBeta(), "locks gamma and beta");
            refuse(normalization.getCnn2DFormat() != CNN2DFormat.NCHW, "is not NCHW");
        } else if (layer instanceof ActivationLayer activation) {
            refuse(
                    !Translation.isIdentityOrRelu(activation.getActivationFn()),
                    "has the activation " + activation.getActivationFn());
        } else if (layer instanceof DenseLayer dense) {
            refuse(
                    !Translation.isIdentityOrRelu(dense.getActivationFn()),
                    "has the activation " + dense.getActivationFn());
            refuse(dense.hasLayerNorm(), "normalizes its layer");
        } else if (layer instanceof OutputLayer output) {
            checkLoss(output.getLossFn(), output.getActivationFn());
        } else if (layer instanceof LossLayer loss) {
            checkLoss(loss.getLossFn(), loss.getActivationFn());
        }
    }

    private void checkWindow(CNN2DFormat format, ConvolutionMode mode) throws Refusal {
        refuse(format != CNN2DFormat.NCHW, "is " + format + ", not NCHW");
        refuse(mode == ConvolutionMode.Causal, "is causal");
    }

    private void checkPooling(SubsamplingLayer pooling) throws Refusal {
        checkWindow(pooling.getCnn2dDataFormat(), pooling.getConvolutionMode());
        refuse(
                pooling.getPoolingType() != PoolingType.MAX && pooling.getPoolingType() != PoolingType.AVG,
                "pools by " + pooling.getPoolingType());
        refuse(pooling.getDilation()[0] != 1 || pooling.getDilation()[1] != 1, "pools with dilation");
        refuse(
                pooling.getPadding()[0] >= pooling.getKernelSize()[0]
                        || pooling.getPadding()[1] >= pooling.getKernelSize()[1],
                "pools windows of nothing but padding");
    }

    private void checkLoss(ILossFunction loss, Object activation) throws Refusal {
        boolean entropy = loss instanceof LossMCXENT multiclass && multiclass.getWeights() == null;
        refuse(
                !entropy || !(activation instanceof ActivationSoftmax),
                "is not softmax with unweighted multi-class cross-entropy");
    }

    private void refuse(boolean refused, String why) throws Refusal {
        Refusal.when(refused, "%s %s, which only Deeplearning4j itself computes.", name, why);
    }
}
