package cnnbyhand.reading;

/** Published networks whose branches are laid behind each other, as configurations of Keras, written from their architectures. */
final class ConcatenatedNetworks {
    private ConcatenatedNetworks() {}

    /** Huang et al., DenseNet-121: blocks of 6, 12, 24 and 16 layers that add 32 maps each. */
    static String denseNet121() {
        KerasGraphText net = KerasGraphText.of("224,224,3");
        String at = net.rectified(net.convolution(net.zeros(net.input(), 3, 3), 64, 7, 7, 2, "valid"));
        at = net.pooling("MaxPooling2D", net.zeros(at, 1, 1), 3, 2, "valid");
        long maps = 64;
        for (int layers : new int[] {6, 12, 24, 16}) {
            if (layers != 6) {
                maps /= 2;
                at = net.pooling("AveragePooling2D", net.convolution(net.rectified(at), maps, 1, 1), 2, 2, "valid");
            }
            for (int layer = 0; layer < layers; layer++) {
                String narrow = net.convolution(net.rectified(at), 128, 1, 1);
                at = net.concatenated(at, net.convolution(net.rectified(narrow), 32, 3, 1));
            }
            maps += 32L * layers;
        }
        return net.text(net.classes(net.rectified(at)));
    }

    /** Szegedy et al., Rethinking the Inception Architecture, as Keras has it: normalizations without gamma. */
    static String inceptionV3() {
        KerasGraphText net = KerasGraphText.of("299,299,3");
        String at = conv(net, net.input(), 32, 3, 3, 2, "valid");
        at = conv(net, conv(net, at, 32, 3, 3, 1, "valid"), 64, 3, 3);
        at = conv(net, net.pooling("MaxPooling2D", at, 3, 2, "valid"), 80, 1, 1, 1, "valid");
        at = net.pooling("MaxPooling2D", conv(net, at, 192, 3, 3, 1, "valid"), 3, 2, "valid");
        for (long pooled : new long[] {32, 64, 64}) {
            String five = conv(net, conv(net, at, 48, 1, 1), 64, 5, 5);
            String three = conv(net, conv(net, conv(net, at, 64, 1, 1), 96, 3, 3), 96, 3, 3);
            at = net.concatenated(conv(net, at, 64, 1, 1), five, three, pooled(net, at, pooled));
        }
        String twice = conv(net, conv(net, conv(net, at, 64, 1, 1), 96, 3, 3), 96, 3, 3, 2, "valid");
        at = net.concatenated(
                conv(net, at, 384, 3, 3, 2, "valid"), twice, net.pooling("MaxPooling2D", at, 3, 2, "valid"));
        for (long maps : new long[] {128, 160, 160, 192}) {
            at = sevens(net, at, maps);
        }
        String three = conv(net, conv(net, at, 192, 1, 1), 320, 3, 3, 2, "valid");
        String seven = conv(net, conv(net, conv(net, at, 192, 1, 1), 192, 1, 7), 192, 7, 1);
        at = net.concatenated(
                three, conv(net, seven, 192, 3, 3, 2, "valid"), net.pooling("MaxPooling2D", at, 3, 2, "valid"));
        for (int block = 0; block < 2; block++) {
            String wide = conv(net, at, 384, 1, 1);
            String deep = conv(net, conv(net, at, 448, 1, 1), 384, 3, 3);
            at = net.concatenated(conv(net, at, 320, 1, 1), parted(net, wide), parted(net, deep), pooled(net, at, 192));
        }
        return net.text(net.classes(at));
    }

    private static String sevens(KerasGraphText net, String from, long maps) {
        String once = conv(net, conv(net, conv(net, from, maps, 1, 1), maps, 1, 7), 192, 7, 1);
        String twice = conv(net, conv(net, conv(net, from, maps, 1, 1), maps, 7, 1), maps, 1, 7);
        twice = conv(net, conv(net, twice, maps, 7, 1), 192, 1, 7);
        return net.concatenated(conv(net, from, 192, 1, 1), once, twice, pooled(net, from, 192));
    }

    private static String parted(KerasGraphText net, String from) {
        return net.concatenated(conv(net, from, 384, 1, 3), conv(net, from, 384, 3, 1));
    }

    private static String pooled(KerasGraphText net, String from, long maps) {
        return conv(net, net.pooling("AveragePooling2D", from, 3, 1, "same"), maps, 1, 1);
    }

    private static String conv(KerasGraphText net, String from, long filters, long height, long width) {
        return conv(net, from, filters, height, width, 1, "same");
    }

    private static String conv(
            KerasGraphText net, String from, long filters, long height, long width, long stride, String padding) {
        String at = net.convolution(from, filters, height, width, stride, padding);
        return net.active("relu", net.layer("BatchNormalization", "\"axis\":3,\"scale\":false", at));
    }

    /** Ronneberger et al., U-Net, with the sides kept: one class for each pixel of a grey image. */
    static String uNet() {
        KerasGraphText net = KerasGraphText.of("256,256,1");
        String[] across = new String[4];
        String at = net.input();
        for (int level = 0; level < across.length; level++) {
            across[level] = twice(net, at, 64L << level);
            at = net.pooling("MaxPooling2D", across[level], 2, 2, "valid");
        }
        at = twice(net, at, 1024);
        for (int level = across.length - 1; level >= 0; level--) {
            String up = net.layer("UpSampling2D", "\"size\":[2,2]", at);
            String narrow = net.biased(up, 64L << level, 2, 1, "same", "relu");
            at = twice(net, net.concatenated(across[level], narrow), 64L << level);
        }
        return net.text(net.biased(net.biased(at, 2, 3, 1, "same", "relu"), 1, 1, 1, "same", "sigmoid"));
    }

    private static String twice(KerasGraphText net, String from, long filters) {
        return net.biased(net.biased(from, filters, 3, 1, "same", "relu"), filters, 3, 1, "same", "relu");
    }
}
