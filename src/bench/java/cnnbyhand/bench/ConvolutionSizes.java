package cnnbyhand.bench;

/**
 * A 3×3 convolution that keeps the size of its images, and what of it is computed.
 *
 * @param images in a batch
 * @param channels of its input and its output
 * @param side of the images
 * @param algorithm which one is asked for
 * @param direction forward, or which gradient
 */
record ConvolutionSizes(int images, int channels, int side, Algorithm algorithm, Direction direction) {
    static final int KERNEL = 3;

    /** How oneDNN computes it. */
    enum Algorithm {
        DIRECT("direct"),
        WINOGRAD("Winograd");

        private final String word;

        Algorithm(String word) {
            this.word = word;
        }
    }

    /** The three computations of a training step. */
    enum Direction {
        FORWARD("convolution"),
        IMAGES("gradient at the images"),
        KERNELS("gradient of the kernels");

        private final String words;

        Direction(String words) {
            this.words = words;
        }
    }

    /** Reads what {@link #text} has written. */
    static ConvolutionSizes of(String text) {
        String[] words = text.split(" ");
        return new ConvolutionSizes(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Algorithm.valueOf(words[3]),
                Direction.valueOf(words[4]));
    }

    String text() {
        return images + " " + channels + " " + side + " " + algorithm + " " + direction;
    }

    String title() {
        return direction.words + ", " + algorithm.word;
    }

    String sizes() {
        return images + " images of " + side + "×" + side + "×" + channels + ", " + channels + " kernels of " + KERNEL
                + "×" + KERNEL;
    }

    /** Two for each multiply-accumulate of the direct algorithm. */
    double operations() {
        return 2.0 * images * side * side * channels * KERNEL * KERNEL * channels;
    }
}
