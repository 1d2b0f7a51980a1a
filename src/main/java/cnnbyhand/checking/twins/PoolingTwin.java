package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling3DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** {@code SubsamplingLayer} on images, {@code Subsampling1DLayer} on sequences, {@code Subsampling3DLayer} on volumes. */
final class PoolingTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                SubsamplingLayer.class, pooling(),
                Subsampling1DLayer.class, pooling(),
                Subsampling3DLayer.class, poolingOnVolumes());
    }

    private static Properties pooling() {
        return Shared.window("cnn2dDataFormat", "defaultValueOverridden")
                .compared(Settings.POOL_TYPE, "poolingType", "avgPoolIncludePadInDivisor", "pnorm")
                .immaterial("no gradient of maximum or average reads it", "eps")
                .and(Shared.plain());
    }

    /** It alone heeds a dropout. */
    private static Properties poolingOnVolumes() {
        return Shared.window()
                .compared(Twin.DATA_FORMAT, "dataFormat")
                .compared(Settings.POOL_TYPE, "poolingType")
                .compared("name", "layerName")
                .compared(Settings.DROPOUT, "iDropout")
                .immaterial(Shared.NO_PARAMETERS, "constraints");
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof Subsampling3DLayer volume) {
            readOnVolumes(volume, to);
        } else {
            SubsamplingLayer layer = (SubsamplingLayer) configuration;
            read(layer, layer instanceof Subsampling1DLayer ? 1 : 2, to);
        }
    }

    private static void read(SubsamplingLayer layer, int axes, Settings to) {
        Shared.readWindow(
                Arrays.copyOf(layer.getKernelSize(), axes),
                Arrays.copyOf(layer.getStride(), axes),
                Arrays.copyOf(layer.getPadding(), axes),
                Arrays.copyOf(layer.getDilation(), axes),
                layer.getConvolutionMode(),
                to);
        to.put(Settings.POOL_TYPE, type(layer));
        Shared.readFormat(layer.getCnn2dDataFormat(), to);
    }

    private static void readOnVolumes(Subsampling3DLayer layer, Settings to) {
        Shared.readWindow(
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode(),
                to);
        to.put(Settings.POOL_TYPE, type(layer.getPoolingType()));
        Shared.readFormat(layer.getDataFormat(), to);
    }

    private static String type(SubsamplingLayer layer) {
        return switch (layer.getPoolingType()) {
            case AVG -> type(PoolingType.AVG) + (layer.isAvgPoolIncludePadInDivisor() ? ", padding counted" : "");
            case PNORM -> type(PoolingType.PNORM) + " " + layer.getPnorm();
            default -> type(layer.getPoolingType());
        };
    }

    private static String type(PoolingType type) {
        return type == PoolingType.AVG ? "average" : type.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        Pooling pooling = (Pooling) layer;
        BuiltWindow window = BuiltWindow.of(layer.name(), pooling.pool(), input);
        requirePossible(pooling, window, input);
        return Optional.of(
                switch (input.axes().size()) {
                    case 1 -> onSequences(pooling, window);
                    case 2 -> onImages(pooling, window);
                    default -> onVolumes(pooling, window);
                });
    }

    private static void requirePossible(Pooling layer, BuiltWindow window, Shape input) {
        int axes = input.axes().size();
        if (axes == 1) {
            requirePossibleOnSequences(layer, window);
        } else if (axes == 3) {
            requirePossibleOnVolumes(layer, window);
        }
    }

    /** Deeplearning4j pads the one column, too, that it makes of a sequence, and then fails. */
    private static void requirePossibleOnSequences(Pooling layer, BuiltWindow window) {
        requireNoGaps(layer, window);
        if (window.padding()[0] > 0) {
            throw new NotInDeeplearning4j(
                    layer.name(),
                    "the padding of a pooling on a sequence must be valid or same, found " + window.padding()[0]);
        }
    }

    /** The size that Deeplearning4j works out beforehand takes no dilation into account. */
    private static void requirePossibleOnVolumes(Pooling layer, BuiltWindow window) {
        requireNoGaps(layer, window);
        if (layer.countsPadding()) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the average must leave the padding out, found one that counts it");
        }
    }

    private static void requireNoGaps(Pooling layer, BuiltWindow window) {
        if (IntStream.of(window.dilation()).anyMatch(gap -> gap > 1)) {
            throw new NotInDeeplearning4j(
                    layer.name(), "the dilation must be 1, found " + Shared.sides(window.dilation()));
        }
    }

    private static PoolingType type(Pooling layer) {
        return layer.type() == Pooling.Type.MAX ? PoolingType.MAX : PoolingType.AVG;
    }

    /** Deeplearning4j forgets the type where it is given as the other enumeration. */
    private static Layer onSequences(Pooling layer, BuiltWindow window) {
        return new Subsampling1DLayer.Builder(
                        layer.type() == Pooling.Type.MAX
                                ? SubsamplingLayer.PoolingType.MAX
                                : SubsamplingLayer.PoolingType.AVG)
                .name(layer.name())
                .kernelSize(window.kernel()[0])
                .stride(window.stride()[0])
                .padding(window.padding()[0])
                .convolutionMode(window.mode())
                .avgPoolIncludePadInDivisor(layer.countsPadding())
                .build();
    }

    private static Layer onImages(Pooling layer, BuiltWindow window) {
        return new SubsamplingLayer.Builder(type(layer))
                .name(layer.name())
                .kernelSize(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .avgPoolIncludePadInDivisor(layer.countsPadding())
                .build();
    }

    private static Layer onVolumes(Pooling layer, BuiltWindow window) {
        return new Subsampling3DLayer.Builder(type(layer))
                .name(layer.name())
                .kernelSize(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .convolutionMode(window.mode())
                .dataFormat(Convolution3D.DataFormat.NCDHW)
                .build();
    }
}
