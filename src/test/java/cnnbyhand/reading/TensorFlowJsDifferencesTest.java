package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where TensorFlow.js 4.22.0 does not do what Keras's file says, each with the smallest network that shows it. A later
 * version that does otherwise fails here.
 */
class TensorFlowJsDifferencesTest {

    /**
     * One difference.
     *
     * @param input the sides of the input, as Keras writes them
     * @param layers classes and settings, in single quotes, with an arrow between layers
     * @param seen both values, or why TensorFlow.js refuses
     */
    private record Difference(String input, String layers, String seen) {

        static Difference of(String line) {
            String[] parts = line.split(" \\| ");
            return new Difference(parts[0], parts[1], parts[2]);
        }

        String text() {
            List<String> written = new ArrayList<>();
            for (String layer : layers.split(" → ")) {
                String[] parts = (layer + " ").split(" ", 2);
                String first = written.isEmpty() ? "'batch_input_shape':[null," + input + "]" : "";
                String settings = parts[1].strip();
                String comma = first.isEmpty() || settings.isEmpty() ? "" : ",";
                written.add(KerasFiles.layer(parts[0], "layer" + written.size(), first + comma + settings));
            }
            return KerasFiles.sequential(String.join(",", written)).replace('\'', '"');
        }

        Difference found(TensorFlowJsRun run, int place) throws IOException, UnusableNetwork {
            TensorFlowJsComparison comparison = new TensorFlowJsComparison(
                    text(), KerasFiles.read(text()), run.networks().get(place));
            return new Difference(input, layers, comparison.difference().orElse("none"));
        }
    }

    private static final List<Difference> DIFFERENCES =
            """
            3,3,2 | Conv2D 'filters':2,'kernel_size':1,'groups':2 | arrays: by definition [biases 2, weights 1×1×1×2], TensorFlow.js [biases 2, weights 1×1×2×2]
            5,5,1 | Conv2DTranspose 'filters':1,'kernel_size':3,'strides':2,'output_padding':1 | shape inferred: by definition [12, 12, 1], TensorFlow.js [11, 11, 1]
            5,5,1 | Conv2DTranspose 'filters':1,'kernel_size':2,'dilation_rate':2 | shape inferred: by definition [7, 7, 1], TensorFlow.js [6, 6, 1]
            3,3,1 | DepthwiseConv2D 'kernel_size':2,'dilation_rate':2 | shape inferred: by definition [1, 1, 1], TensorFlow.js [2, 2, 1]
            2,1,1,1 | MaxPooling3D 'pool_size':1,'strides':[2,1,1],'padding':'same' | value 0: by definition 0.735043, TensorFlow.js 0.773723
            2,1,1,1 | AveragePooling3D 'pool_size':1,'strides':[2,1,1],'padding':'same' | value 0: by definition -0.634614, TensorFlow.js 0.523303
            2,1,1,1 | Conv3D 'filters':1,'kernel_size':1,'strides':[2,1,1],'padding':'same' | value 0: by definition 0.185001, TensorFlow.js 0.0433284
            1,2,1 | UpSampling2D 'size':[1,2],'interpolation':'bilinear' | value 1: by definition 0.167360, TensorFlow.js 0.383916
            4,5,1 | ReLU → CenterCrop 'height':2,'width':3 | shape inferred: by definition [4, 5, 1], TensorFlow.js [2, 3, 1]
            2,2,2,1 | Conv3DTranspose 'filters':1,'kernel_size':1,'strides':3,'padding':'same' | value 0: by definition 0.0665288, TensorFlow.js 0.179154
            1,2,1 | CenterCrop 'height':1,'width':1 | value 0: by definition 0.882398, TensorFlow.js 0.873012
            2,2,1 | GlobalAveragePooling2D 'keepdims':true | shape inferred: by definition [1, 1, 1], TensorFlow.js [1]
            2 | ReLU 'negative_slope':0.5 | value 0: by definition -0.227171, TensorFlow.js 0.00000
            6 | ReLU 'threshold':0.9 | value 0: by definition 0.00000, TensorFlow.js 0.424400
            2,1,2 | UpSampling2D 'size':[1,1],'data_format':'channels_first' → BatchNormalization 'axis':1,'scale':false,'center':false | value 1: by definition 1.38040, TensorFlow.js 1.01122
            2,3 | Conv1D 'filters':1,'kernel_size':2,'data_format':'channels_first' | shape: by definition [2, 1], TensorFlow.js [1, 2]
            2,3 | MaxPooling1D 'pool_size':2,'data_format':'channels_first' | shape inferred: by definition [1, 2], TensorFlow.js [3, 1]
            2,3 | GlobalMaxPooling1D 'data_format':'channels_first' | shape inferred: by definition [2], TensorFlow.js [3]
            2,3 | GlobalAveragePooling1D 'data_format':'channels_first' | shape inferred: by definition [2], TensorFlow.js [3]
            2 | Reshape 'target_shape':[-1] | shape inferred: by definition [2], TensorFlow.js [-1]
            2 | Reshape 'target_shape':[-1] → Dense 'units':1 | refuses: Tensor must have a shape comprised of positive integers but got shape [,1].
            1,2,3 | SeparableConv2D 'filters':2,'kernel_size':1,'data_format':'channels_first' | value 1: by definition -0.321275, TensorFlow.js 0.505435
            2,1 | Conv1D 'filters':1,'kernel_size':2,'padding':'causal' | refuses: The support for CAUSAL padding mode in conv1dWithBias is not implemented yet.
            2,2,2,1 | BatchNormalization | refuses: batchNormalization is not implemented for array of rank 5 yet
            2,2,2,1 | LayerNormalization | refuses: batchNormalization is not implemented for array of rank 5 yet
            2,2 | Softmax | refuses: Softmax along a non-last dimension is not yet supported. Logits was rank 3 and dim was 1
            2 | ELU 'alpha':0.5 | refuses: Non-default alpha value (0.5) is not supported by the ELU layer yet.
            2 | Activation 'activation':'exponential' | refuses: Unknown activation: exponential. This may be due to one of the following reasons:
            2 | Activation 'activation':'silu' | refuses: Unknown activation: silu. This may be due to one of the following reasons:
            2 | Activation 'activation':'leaky_relu' | refuses: Unknown activation: leakyRelu. This may be due to one of the following reasons:
            2 | Activation 'activation':'gelu_new' | refuses: Unknown activation: geluNew. This may be due to one of the following reasons:
            """
                    .lines()
                    .map(Difference::of)
                    .toList();

    @TempDir
    private Path folder;

    @Test
    void eachDifferenceOfTensorFlowJsIsStillOne() throws Exception {
        TensorFlowJsRun.require();
        TensorFlowJsRun run =
                TensorFlowJsRun.of(DIFFERENCES.stream().map(Difference::text).toList(), folder);
        List<Difference> found = new ArrayList<>();
        for (int place = 0; place < DIFFERENCES.size(); place++) {
            found.add(DIFFERENCES.get(place).found(run, place));
        }
        assertThat(found).isEqualTo(DIFFERENCES);
    }
}
