package cnnbyhand.data;

import static cnnbyhand.data.Written.gzip;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with a binary batch of CIFAR-10. */
final class CifarDamage {
    private static final long LENGTH = 30_730_000;
    private static final String FIRST = "cifar-10-batches-bin/data_batch_1.bin";
    private static final String TEST = "cifar-10-batches-bin/test_batch.bin";

    private CifarDamage() {}

    static Stream<Damage> all() {
        return Stream.of(
                damage(
                        "nothing in it",
                        in -> resize(in.resolve(FIRST), 0),
                        "30730000 bytes, 10000 records of 3073, found 0 bytes"),
                damage("one byte only", in -> resize(in.resolve(FIRST), 1), "found 1 bytes"),
                damage(
                        "a last byte that is missing",
                        in -> resize(in.resolve(FIRST), LENGTH - 1),
                        "found 30729999 bytes"),
                damage("a byte too many", in -> resize(in.resolve(FIRST), LENGTH + 1), "found 30730001 bytes"),
                damage(
                        "a last record that is missing",
                        in -> resize(in.resolve(FIRST), LENGTH - 3073),
                        "found 30726927 bytes"),
                damage("CIFAR-100's two labels", in -> resize(in.resolve(FIRST), 30_740_000), "found 30740000 bytes"),
                damage("a gzip of it", in -> Files.write(in.resolve(FIRST), gzip(new byte[99])), "must hold 30730000"),
                damage("a first label 10", in -> write(in, FIRST, 0, 10), "label of record 0 must be 0 to 9, found 10"),
                damage("a last label 255", in -> write(in, FIRST, LENGTH - 3073, 255), "record 9999", "found 255"),
                damage("missing", in -> Files.delete(in.resolve(FIRST)), "no such file"),
                new Damage(
                        "a folder in its place",
                        Dataset.CIFAR10,
                        in -> {
                            Files.delete(in.resolve(TEST));
                            Files.createDirectory(in.resolve(TEST));
                        },
                        TEST,
                        List.of("must be a file", "found something else")),
                new Damage(
                        "a label 77 among the tests",
                        Dataset.CIFAR10,
                        in -> write(in, TEST, 3073 * 5_000, 77),
                        TEST,
                        List.of("record 5000 must be 0 to 9, found 77")));
    }

    /** A whole set of black airplanes, which takes no room where a disk leaves zeros out. */
    static void whole(Path dataFolder) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve("cifar-10-batches-bin"));
        for (int number = 1; number <= 5; number++) {
            resize(folder.resolve("data_batch_" + number + ".bin"), LENGTH);
        }
        resize(folder.resolve("test_batch.bin"), LENGTH);
        for (int number = 1; number <= 5; number++) {
            write(dataFolder, "cifar-10-batches-bin/data_batch_" + number + ".bin", 1, number);
        }
    }

    private static Damage damage(String what, Damage.Spoiling spoiling, String... told) {
        return new Damage("a batch with " + what, Dataset.CIFAR10, spoiling, FIRST, List.of(told));
    }

    private static void resize(Path file, long length) throws IOException {
        try (RandomAccessFile batch = new RandomAccessFile(file.toFile(), "rw")) {
            batch.setLength(length);
        }
    }

    private static void write(Path dataFolder, String file, long place, int value) throws IOException {
        try (RandomAccessFile batch =
                new RandomAccessFile(dataFolder.resolve(file).toFile(), "rw")) {
            batch.seek(place);
            batch.write(value);
        }
    }
}
