package cnnbyhand.reading;

import cnnbyhand.byhand.Axis;
import cnnbyhand.byhand.BilinearUpsampling;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.GroupedConvolution;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LocallyConnected;
import cnnbyhand.byhand.Margins;
import cnnbyhand.byhand.Padding;
import cnnbyhand.byhand.Pooling;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.Window;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Keras's layers that slide a window, or add and take away at the edges. */
final class KerasWindows {
    private KerasWindows() {}

    static Layer convolution(KerasLayer layer, int axes) throws UnusableNetwork {
        long groups = layer.whole(1, 1, "groups");
        Convolution whole = new Convolution(
                layer.name(),
                layer.whole(1, "filters", "nb_filter"),
                window(layer, kernel(layer, axes), ones(axes), axes),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer));
        return groups == 1 ? whole : new GroupedConvolution(whole, groups);
    }

    /** Keras 1 gives the sides of a kernel one by one. */
    private static List<Long> kernel(KerasLayer layer, int axes) throws UnusableNetwork {
        if (layer.value("kernel_dim1").isPresent()) {
            return List.of(layer.whole(1, "kernel_dim1"), layer.whole(1, "kernel_dim2"), layer.whole(1, "kernel_dim3"));
        }
        return layer.value("nb_row").isPresent()
                ? List.of(layer.whole(1, "nb_row"), layer.whole(1, "nb_col"))
                : layer.sides(axes, 1, "kernel_size", "filter_length");
    }

    static DepthwiseConvolution depthwise(KerasLayer layer, int axes) throws UnusableNetwork {
        return new DepthwiseConvolution(
                layer.name(),
                layer.whole(1, 1, "depth_multiplier"),
                window(layer, kernel(layer, axes), ones(axes), axes),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer));
    }

    static SeparableConvolution separable(KerasLayer layer, int axes) throws UnusableNetwork {
        return new SeparableConvolution(
                layer.name(),
                layer.whole(1, "filters", "nb_filter"),
                layer.whole(1, 1, "depth_multiplier"),
                window(layer, kernel(layer, axes), ones(axes), axes),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer));
    }

    static TransposedConvolution transposed(KerasLayer layer, int axes) throws UnusableNetwork {
        return new TransposedConvolution(
                layer.name(),
                layer.whole(1, "filters", "nb_filter"),
                window(layer, kernel(layer, axes), ones(axes), axes),
                layer.value("output_padding").isPresent() ? layer.sides(axes, 0, "output_padding") : List.of(),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer));
    }

    /** The other implementations of Keras keep zeros among their weights. */
    static LocallyConnected locallyConnected(KerasLayer layer, int axes) throws UnusableNetwork {
        layer.requireUsual("implementation", 1);
        layer.requireUsual("padding", "valid");
        layer.requireUsual("border_mode", "valid");
        return new LocallyConnected(
                layer.name(),
                layer.whole(1, "filters", "nb_filter"),
                window(layer, kernel(layer, axes), ones(axes), axes),
                layer.flag(true, "use_bias", "bias"),
                KerasFunctions.of(layer));
    }

    static Upsampling upsampling(KerasLayer layer, int axes) throws UnusableNetwork {
        return new Upsampling(layer.name(), layer.sides(axes, 1, twos(axes), "size", "length"));
    }

    /** Of images, which alone can be other than repeated. */
    static Layer upsampling(KerasLayer layer) throws UnusableNetwork {
        Upsampling nearest = upsampling(layer, 2);
        String interpolation = layer.text("nearest", "interpolation").toLowerCase(Locale.ROOT);
        return switch (interpolation) {
            case "nearest" -> nearest;
            case "bilinear" -> new BilinearUpsampling(nearest.name(), nearest.factors());
            default -> throw layer.fault(
                    "interpolation must be nearest or bilinear to be read here, found " + interpolation);
        };
    }

    /** One number for all, one for each axis, or two for each axis; along one axis, two are before and behind. */
    static Margins margins(KerasLayer layer, int axes, String key) throws UnusableNetwork {
        JsonNode value = layer.value(key).orElse(null);
        boolean pairs = value != null
                && value.isArray()
                && value.size() > 0
                && (axes == 1 || value.get(0).isArray());
        if (!pairs) {
            return Margins.of(layer.sides(axes, 0, ones(axes), key).stream()
                    .mapToLong(Long::longValue)
                    .toArray());
        }
        List<Long> all = new ArrayList<>();
        for (JsonNode pair : axes == 1 && !value.get(0).isArray() ? List.of(value) : KerasKinds.listed(value)) {
            all.addAll(layer.with(key, pair).sides(2, 0, key));
        }
        if (all.size() != 2 * axes) {
            throw layer.fault(key + " must be " + axes + " pairs of whole numbers, found " + JsonText.kind(value));
        }
        return Margins.beforeAndAfter(all.stream().mapToLong(Long::longValue).toArray());
    }

    /** What is too much is cut off at both ends, of an odd number one more at the far end. */
    static Cropping center(KerasLayer layer, Arriving input) throws UnusableNetwork {
        long[] cut = new long[4];
        for (int axis = 0; axis < 2; axis++) {
            long size = layer.whole(1, axis == 0 ? "height" : "width");
            long more = input.shape().isImage() ? input.shape().axes().get(axis) - size : -1;
            if (more < 0) {
                throw layer.fault("the input must be an image of at least " + size + " along its "
                        + (axis == 0 ? "height" : "width") + " to be read here, found " + input.shape());
            }
            cut[2 * axis] = more / 2;
            cut[2 * axis + 1] = more - more / 2;
        }
        return new Cropping(layer.name(), Margins.beforeAndAfter(cut));
    }

    static Pooling pooling(KerasLayer layer, int axes, Pooling.Type type) throws UnusableNetwork {
        List<Long> pool = layer.sides(axes, 1, twos(axes), "pool_size", "pool_length");
        return new Pooling(layer.name(), type, window(layer, pool, pool, axes), false);
    }

    private static Window window(KerasLayer layer, List<Long> kernel, List<Long> usualStride, int axes)
            throws UnusableNetwork {
        List<Long> strides = layer.sides(axes, 1, usualStride, "strides", "subsample", "subsample_length", "stride");
        List<Long> dilations = layer.sides(axes, 1, ones(axes), "dilation_rate", "atrous_rate");
        List<Axis> along = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            long span = (kernel.get(axis) - 1) * dilations.get(axis);
            along.add(new Axis(
                    kernel.get(axis), strides.get(axis), padding(layer, span), dilations.get(axis), Rounding.FLOOR));
        }
        return new Window(along);
    }

    /** @param span from the first cell of the window to its last */
    private static Padding padding(KerasLayer layer, long span) throws UnusableNetwork {
        String padding = layer.text("valid", "padding", "border_mode").toLowerCase(Locale.ROOT);
        return switch (padding) {
            case "valid" -> Padding.VALID;
            case "same" -> Padding.SAME;
            case "causal" -> Padding.of(span, 0);
            default -> throw layer.fault("padding must be valid, same or causal, found " + padding);
        };
    }

    private static List<Long> ones(int axes) {
        return IntStream.range(0, axes).mapToObj(axis -> 1L).toList();
    }

    private static List<Long> twos(int axes) {
        return IntStream.range(0, axes).mapToObj(axis -> 2L).toList();
    }
}
