package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cnnbyhand.data.download.Tar;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Small data sets that the tests write, and how an error about them must look. */
public final class Written {
    private Written() {}

    /** An IDX file's bytes: the header and then values that follow from the seed. */
    static byte[] images(int count, long seed) {
        byte[] values = new byte[count * 28 * 28];
        new Random(seed).nextBytes(values);
        return ByteBuffer.allocate(16 + values.length)
                .putInt(2051)
                .putInt(count)
                .putInt(28)
                .putInt(28)
                .put(values)
                .array();
    }

    /** Labels 0 to 9 in turn. */
    static byte[] labels(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(2049).putInt(count);
        for (int index = 0; index < count; index++) {
            bytes.put((byte) (index % 10));
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    /** Lays out a small MNIST under a data folder. */
    public static void mnist(Path dataFolder, int train, int test) throws IOException {
        Path folder = Files.createDirectories(dataFolder.resolve("mnist"));
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(train, 1)));
        Files.write(folder.resolve("train-labels-idx1-ubyte.gz"), gzip(labels(train)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), gzip(images(test, 2)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), gzip(labels(test)));
    }

    /** CIFAR-10 records; the labels are 0 to 9 in turn. */
    static byte[] cifar(int count, long seed) {
        byte[] bytes = new byte[count * 3073];
        new Random(seed).nextBytes(bytes);
        for (int index = 0; index < count; index++) {
            bytes[index * 3073] = (byte) (index % 10);
        }
        return bytes;
    }

    /** A gzipped tar archive of small pictures with these names. */
    static byte[] archive(String... names) throws IOException {
        Tar archive = new Tar();
        for (String name : names) {
            archive.with(name, WrittenPictures.photo(Color.RED, 30, 40, "jpg"));
        }
        return archive.bytes();
    }

    static byte[] changed(byte[] whole, int place, int change) {
        byte[] damaged = whole.clone();
        damaged[place] ^= (byte) change;
        return damaged;
    }

    /** Puts a number of four bytes, the most significant first, in the place of others. */
    static byte[] overwritten(byte[] whole, int place, int number) {
        byte[] damaged = whole.clone();
        ByteBuffer.wrap(damaged).putInt(place, number);
        return damaged;
    }

    static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path file(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Writes over what a file held; where it is emptied first, as usual, ext4 waits for the disk when it is closed. */
    public static Path over(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.truncate(bytes.length);
        }
        return file;
    }

    /** The deed must fail with one line that begins with the file's name and contains all the parts. */
    static void assertOneLine(ThrowingCallable deed, Path file, String... parts) {
        Throwable fault = catchThrowable(deed);
        assertThat(fault).isInstanceOf(UnusableData.class);
        assertThat(fault.getMessage())
                .doesNotContain("\n")
                .startsWith(file.toString() + ": ")
                .contains("must")
                .contains("found")
                .contains(parts);
    }
}
