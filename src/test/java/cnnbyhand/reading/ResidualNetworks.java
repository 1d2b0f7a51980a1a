package cnnbyhand.reading;

import java.util.List;

/** Published networks whose branches are added up, as configurations of Keras, written from their architectures. */
final class ResidualNetworks {
    private ResidualNetworks() {}

    /** He et al., Deep Residual Learning, as Keras has it: a bias in each convolution, the stride in the first of three. */
    static String resNet50() {
        KerasGraphText net = KerasGraphText.of("224,224,3");
        String at = net.rectified(net.biased(net.zeros(net.input(), 3, 3), 64, 7, 2, "valid", "linear"));
        at = net.pooling("MaxPooling2D", net.zeros(at, 1, 1), 3, 2, "valid");
        long[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < blocks.length; stage++) {
            long filters = 64L << stage;
            for (long block = 0; block < blocks[stage]; block++) {
                at = bottleneck(net, at, filters, stage > 0 && block == 0 ? 2 : 1, block == 0);
            }
        }
        return net.text(net.classes(at));
    }

    private static String bottleneck(KerasGraphText net, String from, long filters, long stride, boolean widened) {
        String shortcut = widened ? net.normalized(net.biased(from, 4 * filters, 1, stride, "valid", "linear")) : from;
        String at = net.rectified(net.biased(from, filters, 1, stride, "valid", "linear"));
        at = net.rectified(net.biased(at, filters, 3, 1, "same", "linear"));
        at = net.normalized(net.biased(at, 4 * filters, 1, 1, "valid", "linear"));
        return net.active("relu", net.added(shortcut, at));
    }

    /** Sandler et al., MobileNetV2: expansion, channels, repetitions, first stride of each row of their table. */
    static String mobileNetV2() {
        KerasGraphText net = KerasGraphText.of("224,224,3");
        String at = relu6(net, net.convolution(net.input(), 32, 3, 2));
        long channels = 32;
        for (List<Long> row : List.of(
                List.of(1L, 16L, 1L, 1L),
                List.of(6L, 24L, 2L, 2L),
                List.of(6L, 32L, 3L, 2L),
                List.of(6L, 64L, 4L, 2L),
                List.of(6L, 96L, 3L, 1L),
                List.of(6L, 160L, 3L, 2L),
                List.of(6L, 320L, 1L, 1L))) {
            for (long block = 0; block < row.get(2); block++) {
                long stride = block == 0 ? row.get(3) : 1;
                at = inverted(net, at, channels, row.get(0), row.get(1), stride);
                channels = row.get(1);
            }
        }
        return net.text(net.classes(relu6(net, net.convolution(at, 1280, 1, 1))));
    }

    private static String inverted(
            KerasGraphText net, String from, long channels, long expansion, long filters, long stride) {
        String wide = expansion == 1 ? from : relu6(net, net.convolution(from, expansion * channels, 1, 1));
        String padded = stride == 2 ? net.zeros(wide, 0, 1) : wide;
        String at = relu6(net, net.depthwise(padded, 3, stride, stride == 2 ? "valid" : "same"));
        at = net.normalized(net.convolution(at, filters, 1, 1));
        return stride == 1 && channels == filters ? net.added(from, at) : at;
    }

    private static String relu6(KerasGraphText net, String from) {
        return net.layer("ReLU", "\"max_value\":6.0", net.normalized(from));
    }

    /** Chollet, Xception. */
    static String xception() {
        KerasGraphText net = KerasGraphText.of("299,299,3");
        String at = net.rectified(net.convolution(net.input(), 32, 3, 3, 2, "valid"));
        at = net.rectified(net.convolution(at, 64, 3, 3, 1, "valid"));
        at = narrowed(net, at, net.rectified(net.separable(at, 128)), 128);
        for (long filters : new long[] {256, 728}) {
            at = narrowed(net, at, net.rectified(net.separable(net.active("relu", at), filters)), filters);
        }
        for (int block = 0; block < 8; block++) {
            String inner = at;
            for (int layer = 0; layer < 3; layer++) {
                inner = net.normalized(net.separable(net.active("relu", inner), 728));
            }
            at = net.added(inner, at);
        }
        at = narrowed(net, at, net.rectified(net.separable(net.active("relu", at), 728)), 1024);
        at = net.rectified(net.separable(at, 1536));
        return net.text(net.classes(net.rectified(net.separable(at, 2048))));
    }

    /** The end of a block that halves the sides, beside a convolution of one pixel. */
    private static String narrowed(KerasGraphText net, String from, String inner, long filters) {
        String shortcut = net.normalized(net.convolution(from, filters, 1, 2));
        String at = net.normalized(net.separable(inner, filters));
        return net.added(net.pooling("MaxPooling2D", at, 3, 2, "same"), shortcut);
    }

    /** Tan and Le, EfficientNet-B0: window, repetitions, channels, expansion, first stride of each row of their table. */
    static String efficientNetB0() {
        KerasGraphText net = KerasGraphText.of("224,224,3");
        String scaled = net.layer("Rescaling", "\"scale\":0.00392156862745098,\"offset\":0.0", net.input());
        String at = net.zeros(net.layer("Normalization", "\"axis\":[-1]", scaled), 0, 1);
        at = swish(net, net.convolution(at, 32, 3, 3, 2, "valid"));
        long channels = 32;
        for (List<Long> row : List.of(
                List.of(3L, 1L, 16L, 1L, 1L),
                List.of(3L, 2L, 24L, 6L, 2L),
                List.of(5L, 2L, 40L, 6L, 2L),
                List.of(3L, 3L, 80L, 6L, 2L),
                List.of(5L, 3L, 112L, 6L, 1L),
                List.of(5L, 4L, 192L, 6L, 2L),
                List.of(3L, 1L, 320L, 6L, 1L))) {
            for (long block = 0; block < row.get(1); block++) {
                long stride = block == 0 ? row.get(4) : 1;
                at = scaledBlock(net, at, channels, row.get(0), row.get(2), row.get(3), stride);
                channels = row.get(2);
            }
        }
        return net.text(net.classes(swish(net, net.convolution(at, 1280, 1, 1))));
    }

    /** A block whose maps are scaled by what all of a map says. */
    private static String scaledBlock(
            KerasGraphText net, String from, long channels, long window, long filters, long expansion, long stride) {
        long inner = channels * expansion;
        String wide = expansion == 1 ? from : swish(net, net.convolution(from, inner, 1, 1));
        long margin = window / 2;
        String padded = stride == 2 ? net.zeros(wide, margin - 1, margin) : wide;
        String maps = swish(net, net.depthwise(padded, window, stride, stride == 2 ? "valid" : "same"));
        String scores = net.layer(
                "Reshape", "\"target_shape\":[1,1," + inner + "]", net.layer("GlobalAveragePooling2D", "", maps));
        scores = net.biased(scores, channels / 4, 1, 1, "same", "swish");
        scores = net.biased(scores, inner, 1, 1, "same", "sigmoid");
        String at = net.normalized(net.convolution(net.layer("Multiply", "", maps, scores), filters, 1, 1));
        return stride == 1 && channels == filters ? net.added(net.layer("Dropout", "\"rate\":0.1", at), from) : at;
    }

    private static String swish(KerasGraphText net, String from) {
        return net.active("swish", net.normalized(from));
    }
}
