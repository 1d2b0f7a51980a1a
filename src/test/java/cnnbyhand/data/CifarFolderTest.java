package cnnbyhand.data;

import static cnnbyhand.data.Written.assertOneLine;
import static cnnbyhand.data.Written.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CIFAR-10 as people have it. */
class CifarFolderTest {
    private static final String BINARY = "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cifar-10-batches-py/data_batch_1",
                "data_batch_1",
                "cifar-10-python.tar.gz",
                "data_batch_1.mat",
                "cifar-10-matlab.tar.gz"
            })
    void forAnotherVersionItIsToldWhereTheBinaryOneIs(String name) throws IOException {
        file(folder, name, new byte[3]);
        assertOneLine(() -> opened(folder), folder, "binary version", name.split("/")[0], "unpack " + BINARY);
    }

    @Test
    void aPackedBinaryVersionIsToBeUnpacked() throws IOException {
        file(folder, "cifar-10-binary.tar.gz", new byte[3]);
        assertOneLine(() -> opened(folder), folder, "found cifar-10-binary.tar.gz; unpack it there");
    }

    @Test
    void anEmptyFolderOfItsNameIsNoOtherVersion() throws IOException {
        Files.createDirectory(folder.resolve("cifar-10-batches-bin"));
        try (ImageData images = opened(folder)) {
            assertThat(images.title()).isEqualTo("drawn shapes");
        }
    }

    @Test
    void theBatchesThemselvesMayBeNamed() throws IOException {
        CifarDamage.whole(folder);
        try (ImageData images = opened(folder.resolve("cifar-10-batches-bin"))) {
            assertThat(images.title()).isEqualTo("CIFAR-10");
            assertThat(images.remarks()).singleElement().asString().contains("as published is not known");
        }
    }

    @Test
    void aTestBatchThatIsATrainingBatchIsRefused() throws IOException {
        CifarDamage.whole(folder);
        Path set = folder.resolve("cifar-10-batches-bin");
        Files.delete(set.resolve("test_batch.bin"));
        Files.copy(set.resolve("data_batch_3.bin"), set.resolve("test_batch.bin"));
        assertOneLine(() -> opened(folder), set.resolve("test_batch.bin"), "the bytes of data_batch_3.bin");
    }

    private static ImageData opened(Path data) throws IOException {
        return DataFolder.open(Dataset.CIFAR10, data.toString(), true, 1, line -> {});
    }
}
