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
 * Document 004, "Parameters in a Convolutional Neural Network": Keras's cifar10_cnn. It prints a full table of 1,250,858
 * parameters and derives every layer. Deviation: its running text gives the last layer's output as (None,512); the table
 * and the network have (None, 10).
 */
final class Cifar10 implements Model {
    private static final Network NETWORK = Network.of(
            "cifar10",
            Shape.image(32, 32, 3),
            List.of(
                    Convolution.of("conv2d_1", 32, 3).same(),
                    RELU.row("activation_1"),
                    Convolution.of("conv2d_2", 32, 3),
                    RELU.row("activation_2"),
                    Pooling.max("max_pooling2d_1", 2),
                    new Dropout("dropout_1", 0.25),
                    Convolution.of("conv2d_3", 64, 3).same(),
                    RELU.row("activation_3"),
                    Convolution.of("conv2d_4", 64, 3),
                    RELU.row("activation_4"),
                    Pooling.max("max_pooling2d_2", 2),
                    new Dropout("dropout_2", 0.25),
                    new Flatten("flatten_1"),
                    Dense.of("dense_1", 512),
                    RELU.row("activation_5"),
                    new Dropout("dropout_3", 0.5),
                    Dense.of("dense_2", 10),
                    SOFTMAX.row("activation_6")));

    static final Regimen REGIMEN = new Regimen(
            Optimizer.rmsprop(1e-4, 1e-6, 0.9, 1e-7),
            Initialization.GLOROT_UNIFORM,
            32,
            200,
            new Regimen.Preview(2, 50_000, 10_000),
            List.of(
                    "Keras RMSprop(lr=0.0001, decay=1e-6) divides the rate at each step: 1e-4 / (1 + 1e-6 · iteration)",
                    "Keras's rho is 0.9 and epsilon 1e-7; both add epsilon to the root, Deeplearning4j starts the average at epsilon",
                    "so its first steps are smaller: for a gradient of 1e-4, 0.1 of Keras's first step and 0.83 of its 30th",
                    "Keras starts weights by Glorot uniform: XAVIER_UNIFORM; biases at 0",
                    "XAVIER_UNIFORM has Glorot's limit at stride 1 alone, which is the stride of every convolution here"));

    @Override
    public Document document() {
        return new Document(
                "004",
                "Parameters in a Convolutional Neural Network",
                "Keras cifar10_cnn",
                List.of(
                        "its text gives dense_2's output as (None,512); its table's (None, 10) is taken, as 10 classes need"));
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
                1_250_858,
                row("conv2d_1", 32, 32, 32, 896),
                row("activation_1", 32, 32, 32, 0),
                row("conv2d_2", 30, 30, 32, 9248),
                row("activation_2", 30, 30, 32, 0),
                row("max_pooling2d_1", 15, 15, 32, 0),
                row("dropout_1", 15, 15, 32, 0),
                row("conv2d_3", 15, 15, 64, 18_496),
                row("activation_3", 15, 15, 64, 0),
                row("conv2d_4", 13, 13, 64, 36_928),
                row("activation_4", 13, 13, 64, 0),
                row("max_pooling2d_2", 6, 6, 64, 0),
                row("dropout_2", 6, 6, 64, 0),
                row("flatten_1", 2304, 0),
                row("dense_1", 512, 1_180_160),
                row("activation_5", 512, 0),
                row("dropout_3", 512, 0),
                row("dense_2", 10, 5130),
                row("activation_6", 10, 0));
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
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_1")
                        .nOut(32)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY)
                        .build()) // 32×32×3 → 32×32×32
                .layer(new ActivationLayer.Builder()
                        .name("activation_1")
                        .activation(Activation.RELU)
                        .build()) // 32×32×32 → 32×32×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_2")
                        .nOut(32)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY)
                        .build()) // 32×32×32 → 30×30×32
                .layer(new ActivationLayer.Builder()
                        .name("activation_2")
                        .activation(Activation.RELU)
                        .build()) // 30×30×32 → 30×30×32
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_1")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 30×30×32 → 15×15×32
                .layer(new DropoutLayer.Builder(0.75).name("dropout_1").build()) // 15×15×32 → 15×15×32
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_3")
                        .nOut(64)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.IDENTITY)
                        .build()) // 15×15×32 → 15×15×64
                .layer(new ActivationLayer.Builder()
                        .name("activation_3")
                        .activation(Activation.RELU)
                        .build()) // 15×15×64 → 15×15×64
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv2d_4")
                        .nOut(64)
                        .stride(1, 1)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY)
                        .build()) // 15×15×64 → 13×13×64
                .layer(new ActivationLayer.Builder()
                        .name("activation_4")
                        .activation(Activation.RELU)
                        .build()) // 13×13×64 → 13×13×64
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("max_pooling2d_2")
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 13×13×64 → 6×6×64
                .layer(new DropoutLayer.Builder(0.75).name("dropout_2").build()) // 6×6×64 → 6×6×64
                .layer(new DenseLayer.Builder()
                        .name("dense_1")
                        .nOut(512)
                        .activation(Activation.IDENTITY)
                        .build()) // 2,304 → 512
                .layer(new ActivationLayer.Builder()
                        .name("activation_5")
                        .activation(Activation.RELU)
                        .build()) // 512 → 512
                .layer(new DropoutLayer.Builder(0.5).name("dropout_3").build()) // 512 → 512
                .layer(new DenseLayer.Builder()
                        .name("dense_2")
                        .nOut(10)
                        .activation(Activation.IDENTITY)
                        .build()) // 512 → 10
                .layer(new LossLayer.Builder(LossFunction.MCXENT)
                        .name("activation_6")
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
