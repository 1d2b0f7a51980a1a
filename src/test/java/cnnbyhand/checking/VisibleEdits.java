package cnnbyhand.checking;

import static cnnbyhand.checking.Edits.any;
import static cnnbyhand.checking.Edits.convolution;
import static cnnbyhand.checking.Edits.insertAfter;
import static cnnbyhand.checking.Edits.remove;
import static cnnbyhand.checking.Edits.replace;
import static cnnbyhand.checking.Edits.swap;
import static cnnbyhand.checking.Edits.trained;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.nd4j.linalg.activations.Activation;

/** Slips that change what a layer keeps, or which layers there are, and nothing behind it. */
final class VisibleEdits {
    private VisibleEdits() {}

    static List<WrongNetwork> all() {
        return List.of(
                WrongNetwork.of(
                        "a convolution has no bias",
                        "mnist",
                        convolution("conv2d_3", conv -> conv.setHasBias(false)),
                        "conv2d_3: biases must be 32, found 0 in Deeplearning4j",
                        "conv2d_3: parameters must be 320 ((3·3·1 + 1)·32 = 320), found 288 in Deeplearning4j",
                        "conv2d_3: arrays must be [weights 3×3×1×32, biases 32], found [weights 3×3×1×32]"
                                + " in Deeplearning4j",
                        "conv2d_3: bias must be yes, found no in Deeplearning4j"),
                WrongNetwork.of(
                        "the first filters are 3×3 instead of 5×5, under same padding",
                        "cifar10-5x5",
                        convolution("conv2d_46", conv -> conv.setKernelSize(new int[] {3, 3})),
                        "conv2d_46: weights must be 150 (5·5·3·2 = 150), found 54 in Deeplearning4j",
                        "conv2d_46: parameters must be 152 ((5·5·3 + 1)·2 = 152), found 56 in Deeplearning4j",
                        "conv2d_46: arrays must be [weights 5×5×3×2, biases 2], found [weights 3×3×3×2, biases 2]"
                                + " in Deeplearning4j",
                        "conv2d_46: kernel must be 5×5, found 3×3 in Deeplearning4j"),
                WrongNetwork.of(
                        "there are eleven classes",
                        "mnist",
                        trained("dense_4", dense -> dense.setNOut(11)),
                        "dense_4: output shape must be 10 (10 units), found 11 in Deeplearning4j",
                        "dense_4: weights must be 1,280 (128·10 = 1,280), found 1,408 in Deeplearning4j",
                        "dense_4: biases must be 10, found 11 in Deeplearning4j",
                        "dense_4: parameters must be 1,290 (128·10 + 10 = 1,290), found 1,419 in Deeplearning4j",
                        "dense_4: arrays must be [weights 128×10, biases 10], found [weights 128×11, biases 11]"
                                + " in Deeplearning4j",
                        "dense_4: output shape must be 10 (10 units), found 11 in the forward pass"),
                WrongNetwork.of(
                        "a dense layer normalizes its outputs",
                        "mnist",
                        any("dense_3", dense -> ((DenseLayer) dense).setHasLayerNorm(true)),
                        "dense_3: weights must be 1,179,648 (9,216·128 = 1,179,648), found 1,179,776 in Deeplearning4j",
                        "dense_3: parameters must be 1,179,776 (9,216·128 + 128 = 1,179,776), found 1,179,904"
                                + " in Deeplearning4j",
                        "dense_3: arrays must be [weights 9,216×128, biases 128],"
                                + " found [weights 9,216×128, weights 128, biases 128] in Deeplearning4j",
                        "dense_3: layer normalization must be none, found yes in Deeplearning4j"),
                WrongNetwork.of(
                        "a convolution is separable",
                        "mnist",
                        replace(
                                "conv2d_4",
                                new SeparableConvolution2D.Builder(3, 3)
                                        .name("conv2d_4")
                                        .nOut(64)
                                        .activation(Activation.RELU)
                                        .build()),
                        "conv2d_4: kind of layer must be convolution, found SeparableConvolution2D in Deeplearning4j",
                        "conv2d_4: weights must be 18,432 (3·3·32·64 = 18,432), found 2,336 in Deeplearning4j",
                        "conv2d_4: parameters must be 18,496 ((3·3·32 + 1)·64 = 18,496), found 2,400 in Deeplearning4j",
                        "conv2d_4: arrays must be [weights 3×3×32×64, biases 64],"
                                + " found [weights 3×3×32×1, pointwise weights 1×1×32×64, biases 64] in Deeplearning4j"),
                WrongNetwork.of(
                        "batch normalization trains nothing",
                        "alexnet",
                        any("bn1", layer -> ((BatchNormalization) layer).setLockGammaBeta(true)),
                        "bn1: weights must be 96, found 0 in Deeplearning4j",
                        "bn1: biases must be 96, found 0 in Deeplearning4j",
                        "bn1: parameters must be 384 (2·96 + 2·96 = 384), found 192 in Deeplearning4j",
                        "bn1: arrays must be [gamma 96, beta 96, mean 96, variance 96],"
                                + " found [mean 96, variance 96] in Deeplearning4j",
                        "bn1: gamma and beta must be none, found fixed at 1 and 0 in Deeplearning4j"),
                WrongNetwork.of(
                        "the first AlexNet's local normalization stands where batch normalization belongs",
                        "alexnet",
                        replace(
                                "bn1",
                                new LocalResponseNormalization.Builder()
                                        .name("bn1")
                                        .build()),
                        "bn1: kind of layer must be batch normalization, found LocalResponseNormalization"
                                + " in Deeplearning4j",
                        "bn1: weights must be 96, found 0 in Deeplearning4j",
                        "bn1: biases must be 96, found 0 in Deeplearning4j",
                        "bn1: running statistics must be 192 (2·96 = 192), found 0 in Deeplearning4j",
                        "bn1: parameters must be 384 (2·96 + 2·96 = 384), found 0 in Deeplearning4j",
                        "bn1: arrays must be [gamma 96, beta 96, mean 96, variance 96], found [] in Deeplearning4j"),
                WrongNetwork.of(
                        "a dropout is missing",
                        "mnist",
                        remove("dropout_4"),
                        "dropout_4: layer must be there, found none of that name in Deeplearning4j"),
                WrongNetwork.of(
                        "a layer is one too many",
                        "mnist",
                        insertAfter(
                                "conv2d_3",
                                new ActivationLayer.Builder()
                                        .name("extra")
                                        .activation(Activation.RELU)
                                        .build()),
                        "extra: layer must be one of the document's, found one that it lacks in Deeplearning4j"),
                WrongNetwork.of(
                        "a layer has another name",
                        "mnist",
                        any("conv2d_4", layer -> layer.setLayerName("conv2d_5")),
                        "conv2d_4: layer must be there, found none of that name in Deeplearning4j",
                        "conv2d_5: layer must be one of the document's, found one that it lacks in Deeplearning4j"),
                WrongNetwork.of(
                        "two layers that keep the shape have changed places",
                        "cifar10",
                        swap("activation_5", "dropout_3"),
                        "dropout_3: layer at place 15 must be activation_5, found dropout_3 in Deeplearning4j"),
                WrongNetwork.of(
                        "a layer stands there twice under one name",
                        "mnist",
                        insertAfter(
                                "dropout_3",
                                new DropoutLayer.Builder(0.75).name("dropout_3").build()),
                        "dropout_3: layer at place 5 must be flatten_2, found dropout_3 in Deeplearning4j"));
    }
}
