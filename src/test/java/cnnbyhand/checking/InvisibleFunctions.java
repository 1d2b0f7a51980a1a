package cnnbyhand.checking;

import static cnnbyhand.checking.Edits.activation;
import static cnnbyhand.checking.Edits.any;
import static cnnbyhand.checking.Edits.replace;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Slips in activation functions, dropouts and losses, none of which changes a shape or a count. */
final class InvisibleFunctions {
    private InvisibleFunctions() {}

    static List<WrongNetwork> all() {
        return List.of(
                wrong(
                        "a dense layer has tanh instead of relu",
                        activation("dense_3", new ActivationTanH()),
                        "dense_3: activation must be relu, found tanh in Deeplearning4j"),
                wrong(
                        "a convolution's activation is left out, which makes it a sigmoid",
                        replace(
                                "conv2d_3",
                                new ConvolutionLayer.Builder(3, 3)
                                        .name("conv2d_3")
                                        .nOut(32)
                                        .build()),
                        "conv2d_3: activation must be relu, found sigmoid in Deeplearning4j",
                        "conv2d_3: weights start must be Glorot uniform, found WeightInitXavier in Deeplearning4j"),
                wrong(
                        "a dense layer's activation is left out",
                        replace(
                                "dense_3",
                                new DenseLayer.Builder()
                                        .name("dense_3")
                                        .nOut(128)
                                        .build()),
                        "dense_3: activation must be relu, found sigmoid in Deeplearning4j",
                        "dense_3: weights start must be Glorot uniform, found WeightInitXavier in Deeplearning4j"),
                wrong(
                        "a relu leaks",
                        activation("conv2d_4", new ActivationLReLU()),
                        "conv2d_4: activation must be relu, found leaky relu with alpha 0.01 in Deeplearning4j"),
                wrong(
                        "a relu is capped, but still called relu",
                        activation("conv2d_4", new ActivationReLU(6.0, 0.0, 0.0)),
                        "conv2d_4: activation must be relu, found relu6" + " in Deeplearning4j"),
                wrong(
                        "the classes have sigmoids instead of a softmax",
                        activation("dense_4", new ActivationSigmoid()),
                        "dense_4: activation must be softmax, found sigmoid in Deeplearning4j"),
                WrongNetwork.of(
                        "an activation row does nothing",
                        "cifar10",
                        activation("activation_3", new ActivationIdentity()),
                        "activation_3: activation must be relu, found identity in Deeplearning4j"),
                WrongNetwork.of(
                        "the softmax is taken twice",
                        "cifar10-5x5",
                        activation("dense_24", new ActivationSoftmax()),
                        "dense_24: activation must be identity, found softmax in Deeplearning4j"),
                wrong(
                        "Keras's 0.25 is copied, so that three quarters are dropped",
                        any("dropout_3", layer -> layer.setIDropout(new Dropout(0.25))),
                        "dropout_3: dropout must be drops 25 %, found drops 75 % in Deeplearning4j"),
                wrong(
                        "a dropout multiplies by noise instead",
                        any("dropout_3", layer -> layer.setIDropout(new GaussianDropout(0.25))),
                        "dropout_3: dropout must be drops 25 %,"
                                + " found GaussianDropout(rate 0.25) in Deeplearning4j"),
                wrong(
                        "a dropout drops nothing",
                        any("dropout_4", layer -> layer.setIDropout(null)),
                        "dropout_4: dropout must be drops 50 %, found none in Deeplearning4j"),
                wrong(
                        "a dense layer has a dropout of its own",
                        any("dense_3", layer -> layer.setIDropout(new Dropout(0.5))),
                        "dense_3: dropout must be none, found drops 50 % in Deeplearning4j"),
                wrong(
                        "the loss is the mean squared error",
                        loss(new LossMSE()),
                        "dense_4: loss must be categorical cross entropy, found LossMSE in Deeplearning4j"),
                wrong(
                        "the loss weighs the classes",
                        loss(new LossMCXENT(Nd4j.ones(1, 2))),
                        "dense_4: loss must be categorical cross entropy, found LossMCXENT(weights [[ 1.0000,"
                                + " 1.0000]], softmaxClipEps 1.0E-10) in Deeplearning4j"),
                WrongNetwork.of(
                        "a loss that is a row of its own is the mean squared error",
                        "cifar10",
                        any("activation_6", layer -> ((LossLayer) layer).setLossFn(new LossMSE())),
                        "activation_6: loss must be categorical cross entropy, found LossMSE in Deeplearning4j"));
    }

    private static WrongNetwork wrong(String edit, Consumer<List<Layer>> change, String... reported) {
        return WrongNetwork.of(edit, "mnist", change, reported);
    }

    private static Consumer<List<Layer>> loss(ILossFunction function) {
        return any("dense_4", layer -> ((BaseOutputLayer) layer).setLossFn(function));
    }
}
