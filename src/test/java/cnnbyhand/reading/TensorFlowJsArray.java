package cnnbyhand.reading;

import cnnbyhand.byhand.Values;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of TensorFlow.js, those along the last side next to each other.
 *
 * @param sides without the batch
 */
record TensorFlowJsArray(List<Long> sides, FloatBuffer numbers) {

    static TensorFlowJsArray of(List<Long> sides, JsonNode packed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(packed.binaryValue()).order(ByteOrder.LITTLE_ENDIAN);
            return new TensorFlowJsArray(sides, bytes.asFloatBuffer());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /** Each side, −1 where it is left open. */
    static List<Long> sides(JsonNode written) {
        List<Long> sides = new ArrayList<>();
        written.forEach(side -> sides.add(side.asLong(-1)));
        return sides;
    }

    /** The sides in the hand-kept book's order, the channels last. */
    static List<Long> channelsLast(List<Long> sides, boolean channelsFirst) {
        List<Long> last = new ArrayList<>(sides);
        if (channelsFirst) {
            last.add(last.remove(0));
        }
        return last;
    }

    /** By the sides in their order, as an array of parameters. */
    Values parameters() {
        return new Values(numbers::get, 0, strides());
    }

    /** By the channel and then the axes, as what goes into a layer. */
    Values places(boolean channelsFirst) {
        int[] strides = strides();
        if (!channelsFirst) {
            int channels = strides[strides.length - 1];
            System.arraycopy(strides, 0, strides, 1, strides.length - 1);
            strides[0] = channels;
        }
        return new Values(numbers::get, 0, strides);
    }

    private int[] strides() {
        int[] strides = new int[sides.size()];
        int stride = 1;
        for (int side = strides.length - 1; side >= 0; side--) {
            strides[side] = stride;
            stride *= Math.toIntExact(sides.get(side));
        }
        return strides;
    }
}
