package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.LAYERS;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.ImpossibleLayer;
import io.jhdf.checksum.ChecksumUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** HDF5 beyond what one buffer can hold; the files have holes, so that hardly anything of them is on the disk. */
@Timeout(60)
class LargeHdf5Test {
    private static final long BEYOND_ONE_BUFFER = 1L << 32;
    /** Where the format keeps the address that all others are counted from. */
    private static final int BASE_ADDRESS = 12;

    private static final int SUPERBLOCK_WITHOUT_SUM = 44;

    @TempDir
    private Path folder;

    @Test
    void aFileOfFourGigabytesIsRead() throws Exception {
        Path file = endingFarAway(small());
        DescribedNetwork read = NetworkReader.read(file, Optional.empty());
        assertThat(read.network().layers()).hasSize(4);
        assertThat(read.weights().orElseThrow().of("conv").stream().map(StatedArray::sides))
                .containsExactlyInAnyOrder(List.of(3L, 2L, 2L, 3L), List.of(3L));
    }

    @Test
    void whatLiesBeyondTwoGigabytesIsFound() throws Exception {
        Path file = folder.resolve("far.h5");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(basedAt(BEYOND_ONE_BUFFER, small())), BEYOND_ONE_BUFFER);
        }
        try (Hdf5Weights weights = Hdf5Weights.open(file)) {
            assertThat(weights.text("keras_version")).contains("2.9.0");
            assertThat(weights.arrays(new KerasGroups()).orElseThrow().of("dense"))
                    .hasSize(2);
        }
    }

    @Test
    void aLargeFileWithOneWrongByteIsReadOrNamed() throws Exception {
        byte[] whole = small();
        for (int place = 0; place < whole.length; place += 211) {
            byte[] wrong = whole.clone();
            wrong[place] ^= (byte) 0xA5;
            Path file = endingFarAway(wrong);
            try {
                NetworkReader.read(file, Optional.empty());
            } catch (UnusableNetwork refused) {
                assertThat(refused.getMessage()).contains(", found").doesNotContain("\n");
            } catch (ImpossibleLayer refused) {
                assertThat(refused.getMessage()).doesNotContain("\n");
            }
        }
    }

    private byte[] small() throws IOException {
        Path file = folder.resolve("small.h5");
        Files.deleteIfExists(file);
        return Files.readAllBytes(KerasFiles.hdf5(file, sequential(LAYERS), KerasFiles.WEIGHTS));
    }

    private Path endingFarAway(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("large.h5"), content);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), BEYOND_ONE_BUFFER);
        }
        return file;
    }

    private static byte[] basedAt(long address, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(BASE_ADDRESS, address);
        bytes.putInt(SUPERBLOCK_WITHOUT_SUM, ChecksumUtils.checksum(Arrays.copyOf(content, SUPERBLOCK_WITHOUT_SUM)));
        return content;
    }
}
