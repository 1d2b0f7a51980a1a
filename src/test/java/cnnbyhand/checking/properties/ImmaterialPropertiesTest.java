package cnnbyhand.checking.properties;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.checking.AllProperties;
import cnnbyhand.checking.properties.Properties.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Networks that differ in every property that is declared to change nothing: they start and train bit for bit alike. */
class ImmaterialPropertiesTest {
    /** A seed draws other weights, which is all that it does; a name is compared. The rest belongs to one object each. */
    private static final Set<String> DRAWN = Set.of("seed", "variables");

    private final INDArray images = images();
    private final INDArray classes = classes();

    @ParameterizedTest(name = "ends in a loss layer: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsDeclaredImmaterialChangesNoBit(boolean lossLayer) {
        MultiLayerConfiguration edited = configuration(lossLayer);
        List<String> edits = editImmaterial(edited);
        assertThat(edits).hasSizeGreaterThan(100);
        assertThat(trained(edited).equalsWithEps(trained(configuration(lossLayer)), 0))
                .isTrue();
    }

    @Test
    void norDoesItOnASequence() {
        INDArray sequences = Nd4j.rand(new long[] {3, 2, 9});
        MultiLayerConfiguration edited = onSequences();
        assertThat(editImmaterial(edited)).hasSizeGreaterThan(20);
        assertThat(trained(edited, sequences).equalsWithEps(trained(onSequences(), sequences), 0))
                .isTrue();
    }

    @Test
    void norDoesItOnAVolume() {
        INDArray volumes = Nd4j.rand(new long[] {3, 2, 6, 6, 6});
        MultiLayerConfiguration edited = onVolumes();
        assertThat(editImmaterial(edited)).hasSizeGreaterThan(20);
        assertThat(trained(edited, volumes).equalsWithEps(trained(onVolumes(), volumes), 0))
                .isTrue();
    }

    /** Otherwise the comparison above would prove nothing. */
    @Test
    void anotherMomentumChangesSomething() {
        MultiLayerConfiguration edited = configuration(false);
        Object layer = edited.getConf(0).getLayer();
        PropertyEdits.of(layer).stream()
                .filter(edit -> edit.path().equals("iUpdater.momentum"))
                .forEach(edit -> edit.on().accept(layer));
        assertThat(trained(edited).equalsWithEps(trained(configuration(false)), 0))
                .isFalse();
    }

    private static List<String> editImmaterial(MultiLayerConfiguration network) {
        List<Object> owners = new ArrayList<>(List.of(network));
        owners.addAll(network.getConfs());
        network.getConfs().forEach(each -> owners.add(each.getLayer()));
        List<String> made = new ArrayList<>();
        for (Object owner : owners) {
            Properties declared = AllProperties.BY_CLASS.get(owner.getClass());
            PropertyEdits.of(owner).stream()
                    .filter(edit -> declared.byField().get(edit.field()).use() == Use.IMMATERIAL)
                    .filter(edit -> !DRAWN.contains(edit.field()))
                    .peek(edit -> made.add(edit.toString()))
                    .forEach(edit -> edit.on().accept(owner));
        }
        return made;
    }

    private INDArray trained(MultiLayerConfiguration configuration) {
        return trained(configuration, images);
    }

    private INDArray trained(MultiLayerConfiguration configuration, INDArray examples) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        Nd4j.getRandom().setSeed(1);
        network.init();
        Nd4j.getRandom().setSeed(2);
        network.fit(new DataSet(examples.dup(), classes.dup()));
        network.fit(new DataSet(examples.dup(), classes.dup()));
        return Nd4j.concat(
                0, network.params().ravel(), network.output(examples.dup()).ravel());
    }

    private static MultiLayerConfiguration onSequences() {
        return started()
                .layer(new Convolution1DLayer.Builder(3, 1, 1).nOut(4).build())
                .layer(poolingOnSequences(SubsamplingLayer.PoolingType.MAX))
                .layer(poolingOnSequences(SubsamplingLayer.PoolingType.AVG))
                .layer(new Convolution1DLayer.Builder(2, 1, 0).nOut(4).build())
                .layer(output())
                .setInputType(InputType.recurrent(2, 9))
                .build();
    }

    private static MultiLayerConfiguration onVolumes() {
        int[] twos = {2, 2, 2};
        return started()
                .layer(new Convolution3D.Builder(twos)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .nOut(4)
                        .build())
                .layer(new Deconvolution3D.Builder()
                        .kernelSize(twos)
                        .stride(1, 1, 1)
                        .dataFormat(Convolution3D.DataFormat.NCDHW)
                        .nOut(4)
                        .build())
                .layer(new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.MAX, twos, twos).build())
                .layer(new Subsampling3DLayer.Builder(Subsampling3DLayer.PoolingType.AVG, twos, twos).build())
                .layer(output())
                .setInputType(InputType.convolutional3D(Convolution3D.DataFormat.NCDHW, 6, 6, 6, 2))
                .build();
    }

    private static SubsamplingLayer poolingOnSequences(SubsamplingLayer.PoolingType type) {
        return new Subsampling1DLayer.Builder(type, 2, 2, 0).build();
    }

    private static MultiLayerConfiguration configuration(boolean lossLayer) {
        NeuralNetConfiguration.ListBuilder list = started()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .stride(1, 1)
                        .padding(1, 1)
                        .build())
                .layer(new DepthwiseConvolution2D.Builder(3, 3)
                        .stride(1, 1)
                        .padding(1, 1)
                        .build())
                .layer(new SeparableConvolution2D.Builder(3, 3)
                        .nOut(4)
                        .stride(1, 1)
                        .padding(1, 1)
                        .build())
                .layer(new Deconvolution2D.Builder(3, 3)
                        .nOut(4)
                        .stride(1, 1)
                        .padding(1, 1)
                        .build())
                .layer(new BatchNormalization.Builder().build())
                .layer(new ActivationLayer.Builder().activation(Activation.RELU).build())
                .layer(new LocalResponseNormalization.Builder().n(3).build())
                .layer(pooling(SubsamplingLayer.PoolingType.MAX))
                .layer(pooling(SubsamplingLayer.PoolingType.AVG))
                .layer(new DropoutLayer.Builder(0.8).build())
                .layer(new ZeroPaddingLayer.Builder(1, 0, 0, 1).build())
                .layer(new Cropping2D.Builder(1, 0, 0, 0).build())
                .layer(new Upsampling2D.Builder(2).build())
                .layer(new GlobalPoolingLayer.Builder(PoolingType.AVG).build())
                .layer(new DenseLayer.Builder().nOut(3).build());
        list.layer(
                lossLayer
                        ? new LossLayer.Builder(LossFunction.MCXENT)
                                .activation(Activation.SOFTMAX)
                                .build()
                        : output());
        return list.setInputType(InputType.convolutional(8, 8, 2)).build();
    }

    private static NeuralNetConfiguration.ListBuilder started() {
        return new NeuralNetConfiguration.Builder()
                .seed(3)
                .updater(new Nesterovs(0.1, 0.9))
                .activation(Activation.TANH)
                .convolutionMode(ConvolutionMode.Truncate)
                .list();
    }

    private static OutputLayer output() {
        return new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static SubsamplingLayer pooling(SubsamplingLayer.PoolingType type) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(2, 2)
                .stride(2, 2)
                .padding(0, 0)
                .build();
    }

    private static INDArray images() {
        Nd4j.getRandom().setSeed(4);
        return Nd4j.rand(new long[] {3, 2, 8, 8});
    }

    private static INDArray classes() {
        return Nd4j.eye(3);
    }
}
