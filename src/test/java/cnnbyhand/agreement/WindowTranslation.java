package cnnbyhand.agreement;

import cnnbyhand.byhand.ActivationFunction;
import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Window;
import java.util.function.ToLongFunction;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Deconvolution3D;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Layers that slide a window, in Deeplearning4j's words.
 *
 * @param how the channels and the rounding are said
 * @param input what goes in
 */
record WindowTranslation(Translation how, Shape input) {

    org.deeplearning4j.nn.conf.layers.Layer of(Layer layer) {
        if (layer instanceof Pooling pooling) {
            return pooling(pooling);
        }
        org.deeplearning4j.nn.conf.layers.Layer translated = convolution(layer);
        ((BaseLayer) translated).setActivationFn(Functions.of(function(layer)));
        return translated;
    }

    private static ActivationFunction function(Layer layer) {
        if (layer instanceof Convolution convolution) {
            return convolution.activation();
        } else if (layer instanceof DepthwiseConvolution convolution) {
            return convolution.activation();
        } else if (layer instanceof SeparableConvolution convolution) {
            return convolution.activation();
        }
        return ((TransposedConvolution) layer).activation();
    }

    private org.deeplearning4j.nn.conf.layers.Layer convolution(Layer layer) {
        if (layer instanceof DepthwiseConvolution depthwise) {
            return depthwise(depthwise);
        } else if (layer instanceof SeparableConvolution separable) {
            return separable(separable);
        } else if (layer instanceof TransposedConvolution transposed) {
            return transposed(transposed);
        }
        Convolution convolution = (Convolution) layer;
        return switch (input.axes().size()) {
            case 1 -> onSequences(convolution);
            case 2 -> onImages(convolution);
            default -> onVolumes(convolution);
        };
    }

    private org.deeplearning4j.nn.conf.layers.Layer onSequences(Convolution layer) {
        Window window = layer.kernel();
        return new Convolution1DLayer.Builder(kernel(window)[0], stride(window)[0], padding(window)[0])
                .nOut(layer.filters())
                .dilation(dilation(window))
                .convolutionMode(mode(window))
                .rnnDataFormat(how.format().ofSequences)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer onImages(Convolution layer) {
        Window window = layer.kernel();
        return new ConvolutionLayer.Builder(kernel(window), stride(window), padding(window))
                .nOut(layer.filters())
                .dilation(dilation(window))
                .convolutionMode(mode(window))
                .dataFormat(how.format().ofImages)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer onVolumes(Convolution layer) {
        Window window = layer.kernel();
        return new Convolution3D.Builder(kernel(window), stride(window), padding(window), dilation(window))
                .nOut(layer.filters())
                .convolutionMode(mode(window))
                .dataFormat(how.format().ofVolumes)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer depthwise(DepthwiseConvolution layer) {
        Window window = layer.kernel();
        return new DepthwiseConvolution2D.Builder(kernel(window), stride(window), padding(window))
                .depthMultiplier((int) layer.multiplier())
                .dilation(dilation(window))
                .convolutionMode(mode(window))
                .dataFormat(how.format().ofImages)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer separable(SeparableConvolution layer) {
        Window window = layer.kernel();
        return new SeparableConvolution2D.Builder(kernel(window), stride(window), padding(window))
                .nOut(layer.filters())
                .depthMultiplier((int) layer.multiplier())
                .dilation(dilation(window))
                .convolutionMode(mode(window))
                .dataFormat(how.format().ofImages)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer transposed(TransposedConvolution layer) {
        Window window = layer.kernel();
        if (input.isImage()) {
            return new Deconvolution2D.Builder(kernel(window), stride(window), padding(window))
                    .nOut(layer.filters())
                    .dilation(dilation(window))
                    .convolutionMode(mode(window))
                    .dataFormat(how.format().ofImages)
                    .hasBias(layer.bias())
                    .build();
        }
        return new Deconvolution3D.Builder()
                .kernelSize(kernel(window))
                .stride(stride(window))
                .padding(padding(window))
                .nOut(layer.filters())
                .dilation(dilation(window))
                .convolutionMode(mode(window))
                .dataFormat(how.format().ofVolumes)
                .hasBias(layer.bias())
                .build();
    }

    private org.deeplearning4j.nn.conf.layers.Layer pooling(Pooling layer) {
        Window window = layer.pool();
        PoolingType type = layer.type() == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG;
        return switch (input.axes().size()) {
            case 1 -> sequencePooling(layer, type);
            case 2 -> new SubsamplingLayer.Builder(type)
                    .kernelSize(kernel(window))
                    .stride(stride(window))
                    .padding(padding(window))
                    .dilation(dilation(window))
                    .convolutionMode(mode(window))
                    .avgPoolIncludePadInDivisor(layer.countsPadding())
                    .dataFormat(how.format().ofImages)
                    .build();
            default -> new Subsampling3DLayer.Builder(type)
                    .kernelSize(kernel(window))
                    .stride(stride(window))
                    .padding(padding(window))
                    .dilation(dilation(window)[0], dilation(window)[1], dilation(window)[2])
                    .convolutionMode(mode(window))
                    .dataFormat(how.format().ofVolumes)
                    .build();
        };
    }

    /** The type is forgotten where it is given as the other enumeration. */
    private org.deeplearning4j.nn.conf.layers.Layer sequencePooling(Pooling layer, PoolingType type) {
        Window window = layer.pool();
        Subsampling1DLayer pooling = new Subsampling1DLayer.Builder(SubsamplingLayer.PoolingType.valueOf(type.name()))
                .kernelSize(kernel(window)[0])
                .stride(stride(window)[0])
                .padding(padding(window)[0])
                .convolutionMode(mode(window))
                .avgPoolIncludePadInDivisor(layer.countsPadding())
                .dataFormat(how.format().ofImages)
                .build();
        pooling.setDilation(new int[] {dilation(window)[0], 1});
        return pooling;
    }

    private ConvolutionMode mode(Window window) {
        if (window.first().padding().kind() == Padding.Kind.SAME) {
            return ConvolutionMode.Same;
        }
        if (isCausal(window)) {
            return ConvolutionMode.Causal;
        }
        return how.strict() && window.fitsWhole(input) ? ConvolutionMode.Strict : ConvolutionMode.Truncate;
    }

    private static boolean isCausal(Window window) {
        return !window.first().padding().isSymmetric();
    }

    private static int[] kernel(Window window) {
        return numbers(window, Axis::kernel);
    }

    private static int[] stride(Window window) {
        return numbers(window, Axis::stride);
    }

    private static int[] dilation(Window window) {
        return numbers(window, Axis::dilation);
    }

    /** Deeplearning4j works out a causal padding. */
    private static int[] padding(Window window) {
        return numbers(
                window, axis -> axis.padding().isSymmetric() ? axis.padding().before() : 0);
    }

    private static int[] numbers(Window window, ToLongFunction<Axis> of) {
        return window.axes().stream().mapToLong(of).mapToInt(Math::toIntExact).toArray();
    }
}
