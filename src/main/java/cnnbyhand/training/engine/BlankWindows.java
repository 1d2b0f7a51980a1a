package cnnbyhand.training.engine;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Where a window sees nothing but zeros, as in the margins of a digit, and the bias is zero, as in the first step, the output is zero and
 * passes no gradient. Winograd's rounding makes it 1e-8 of either sign there; here it becomes zero again. Outputs lie in blocks of 16
 * channels, as Winograd's algorithm wants them, and images so or plainly.
 */
final class BlankWindows {

    private static final int BLOCK = 16;

    private final Operation.Convolve convolution;
    private final long batch;
    private final Tensor images;
    private final Tensor outputs;
    private final int block;

    BlankWindows(Operation.Convolve convolution, long batch, Tensor images, Tensor outputs) {
        this.convolution = convolution;
        this.images = images;
        this.outputs = outputs;
        this.batch = batch;
        block = images.liesAs(inBlocks(batch, convolution.input())) ? BLOCK : 1;
    }

    /** Whether no block is filled up with zeros. */
    static boolean fillsBlocks(ArrayShape shape) {
        return shape.channels() % BLOCK == 0;
    }

    static memory.desc inBlocks(long batch, ArrayShape shape) {
        return OneDnn.layout(memory.format_tag.aBcd16b, batch, shape.channels(), shape.height(), shape.width());
    }

    void clear() {
        int[] channels = channelsWithoutBias();
        if (channels.length > 0) {
            for (long image = 0; image < batch; image++) {
                clear(part(images, image), part(outputs, image), channels);
            }
        }
    }

    private int[] channelsWithoutBias() {
        IntStream all = IntStream.range(0, (int) convolution.output().channels());
        return convolution
                .bias()
                .map(bias -> all.filter(channel -> bias.values().get(channel) == 0))
                .orElse(all)
                .toArray();
    }

    private FloatBuffer part(Tensor tensor, long image) {
        long length = tensor.layout().get_size() / Float.BYTES / batch;
        return new FloatPointer(tensor.memory().get_data_handle())
                .getPointer(FloatPointer.class, image * length)
                .capacity(length)
                .asBuffer();
    }

    private void clear(FloatBuffer image, FloatBuffer output, int[] channels) {
        boolean[] blank = blankPixels(image);
        int places = (int) (convolution.output().height() * convolution.output().width());
        for (int place = 0; place < places; place++) {
            if (seesOnlyBlank(blank, place)) {
                for (int channel : channels) {
                    output.put((channel / BLOCK * places + place) * BLOCK + channel % BLOCK, 0);
                }
            }
        }
    }

    private boolean[] blankPixels(FloatBuffer image) {
        boolean[] blank = new boolean
                [(int) (convolution.input().height() * convolution.input().width())];
        for (int pixel = 0; pixel < blank.length; pixel++) {
            blank[pixel] = isBlank(image, pixel, blank.length);
        }
        return blank;
    }

    private boolean isBlank(FloatBuffer image, int pixel, int pixels) {
        for (int first = pixel * block; first < image.limit(); first += pixels * block) {
            for (int channel = 0; channel < block; channel++) {
                if (image.get(first + channel) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A window without dilation; what it sees of the padding is blank. */
    private boolean seesOnlyBlank(boolean[] blank, int place) {
        SlidingWindow window = convolution.window();
        int height = (int) convolution.input().height();
        int width = (int) convolution.input().width();
        int columns = (int) convolution.output().width();
        int top = place / columns * (int) window.stride()[0] - (int) window.paddingBefore()[0];
        int left = place % columns * (int) window.stride()[1] - (int) window.paddingBefore()[1];
        for (int row = Math.max(0, top); row < Math.min(height, top + window.kernel()[0]); row++) {
            for (int column = Math.max(0, left); column < Math.min(width, left + window.kernel()[1]); column++) {
                if (!blank[row * width + column]) {
                    return false;
                }
            }
        }
        return true;
    }
}
