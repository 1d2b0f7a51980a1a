package cnnbyhand.data;

import static cnnbyhand.data.Written.changed;
import static cnnbyhand.data.Written.gzip;
import static cnnbyhand.data.Written.overwritten;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with an IDX file, packed or not. */
final class IdxDamage {
    static final int COUNT = 20;
    private static final String IMAGES = "mnist/train-images-idx3-ubyte";
    private static final String LABELS = "mnist/train-labels-idx1-ubyte";
    private static final int SECOND_SIZE = 12;

    private IdxDamage() {}

    static Stream<Damage> all() {
        return Stream.of(headers(), bodies(), labelled(), packed(), places()).flatMap(damages -> damages);
    }

    private static Stream<Damage> headers() {
        return Stream.of(
                ofImages("nothing in it", new byte[0], "header of 16 bytes, found 0 bytes"),
                ofImages("a header that ends early", head(10), "header of 16 bytes, found 10 bytes"),
                ofImages("labels in their place", Written.labels(COUNT), "magic number must be 2051, found 2049"),
                ofImages("floating-point numbers by their header", header(0, 0x0D03), "2051, found 3331"),
                ofImages("a dimension too many", header(0, 0x0804), "2051, found 2052"),
                ofImages("the wrong end first", header(0, 0x03080000), "2051, found 50855936"),
                ofImages("a proxy's web page", "<!DOCTYPE html><html>".getBytes(), "2051, found 1008813135"),
                ofImages("another height", header(8, 29), "image side must be 28, found 29"),
                ofImages("another width", header(SECOND_SIZE, 27), "image side must be 28, found 27"),
                ofImages("a negative width", header(SECOND_SIZE, -1), "image side must be 28, found 4294967295"),
                ofImages(
                        "a promise of 2³¹ images", header(4, Integer.MIN_VALUE), "2147483648 records that it promises"),
                ofImages("a promise of 2³¹ − 1", header(4, Integer.MAX_VALUE), "2147483647 records that it promises"),
                ofImages("a promise of none", header(4, 0), "1 record or more, found a promise of 0"));
    }

    private static Stream<Damage> bodies() {
        return Stream.of(
                ofImages("one image fewer than promised", header(4, COUNT + 1), "16464 values", "found only 15680"),
                ofImages("one image more than promised", header(4, COUNT - 1), "14896 values", "found more than that"),
                ofImages("a last byte that is missing", head(16 + COUNT * 784 - 1), "found only 15679"),
                ofImages("a byte too many", head(16 + COUNT * 784 + 1), "found more than that"),
                ofImages("no body", head(16), "15680 values for its 20 records, found only 0"),
                ofImages("fewer images than labels", Written.images(COUNT - 1, 1), "there are labels, 20, found 19"));
    }

    private static Stream<Damage> labelled() {
        return Stream.of(
                ofLabels("images in their place", Written.images(COUNT, 1), "magic number must be 2049, found 2051"),
                ofLabels("a label 10", changed(Written.labels(COUNT), 8, 10), "label 0 must be 0 to 9, found 10"),
                ofLabels(
                        "a last label 255",
                        changed(Written.labels(COUNT), 27, 255 ^ 9),
                        "label 19 must be 0 to 9, found 255"),
                ofLabels("a label too few", Arrays.copyOf(Written.labels(COUNT), 27), "20 values", "found only 19"),
                ofLabels(
                        "a label too many",
                        Arrays.copyOf(Written.labels(COUNT), 29),
                        "20 values",
                        "found more than that"));
    }

    private static Stream<Damage> packed() {
        return Stream.of(
                ofPacked("nothing packed", whole -> gzip(new byte[0]), "header of 16 bytes, found 0 bytes"),
                ofPacked("a gzip header alone", whole -> Arrays.copyOf(whole, 5), "whole gzip file"),
                ofPacked("a gzip cut in half", whole -> Arrays.copyOf(whole, whole.length / 2), "one that ends early"),
                ofPacked("a gzip without its sums", whole -> Arrays.copyOf(whole, whole.length - 8), "ends early"),
                ofPacked("a damaged check sum", whole -> changed(whole, whole.length - 8, 1), "whole gzip file"),
                ofPacked("a damaged length", whole -> changed(whole, whole.length - 4, 1), "whole gzip file"),
                ofPacked("damage in its middle", whole -> changed(whole, whole.length / 2, 16), "whole gzip file"),
                ofPacked("another way of packing", whole -> changed(whole, 2, 1), "whole gzip file"),
                ofPacked("flags that mean nothing", whole -> changed(whole, 3, 0xE0), "whole gzip file"),
                ofPacked("bytes behind the gzip", whole -> Arrays.copyOf(whole, whole.length + 3), "whole gzip file"),
                ofPacked("a gzip in a gzip", Written::gzip, "magic number must be 2051, found 529205248"),
                ofPacked("millions of zeros behind the images", IdxDamage::bomb, "found more than that"),
                ofPacked("a packed promise of 2³¹", whole -> gzip(header(4, 1 << 31)), "records that it promises"));
    }

    private static Stream<Damage> places() {
        String gzipped = IMAGES + ".gz";
        return Stream.of(
                new Damage(
                        "missing", Dataset.MNIST, in -> Files.delete(in.resolve(gzipped)), gzipped, List.of("no such")),
                new Damage(
                        "a folder in its place",
                        Dataset.MNIST,
                        in -> {
                            Files.delete(in.resolve(gzipped));
                            Files.createDirectory(in.resolve(IMAGES));
                        },
                        gzipped,
                        List.of("must be a file", "found no such file")),
                new Damage(
                        "a test image too few",
                        Dataset.MNIST,
                        in -> Files.write(in.resolve("mnist/t10k-labels-idx1-ubyte"), Written.labels(COUNT + 1)),
                        "mnist/t10k-images-idx3-ubyte.gz",
                        List.of("as many images as there are labels, 21, found 20")));
    }

    private static byte[] head(int length) {
        return Arrays.copyOf(Written.images(COUNT, 1), length);
    }

    private static byte[] header(int place, int number) {
        return overwritten(Written.images(COUNT, 1), place, number);
    }

    private static byte[] bomb(byte[] packed) throws IOException {
        return gzip(Arrays.copyOf(Written.images(COUNT, 1), 50_000_000));
    }

    private static Damage ofImages(String what, byte[] bytes, String... told) {
        return new Damage(
                "images with " + what,
                Dataset.MNIST,
                in -> Files.write(in.resolve(IMAGES), bytes),
                IMAGES,
                List.of(told));
    }

    private static Damage ofLabels(String what, byte[] bytes, String... told) {
        return new Damage(
                "labels with " + what,
                Dataset.MNIST,
                in -> Files.write(in.resolve(LABELS), bytes),
                LABELS,
                List.of(told));
    }

    private static Damage ofPacked(String what, Damage.Change change, String... told) {
        String file = IMAGES + ".gz";
        return new Damage("packed, " + what, Dataset.MNIST, Damage.change(file, change), file, List.of(told));
    }
}
