package cnnbyhand.keeping;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A trained network as plain Deeplearning4j opens it: {@code MultiLayerNetwork.load(file, false)}. Its own
 * {@code MultiLayerNetwork.save} compresses weights, which hardly shrink, and takes ten times as long.
 *
 * <p>A checkpoint has a format of its own, because this one can only be read into a second copy of all parameters.
 */
final class NetworkZip {
    private NetworkZip() {}

    static void write(Path file, MultiLayerNetwork network) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(ModelSerializer.CONFIGURATION_JSON));
            zip.write(network.getLayerWiseConfigurations().toJson().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(ModelSerializer.COEFFICIENTS_BIN));
            DataOutputStream parameters = new DataOutputStream(zip);
            Nd4j.write(network.params(), parameters);
            parameters.flush();
        }
    }

    /** How long the file is at most, in bytes. */
    static long bytes(MultiLayerNetwork network) {
        return Float.BYTES * network.params().length() + (1 << 20);
    }
}
