package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of layer as Keras writes it: what comes out, and how many parameters. The numbers are Keras's own. */
class KerasKindsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {2} on {1} → {3}, {4} parameters")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dense | 9,8,3 | 'units':5 | 9×8×5 | 20",
                "Dense | 2,7 | 'units':5,'use_bias':false | 2×5 | 35",
                "Dense | 7 | 'units':5 | 5 | 40",
                "Conv2D | 9,8,3 | 'filters':4,'kernel_size':3,'padding':'same','strides':2 | 5×4×4 | 112",
                "Conv2D | 3,9,8 | 'filters':4,'kernel_size':3,'data_format':'channels_first' | 7×6×4 | 112",
                "Conv2D | 9,8,3 | 'filters':4,'kernel_size':[3,1],'dilation_rate':[2,1] | 5×8×4 | 40",
                "Conv2D | 9,8,3 | 'filters':6,'kernel_size':3,'groups':3 | 7×6×6 | 60",
                "Conv1D | 9,3 | 'filters':4,'kernel_size':[3],'padding':'causal' | 9×4 | 40",
                "Conv3D | 5,6,7,2 | 'filters':3,'kernel_size':2 | 4×5×6×3 | 51",
                "Convolution2D | 9,8,3 | 'nb_filter':4,'nb_row':3,'nb_col':2,'subsample':[2,1],'bias':false | 4×7×4 | 72",
                "Convolution1D | 10,4 | 'nb_filter':6,'filter_length':3,'subsample_length':2 | 4×6 | 78",
                "Convolution3D | 5,6,7,2 | 'nb_filter':3,'kernel_dim1':2,'kernel_dim2':3,'kernel_dim3':4 | 4×4×4×3 | 147",
                "AtrousConvolution1D | 10,4 | 'nb_filter':6,'filter_length':3,'atrous_rate':2 | 6×6 | 78",
                "AtrousConvolution2D | 9,8,3 | 'nb_filter':4,'nb_row':3,'nb_col':2,'atrous_rate':[2,3] | 5×5×4 | 76",
                "LocallyConnected1D | 9,2 | 'nb_filter':4,'filter_length':3,'subsample_length':2 | 4×4 | 112",
                "DepthwiseConv2D | 9,8,3 | 'kernel_size':[3,3],'depth_multiplier':2 | 7×6×6 | 60",
                "SeparableConv2D | 9,8,3 | 'filters':5,'kernel_size':3,'depth_multiplier':2 | 7×6×5 | 89",
                "Conv2DTranspose | 5,5,2 | 'filters':3,'kernel_size':3,'strides':4 | 20×20×3 | 57",
                "Conv2DTranspose | 5,5,2 | 'filters':3,'kernel_size':2,'strides':3 | 15×15×3 | 27",
                "Conv2DTranspose | 5,5,2 | 'filters':3,'kernel_size':3,'strides':2,'padding':'same' | 10×10×3 | 57",
                "Conv2DTranspose | 5,5,2 | 'filters':3,'kernel_size':3,'strides':2,'padding':'same','output_padding':0 | 9×9×3 | 57",
                "LocallyConnected2D | 9,8,3 | 'filters':4,'kernel_size':[3,3],'strides':[1,1],'padding':'valid','implementation':1 | 7×6×4 | 4704",
                "LocallyConnected2D | 9,8,3 | 'nb_filter':4,'nb_row':3,'nb_col':3,'subsample':[2,2],'border_mode':'valid','bias':false | 4×3×4 | 1296",
                "LocallyConnected1D | 9,2 | 'filters':4,'kernel_size':[3],'strides':[1] | 7×4 | 196",
                "DepthwiseConv1D | 9,3 | 'kernel_size':3,'depth_multiplier':2 | 7×6 | 24",
                "SeparableConv1D | 9,3 | 'filters':5,'kernel_size':[3],'depth_multiplier':2 | 7×5 | 53",
                "Conv1DTranspose | 5,3 | 'filters':4,'kernel_size':3,'strides':2 | 11×4 | 40",
                "Conv1DTranspose | 5,3 | 'filters':4,'kernel_size':2,'strides':3 | 15×4 | 28",
                "Conv1DTranspose | 5,3 | 'filters':4,'kernel_size':3,'strides':2,'padding':'same','output_padding':0 | 9×4 | 40",
                "Conv3DTranspose | 3,4,5,2 | 'filters':4,'kernel_size':3,'strides':2 | 7×9×11×4 | 220",
                "CenterCrop | 7,6,1 | 'height':4,'width':3 | 4×3×1 | 0",
                "Identity | 9,8,3 | 'trainable':true | 9×8×3 | 0",
                "RandomBrightness | 9,8,3 | 'factor':0.2,'value_range':[0,255] | 9×8×3 | 0",
                "RandomErasing | 9,8,3 | 'factor':1.0 | 9×8×3 | 0",
                "RandAugment | 9,8,3 | 'num_ops':2 | 9×8×3 | 0",
                "MixUp | 9,8,3 | 'alpha':0.2 | 9×8×3 | 0",
                "MaxPooling2D | 9,8,3 | 'pool_size':[2,2],'strides':null,'padding':'same' | 5×4×3 | 0",
                "MaxPooling1D | 9,3 | 'pool_size':2 | 4×3 | 0",
                "AveragePooling2D | 9,8,3 | 'pool_size':3,'strides':1 | 7×6×3 | 0",
                "AveragePooling3D | 4,4,4,2 | 'pool_size':[2,2,2] | 2×2×2×2 | 0",
                "GlobalAveragePooling2D | 9,8,4 | 'data_format':'channels_last' | 4 | 0",
                "GlobalAveragePooling2D | 9,8,4 | 'keepdims':true | 1×1×4 | 0",
                "GlobalMaxPooling1D | 9,4 | 'name':'g' | 4 | 0",
                "UpSampling2D | 9,8,3 | 'size':[2,2],'interpolation':'nearest' | 18×16×3 | 0",
                "UpSampling2D | 9,8,3 | 'size':[2,3],'interpolation':'bilinear' | 18×24×3 | 0",
                "UpSampling1D | 9,3 | 'size':3 | 27×3 | 0",
                "ZeroPadding2D | 9,8,3 | 'padding':[[3,2],[1,0]] | 14×9×3 | 0",
                "ZeroPadding2D | 9,8,3 | 'padding':[3,1] | 15×10×3 | 0",
                "ZeroPadding2D | 9,8,3 | 'padding':2 | 13×12×3 | 0",
                "ZeroPadding1D | 9,3 | 'padding':[1,2] | 12×3 | 0",
                "Cropping2D | 9,8,3 | 'cropping':[[1,2],[0,3]] | 6×5×3 | 0",
                "Cropping1D | 9,3 | 'cropping':1 | 7×3 | 0",
                "BatchNormalization | 9,8,4 | 'axis':[3] | 9×8×4 | 16",
                "BatchNormalization | 9,8,4 | 'axis':-1,'scale':false | 9×8×4 | 12",
                "BatchNormalization | 9,8,4 | 'axis':3,'center':false | 9×8×4 | 12",
                "BatchNormalization | 9,8,4 | 'scale':false,'center':false | 9×8×4 | 8",
                "Reshape | 9,8,3 | 'target_shape':[27,-1,2] | 27×4×2 | 0",
                "Reshape | 9,8,3 | 'target_shape':[216] | 216 | 0",
                "Reshape | 784 | 'target_shape':[28,28,1] | 28×28×1 | 0",
                "Permute | 9,8,3 | 'dims':[3,1,2] | 3×9×8 | 0",
                "Permute | 9,3 | 'dims':[2,1] | 3×9 | 0",
                "Flatten | 9,8,3 | 'name':'f' | 216 | 0",
                "Activation | 9,8,3 | 'activation':'tanh' | 9×8×3 | 0",
                "ReLU | 9,8,3 | 'max_value':null,'negative_slope':0.0 | 9×8×3 | 0",
                "PReLU | 9,8,3 | 'shared_axes':null | 9×8×3 | 216",
                "PReLU | 9,8,3 | 'shared_axes':[1,2] | 9×8×3 | 3",
                "PReLU | 7 | 'trainable':true | 7 | 7",
                "GaussianNoise | 9,8,3 | 'stddev':0.1 | 9×8×3 | 0",
                "GaussianDropout | 7 | 'rate':0.1 | 7 | 0",
                "AlphaDropout | 7 | 'rate':0.1,'noise_shape':null | 7 | 0",
                "SpatialDropout1D | 9,3 | 'rate':0.5 | 9×3 | 0",
                "SpatialDropout2D | 9,8,3 | 'rate':0.5,'data_format':'channels_last' | 9×8×3 | 0",
                "SpatialDropout3D | 4,4,4,2 | 'rate':0.5 | 4×4×4×2 | 0",
                "ActivityRegularization | 9,8,3 | 'l1':0.01,'l2':0.0 | 9×8×3 | 0",
                "RandomFlip | 9,8,3 | 'mode':'horizontal','seed':null | 9×8×3 | 0",
                "RandomRotation | 9,8,3 | 'factor':0.1 | 9×8×3 | 0",
                "RandomZoom | 9,8,3 | 'height_factor':0.1 | 9×8×3 | 0",
                "RandomContrast | 9,8,3 | 'factor':0.1 | 9×8×3 | 0",
                "RandomTranslation | 9,8,3 | 'height_factor':0.1,'width_factor':0.1 | 9×8×3 | 0",
                "Rescaling | 9,8,3 | 'scale':0.00392156862745098,'offset':0.0 | 9×8×3 | 0",
                "Rescaling | 9,8,3 | 'scale':[2.1,2.2,2.3],'offset':0.0 | 9×8×3 | 0",
                "Normalization | 9,8,3 | 'axis':[-1],'mean':[0.5,0.4,0.3],'variance':[1,1,1],'invert':false | 9×8×3 | 0",
                "Normalization | 7 | 'axis':-1,'mean':0.5,'variance':2.0 | 7 | 0",
                "Normalization | 224,224,3 | 'axis':[-1],'mean':null,'variance':null,'invert':false | 224×224×3 | 7",
                "Normalization | 7 | 'axis':-1 | 7 | 15",
                "Normalization | 9,8,3 | 'axis':[],'mean':null,'variance':null | 9×8×3 | 3",
                "Normalization | 9,8,3 | 'axis':null | 9×8×3 | 3",
                "LayerNormalization | 9,8,4 | 'axis':[3],'epsilon':0.001 | 9×8×4 | 8",
                "LayerNormalization | 7 | 'axis':-1,'center':false | 7 | 7",
                "GroupNormalization | 9,8,4 | 'groups':2,'axis':-1 | 9×8×4 | 8",
                "GroupNormalization | 9,8,64 | 'axis':-1,'scale':false | 9×8×64 | 64",
                "GroupNormalization | 9,8,4 | 'groups':-1,'scale':false,'center':false | 9×8×4 | 0",
                "UnitNormalization | 9,8,4 | 'axis':[-1] | 9×8×4 | 0",
                "RepeatVector | 7 | 'n':4 | 4×7 | 0",
                "Embedding | 10 | 'input_dim':1000,'output_dim':64,'mask_zero':false,'input_length':10 | 10×64 | 64000",
                "Softmax | 7 | 'axis':-1 | 7 | 0",
                "Dropout | 9,8,3 | 'rate':0.5 | 9×8×3 | 0"
            })
    void whatKerasWritesIsReadAsItIsMeant(String type, String input, String config, String output, long parameters)
            throws Exception {
        Entry entry = entry(type, input, config);
        assertThat(entry.output().shape()).hasToString(output);
        assertThat(entry.parameters().total().value()).isEqualTo(parameters);
    }

    @Test
    void aNormalizationWithoutGammaTrainsItsBetaAlone() throws Exception {
        Entry entry = entry("BatchNormalization", "9,8,4", "'scale':false,'momentum':0.9,'epsilon':0.01");
        assertThat(entry.parameters().trained()).isEqualTo(4);
        assertThat(entry.parameters().statistics().value()).isEqualTo(8);
        assertThat(entry.layer().settings().values())
                .containsEntry("decay", "0.9")
                .containsEntry("epsilon", "0.01");
    }

    /** Keras leaves out rows 0, 5 and 6 of 7, and columns 0, 4 and 5 of 6. */
    @Test
    void whatIsCutOffAroundACenterIsLessAtTheNearEnd() throws Exception {
        assertThat(entry("CenterCrop", "7,6,1", "'height':4,'width':3")
                        .layer()
                        .settings()
                        .values())
                .containsEntry("cropping", "1+2×1+2");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ReLU | 'max_value':null,'negative_slope':0.0,'threshold':0.0 | relu",
                "ReLU | 'max_value':6.0,'negative_slope':0.0 | relu6",
                "ReLU | 'max_value':4,'negative_slope':0.0 | relu with max 4",
                "ReLU | 'max_value':2.0,'negative_slope':0.25,'threshold':1.0 | relu with max 2 and threshold 1 and negative slope 0.25",
                "ReLU | 'threshold':1.5 | thresholded relu with theta 1.5",
                "ReLU | 'max_value':null,'negative_slope':0.25 | leaky relu with alpha 0.25",
                "LeakyReLU | 'alpha':0.10000000149011612 | leaky relu with alpha 0.1",
                "LeakyReLU | 'negative_slope':0.2 | leaky relu with alpha 0.2",
                "LeakyReLU | 'trainable':true | leaky relu with alpha 0.3",
                "ELU | 'alpha':0.5 | elu with alpha 0.5",
                "ELU | 'trainable':true | elu with alpha 1",
                "ThresholdedReLU | 'theta':2 | thresholded relu with theta 2",
                "Activation | 'activation':'leaky_relu' | leaky relu with alpha 0.2",
                "Activation | 'activation':'hard_sigmoid' | hard sigmoid",
                "Activation | 'activation':'hard_tanh' | hard tanh",
                "Activation | 'activation':'hard_silu' | hard swish",
                "Activation | 'activation':'hard_swish' | hard swish",
                "Activation | 'activation':'mish' | mish",
                "Activation | 'activation':'celu' | elu with alpha 1",
                "Activation | 'activation':'gelu_new' | gelu by tanh",
                "Activation | 'activation':'log_sigmoid' | log sigmoid",
                "Activation | 'activation':'sparse_sigmoid' | sparse sigmoid",
                "Activation | 'activation':'sparse_plus' | sparse plus",
                "Activation | 'activation':'squareplus' | squareplus",
                "Activation | 'activation':'tanh_shrink' | tanh shrink",
                "Activation | 'activation':'soft_shrink' | soft shrink with threshold 0.5",
                "Activation | 'activation':'hard_shrink' | hard shrink with threshold 0.5",
                "Activation | 'activation':{'class_name':'function','config':'relu6'} | relu6",
                "Activation | 'activation':{'class_name':'LeakyReLU','config':{'negative_slope':0.4}} | leaky relu with alpha 0.4",
                "Activation | 'activation':{'class_name':'ReLU','config':{'max_value':6}} | relu6"
            })
    void aFunctionIsReadWithItsParameter(String type, String config, String function) throws Exception {
        assertThat(entry(type, "9,8,3", config).layer().settings().values()).containsEntry("activation", function);
    }

    /** Keras 3 states its version in an archive and an HDF5 file, and in an architecture alone the modules of its classes. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "'keras_version':'3.4.1'; hard sigmoid by sixths",
                "'module':'keras'; hard sigmoid by sixths",
                "'module':'keras','keras_version':'2.15.0'; hard sigmoid",
                "'keras_version':'1.2.2'; hard sigmoid",
                "'keras_version':'tfjs-layers 4.22.0'; hard sigmoid",
                "'backend':'tensorflow'; hard sigmoid"
            })
    void aHardSigmoidIsThatOfTheVersion(String version, String function) throws Exception {
        String model =
                sequential(layer("Dense", "d", "'batch_input_shape':[null,3],'units':2,'activation':'hard_sigmoid'"));
        String text = model.replaceFirst("\\{", "{" + version + ",").replace('\'', '"');
        Path file = Files.writeString(folder.resolve("one.json"), text);
        assertThat(NetworkReader.read(file, Optional.empty())
                        .network()
                        .layers()
                        .get(0)
                        .settings()
                        .values())
                .containsEntry("activation", function);
    }

    private Entry entry(String type, String input, String config) throws IOException, UnusableNetwork {
        String settings = "'batch_input_shape':[null," + input + "]," + config;
        String text =
                sequential(layer(type, "one", settings.replace('\'', '"').replaceFirst(",?\"name\":\"\\w+\"", "")));
        Path file = Files.writeString(folder.resolve("one.json"), text);
        return NetworkReader.read(file, Optional.empty())
                .network()
                .ledger()
                .entries()
                .get(0);
    }
}
