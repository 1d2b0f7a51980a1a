package cnnbyhand.bench;

/** The five networks in words that a peer builds them by; they end in scores, since PyTorch's loss contains the softmax. */
abstract class PeerNetwork {

    abstract PeerNetwork convolution(int kernels, int side, int stride, int padding);

    abstract PeerNetwork relu();

    abstract PeerNetwork maximum(int side, int stride);

    abstract PeerNetwork normalize();

    abstract PeerNetwork drop(float rate);

    abstract PeerNetwork flatten();

    abstract PeerNetwork dense(int outputs);

    /** Builds the model of that name. */
    final void build(String model) {
        switch (model) {
            case "mnist" -> mnist();
            case "vgg" -> vgg();
            case "cifar10-5x5" -> cifar(2, 5);
            case "cifar10" -> cifar(32, 3);
            case "alexnet" -> alexnet();
            default -> throw new IllegalArgumentException("no model " + model);
        }
    }

    private void mnist() {
        twice(32, 64, 3, 0).flatten().dense(128).relu().drop(0.5f).dense(10);
    }

    private void vgg() {
        twice(32, 32, 3, 0)
                .twice(64, 64, 3, 0)
                .flatten()
                .dense(256)
                .relu()
                .drop(0.5f)
                .dense(10);
    }

    private void cifar(int kernels, int side) {
        twice(kernels, 32, side, side / 2)
                .twice(64, 64, 3, 1)
                .flatten()
                .dense(512)
                .relu()
                .drop(0.5f)
                .dense(10);
    }

    /** Two convolutions, a pooling and a dropout; the sizes are those of the first, the second is of 3×3 without padding. */
    private PeerNetwork twice(int first, int second, int side, int padding) {
        return convolution(first, side, 1, padding)
                .relu()
                .convolution(second, 3, 1, 0)
                .relu()
                .maximum(2, 2)
                .drop(0.25f);
    }

    private void alexnet() {
        convolution(96, 11, 4, 0).normalize().relu().maximum(3, 2);
        convolution(256, 5, 1, 2).normalize().relu().maximum(3, 2);
        convolution(384, 3, 1, 1)
                .relu()
                .convolution(384, 3, 1, 1)
                .relu()
                .convolution(256, 3, 1, 1)
                .relu()
                .maximum(3, 2);
        flatten().dense(4096).relu().drop(0.5f).dense(4096).relu().drop(0.5f).dense(1000);
    }
}
