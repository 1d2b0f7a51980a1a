package cnnbyhand.published;

import static cnnbyhand.byhand.ActivationFunction.RELU;
import static cnnbyhand.byhand.ActivationFunction.SOFTMAX;
import static cnnbyhand.byhand.Rounding.COVER_ALL;

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
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * Document 003, "Investigating how to use each function of the convolutional neural network": Chainer's single-GPU
 * AlexNet with batch normalization. It prints no table; its code states every layer's channels or units, and that fc6
 * takes 9216. Deviations: see {@link #document()}.
 */
final class AlexNet implements Model {
    private static final Network NETWORK = Network.of(
            "alexnet",
            Shape.image(227, 227, 3),
            List.of(
                    Convolution.of("conv1", 96, 11).stride(4),
                    new cnnbyhand.byhand.BatchNormalization("bn1", 96, 2e-5, 0.9),
                    RELU.row("relu1"),
                    Pooling.max("pool1", 3).stride(2).rounded(COVER_ALL),
                    Convolution.of("conv2", 256, 5).padding(2),
                    new cnnbyhand.byhand.BatchNormalization("bn2", 256, 2e-5, 0.9),
                    RELU.row("relu2"),
                    Pooling.max("pool2", 3).stride(2).rounded(COVER_ALL),
                    Convolution.of("conv3", 384, 3).padding(1).activation(RELU),
                    Convolution.of("conv4", 384, 3).padding(1).activation(RELU),
                    Convolution.of("conv5", 256, 3).padding(1).activation(RELU),
                    Pooling.max("pool5", 3).stride(2).rounded(COVER_ALL),
                    new Flatten("flatten"),
                    Dense.of("fc6", 4096).activation(RELU),
                    new Dropout("dropout6", 0.5),
                    Dense.of("fc7", 4096).activation(RELU),
                    new Dropout("dropout7", 0.5),
                    Dense.of("fc8", 1000).activation(SOFTMAX)));

    private static final Regimen REGIMEN = new Regimen(
            Optimizer.momentum(0.01, 0.9).keptEachEpoch(0.97),
            Initialization.LECUN_NORMAL,
            32,
            10,
            new Regimen.Preview(2, 1600, 320),
            List.of(
                    "Chainer's example trains by momentum SGD, rate 0.01, momentum 0.9: Nesterovs",
                    "its version with this network, alexbn.py, multiplies the rate by 0.97 after each epoch: 0.0076 in the tenth",
                    "Deeplearning4j has no other momentum; Nesterov's looks one step ahead: its first step is 1.9 times as long",
                    "Chainer starts weights by LeCun normal: LECUN_NORMAL; biases at 0"));

    @Override
    public Document document() {
        return new Document(
                "003",
                "Investigating how to use each function of the convolutional neural network",
                "Chainer's single-GPU AlexNet with batch normalization",
                List.of(
                        "the document shows the forward code of the first block only: the rest is Chainer's ImageNet example",
                        "ReLU, pooling and dropout have no names in Chainer: relu1, pool1, dropout6 … are named after their block",
                        "Chainer keeps the softmax in the loss, Deeplearning4j in the last layer: fc8 has it in both books",
                        "Chainer's max pooling rounds up, Deeplearning4j's down: at 227 pixels both give the same sizes"));
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public List<Shape> otherImages() {
        return List.of(Shape.image(224, 224, 3));
    }

    @Override
    public Loss loss() {
        return Loss.CATEGORICAL_CROSS_ENTROPY;
    }

    @Override
    public Published published() {
        return Published.code(
                new Published.Arguments("conv1", 3, 96),
                new Published.Arguments("bn1", 96, 96),
                new Published.Arguments("conv2", 96, 256),
                new Published.Arguments("bn2", 256, 256),
                new Published.Arguments("conv3", 256, 384),
                new Published.Arguments("conv4", 384, 384),
                new Published.Arguments("conv5", 384, 256),
                new Published.Arguments("fc6", 9216, 4096),
                new Published.Arguments("fc7", 4096, 4096),
                new Published.Arguments("fc8", 4096, 1000));
    }

    @Override
    public MultiLayerConfiguration configuration(long seed) {
        return new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(Nesterovs.builder()
                        .learningRate(0.01)
                        .learningRateSchedule(new ExponentialSchedule(ScheduleType.EPOCH, 0.01, 0.97))
                        .momentum(0.9)
                        .build())
                .weightInit(WeightInit.LECUN_NORMAL)
                .biasInit(0)
                .activation(Activation.IDENTITY)
                .convolutionMode(ConvolutionMode.Truncate)
                .list()
                .layer(new ConvolutionLayer.Builder(11, 11)
                        .name("conv1")
                        .nOut(96)
                        .stride(4, 4)
                        .padding(0, 0)
                        .activation(Activation.IDENTITY)
                        .build()) // 227×227×3 → 55×55×96
                .layer(new BatchNormalization.Builder()
                        .name("bn1")
                        .nOut(96)
                        .eps(2e-5)
                        .decay(0.9)
                        .useLogStd(false)
                        .build()) // 55×55×96 → 55×55×96
                .layer(new ActivationLayer.Builder()
                        .name("relu1")
                        .activation(Activation.RELU)
                        .build()) // 55×55×96 → 55×55×96
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("pool1")
                        .kernelSize(3, 3)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 55×55×96 → 27×27×96
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .name("conv2")
                        .nOut(256)
                        .stride(1, 1)
                        .padding(2, 2)
                        .activation(Activation.IDENTITY)
                        .build()) // 27×27×96 → 27×27×256
                .layer(new BatchNormalization.Builder()
                        .name("bn2")
                        .nOut(256)
                        .eps(2e-5)
                        .decay(0.9)
                        .useLogStd(false)
                        .build()) // 27×27×256 → 27×27×256
                .layer(new ActivationLayer.Builder()
                        .name("relu2")
                        .activation(Activation.RELU)
                        .build()) // 27×27×256 → 27×27×256
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("pool2")
                        .kernelSize(3, 3)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 27×27×256 → 13×13×256
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv3")
                        .nOut(384)
                        .stride(1, 1)
                        .padding(1, 1)
                        .activation(Activation.RELU)
                        .build()) // 13×13×256 → 13×13×384
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv4")
                        .nOut(384)
                        .stride(1, 1)
                        .padding(1, 1)
                        .activation(Activation.RELU)
                        .build()) // 13×13×384 → 13×13×384
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .name("conv5")
                        .nOut(256)
                        .stride(1, 1)
                        .padding(1, 1)
                        .activation(Activation.RELU)
                        .build()) // 13×13×384 → 13×13×256
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .name("pool5")
                        .kernelSize(3, 3)
                        .stride(2, 2)
                        .padding(0, 0)
                        .build()) // 13×13×256 → 6×6×256
                .layer(new DenseLayer.Builder()
                        .name("fc6")
                        .nOut(4096)
                        .activation(Activation.RELU)
                        .build()) // 9,216 → 4,096
                .layer(new DropoutLayer.Builder(0.5).name("dropout6").build()) // 4,096 → 4,096
                .layer(new DenseLayer.Builder()
                        .name("fc7")
                        .nOut(4096)
                        .activation(Activation.RELU)
                        .build()) // 4,096 → 4,096
                .layer(new DropoutLayer.Builder(0.5).name("dropout7").build()) // 4,096 → 4,096
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .name("fc8")
                        .nOut(1000)
                        .activation(Activation.SOFTMAX)
                        .build()) // 4,096 → 1,000
                .setInputType(InputType.convolutional(227, 227, 3))
                .build();
    }

    @Override
    public Dataset dataset() {
        return Dataset.IMAGENETTE;
    }

    @Override
    public Regimen regimen() {
        return REGIMEN;
    }
}
