package cnnbyhand.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A network in a zip file as plain Deeplearning4j opens it: {@code MultiLayerNetwork.load}. Its own {@code save} compresses
 * weights, which hardly shrink, and takes ten times as long. Deeplearning4j passes over entries that it does not know, so that
 * a checkpoint is such a file with one more entry.
 */
final class NetworkFile {
    /** In bytes: what a zip file and the forms of two arrays take beside the numbers and the configuration. */
    private static final int FRAME = 2_000;

    private NetworkFile() {}

    /** Fills a zip file. */
    @FunctionalInterface
    interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    /** The network without what its updater remembers: enough to use it. */
    static void write(Path file, MultiLayerNetwork network) throws IOException {
        writeZip(file, zip -> writeParameters(network, zip));
    }

    /** When this returns, the file is on the disk, not only on its way to it. */
    static void writeZip(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                ZipOutputStream zip = new InLargePieces(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            content.writeTo(zip);
            zip.finish();
            channel.force(true);
        }
    }

    /** Java's stream writes 512 bytes at a time, which makes half a million pieces of the largest network here. */
    private static final class InLargePieces extends ZipOutputStream {
        private static final int PIECE = 1 << 16;

        private InLargePieces(OutputStream out) {
            super(out);
            buf = new byte[PIECE];
        }
    }

    static void writeParameters(MultiLayerNetwork network, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(ModelSerializer.CONFIGURATION_JSON));
        zip.write(configuration(network));
        zip.putNextEntry(new ZipEntry(ModelSerializer.COEFFICIENTS_BIN));
        SavedArray.write(network.params(), zip);
    }

    /** What the updater remembers of earlier steps: enough, with the parameters, to train on. */
    static void writeUpdater(MultiLayerNetwork network, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(ModelSerializer.UPDATER_BIN));
        SavedArray.write(network.getUpdater().getStateViewArray(), zip);
    }

    /** Fills a network of the same configuration; what was written must follow in the stream. */
    static void read(ZipInputStream zip, MultiLayerNetwork network) throws IOException {
        entry(zip, ModelSerializer.CONFIGURATION_JSON).transferTo(OutputStream.nullOutputStream());
        SavedArray.read(entry(zip, ModelSerializer.COEFFICIENTS_BIN), network.params());
        SavedArray.read(
                entry(zip, ModelSerializer.UPDATER_BIN), network.getUpdater().getStateViewArray());
    }

    /** The next entry of a stream of entries: only that checks their sums, each at its end. */
    static InputStream entry(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("no " + name + " in it");
        }
        return zip;
    }

    /** How long the file is at most, in bytes. */
    static long bytes(MultiLayerNetwork network) {
        return Float.BYTES * network.params().length() + configuration(network).length + FRAME;
    }

    /** How much longer it is with what the updater remembers. */
    static long updaterBytes(MultiLayerNetwork network) {
        return Float.BYTES * network.getUpdater().getStateViewArray().length();
    }

    private static byte[] configuration(MultiLayerNetwork network) {
        return network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8);
    }
}
