package cnnbyhand.run;

import cnnbyhand.data.Examples;
import cnnbyhand.data.ImageData;
import cnnbyhand.explorer.PageValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;

/** Test images as they come into an explorer: a byte for each value. */
final class ExplorerPictures {
    private static final int SHADES = 255;

    /** Images that are looked at for each that is taken, in search of another class. */
    private static final int SEARCHED = 10;

    private final PageValues values;
    private final List<float[]> taken = new ArrayList<>();
    private long[] sides = {};

    ExplorerPictures(PageValues values) {
        this.values = values;
    }

    /**
     * Takes the first test image of each class.
     *
     * @param room how many images of so many values a page has room for
     */
    void take(ImageData data, LongToIntFunction room) throws IOException {
        Examples tests = data.test();
        sides = new long[] {0, tests.channels(), tests.height(), tests.width()};
        for (int index : firsts(tests, room.applyAsInt(tests.values()))) {
            take(tests, index);
        }
        float[] black = new float[tests.channels()];
        for (int channel = 0; channel < black.length; channel++) {
            black[channel] = tests.black(channel);
        }
        values.black(black);
    }

    private static List<Integer> firsts(Examples tests, int most) throws IOException {
        int searched = Math.min(tests.count(), SEARCHED * most);
        TreeMap<Integer, Integer> firsts = new TreeMap<>();
        float[] pixels = new float[tests.values()];
        for (int index = 0; index < searched && firsts.size() < most; index++) {
            int label = tests.read(index, pixels, 0);
            if (label != Examples.BROKEN) {
                firsts.putIfAbsent(label, index);
            }
        }
        return List.copyOf(firsts.values());
    }

    private void take(Examples tests, int index) throws IOException {
        float[] pixels = new float[tests.values()];
        int label = tests.read(index, pixels, 0);
        byte[] bytes = new byte[pixels.length];
        int each = tests.height() * tests.width();
        for (int at = 0; at < pixels.length; at++) {
            float black = tests.black(at / each);
            int shade = Math.round(Math.min(1, Math.max(0, pixels[at] - black)) * SHADES);
            bytes[at] = (byte) shade;
            pixels[at] = shade / (float) SHADES + black;
        }
        values.picture(tests.classes().getOrDefault(label, String.valueOf(label)), bytes);
        taken.add(pixels);
    }

    int count() {
        return taken.size();
    }

    /** The sides of {@link #batch}: examples, channels, height, width. */
    long[] sides() {
        sides[0] = taken.size();
        return sides.clone();
    }

    /** All that were taken, as the page has them, one behind the other. */
    float[] batch() {
        int values = taken.get(0).length;
        float[] batch = new float[taken.size() * values];
        for (int picture = 0; picture < taken.size(); picture++) {
            System.arraycopy(taken.get(picture), 0, batch, picture * values, values);
        }
        return batch;
    }
}
