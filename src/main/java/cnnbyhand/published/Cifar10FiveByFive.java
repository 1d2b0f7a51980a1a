package cnnbyhand.published;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static cnnbyhand.byhand.ActivationFunction.SOFTMAX;
import static cnnbyhand.published.Published.row;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Shape;
import cnnbyhand.data.Dataset;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * Document 002, "CNN using keras": Keras's cifar10_cnn with a first convolution of two 5×5 filters. It prints a full
 * table of 1,241,474 parameters. Deviation: the document stops before fit, so batch and epochs are those of its sister
 * example, document 004.
 */
final class Cifar10FiveByFive implements Model {
    private static final Network NETWORK = Network.of(
            "cifar10-5x5",
            Shape.image(32, 32, 3),
            List.of(
                    Convolution.of("conv2d_46", 2, 5).same(),
                    RELU.row("activation_67"),
                    Convolution.of("conv2d_47", 32, 3),
                    RELU.row("activation_68"),
                    Pooling.max("max_pooling2d_23", 2),
                    new Dropout("dropout_34", 0.25),
                    Convolution.of("conv2d_48", 64, 3).same(),
                    RELU.row("activation_69"),
                    Convolution.of("conv2d_49", 64, 3),
                    RELU.row("activation_70"),
                    Pooling.max("max_pooling2d_24", 2),
                    new Dropout("dropout_35", 0.25),
                    new Flatten("flatten_12"),
                    Dense.of("dense_23", 512),
                    RELU.row("activation_71"),
                    new Dropout("dropout_36", 0.5),
                    Dense.of("dense_24", 10),
                    SOFTMAX.row("activation_72")));

    private static final Regimen REGIMEN = Cifar10.REGIMEN.borrowed(
            "the optimizer is the document's own; batch and epochs are its sister example's (004)");

    @Override
    public Document document() {
        return new Document(
                "002",
                "CNN using keras (2017年11月17日)",
                "Keras cifar10_cnn with a first 5×5×2 convolution",
                List.of("the document stops before fit: batch and epochs are its sister example's, document 004"));
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public Loss loss() {
        return Loss.CATEGORICAL_CROSS_ENTROPY;
    }

    @Override
    public Published published() {
        return Published.table(
                1_241_474,
                row("conv2d_46", 32, 32, 2, 152),
                row("activation_67", 32, 32, 2, 0),
                row("conv2d_47", 30, 30, 32, 608),
                row("activation_68", 30, 30, 32, 0),
                row("max_pooling2d_23", 15, 15, 32, 0),
                row("dropout_34", 15, 15, 32, 0),
                row("conv2d_48", 15, 15, 64, 18_496),
                row("activation_69", 15, 15, 64, 0),
                row("conv2d_49", 13, 13, 64, 36_928),
                row("activation_70", 13, 13, 64, 0),
                row("max_pooling2d_24", 6, 6, 64, 0),
                row("dropout_35", 6, 6, 64, 0),
                row("flatten_12", 2304, 0),
                row("dense_23", 512, 1_180_160),
                row("activation_71", 512, 0),
                row("dropout_36", 512, 0),
                row("dense_24", 10, 5130),
                row("activation_72", 10, 0));
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(RmsProp.builder()
                        .learningRateSchedule(new InverseSchedule(ScheduleType.ITERATION, 1e-4, 1e-6, 1))
                        .rmsDecay(0.9)
                        .epsilon(1e-7)
                        .build())
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .biasInit(0)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate)
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .name("conv2d_46")
                        .nOut(2)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY)
                        .build()) // 32×32×3 → 32×32×2
                .layer(new ActivationLayer.Builder()
                        .name("activation_67")
                        .activation(Activation.RELU)
                        .build()) // 32×32×2 → 32×32×2
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_47")
                        .nOut(32)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY)
                        .build()) // 32×32×2 → 30×30×32
                .layer(new ActivationLayer.Builder()
                        .name("activation_68")
                        .activation(Activation.RELU)
                        .build()) // 30×30×32 → 30×30×32
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_23")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 30×30×32 → 15×15×32
                .layer(new DropoutLayer.Builder(0.75).name("dropout_34").build()) // 15×15×32 → 15×15×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_48")
                        .nOut(64)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY)
                        .build()) // 15×15×32 → 15×15×64
                .layer(new ActivationLayer.Builder()
                        .name("activation_69")
                        .activation(Activation.RELU)
                        .build()) // 15×15×64 → 15×15×64
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_49")
                        .nOut(64)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY)
                        .build()) // 15×15×64 → 13×13×64
                .layer(new ActivationLayer.Builder()
                        .name("activation_70")
                        .activation(Activation.RELU)
                        .build()) // 13×13×64 → 13×13×64
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_24")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 13×13×64 → 6×6×64
                .layer(new DropoutLayer.Builder(0.75).name("dropout_35").build()) // 6×6×64 → 6×6×64
                .layer(new DenseLayer.Builder()
                        .name("dense_23")
                        .nOut(512)
                        .activation(Activation.IDENTITY)
                        .build()) // 2,304 → 512
                .layer(new ActivationLayer.Builder()
                        .name("activation_71")
                        .activation(Activation.RELU)
                        .build()) // 512 → 512
                .layer(new DropoutLayer.Builder(0.5).name("dropout_36").build()) // 512 → 512
                .layer(new DenseLayer.Builder()
                        .name("dense_24")
                        .nOut(10)
                        .activation(Activation.IDENTITY)
                        .build()) // 512 → 10
                .layer(new LossLayer.Builder(LossFunction.MCXENT)
                        .name("activation_72")
                        .activation(Activation.SOFTMAX)
                        .build()) // 10 → 10
                .setInputType(InputType.convolutional(32, 32, 3))
                .build();
    }

    @Override
    public Dataset dataset() {
        return Dataset.CIFAR10;
    }

    @Override
    public Regimen regimen() {
        return REGIMEN;
    }
}
