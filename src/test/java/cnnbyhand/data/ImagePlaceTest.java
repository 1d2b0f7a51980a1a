package cnnbyhand.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImagePlaceTest {

    @Test
    void anAddressOfThisMachinesFilesIsAPath() throws UnusableData {
        assertThat(ImagePlace.path("file:///my%20images/digits")).isEqualTo(Path.of("/my images/digits"));
        assertThat(ImagePlace.path("images/a:b")).isEqualTo(Path.of("images/a:b"));
    }

    @Test
    void anAddressElsewhereIsRefusedWithTheLineToType() {
        assertThatThrownBy(() -> ImagePlace.path("hdfs://lab/images"))
                .isInstanceOf(UnusableData.class)
                .hasMessage(
                        "hdfs://lab/images: must be a folder of this machine, unless Spark is there to reach others,"
                                + " found an address; type mvn -Pspark exec:java with the same options");
    }

    @Test
    void whatIsNoAddressIsToldAsItIsTyped() {
        assertThatThrownBy(() -> ImagePlace.path("file://my images"))
                .isInstanceOf(UnusableData.class)
                .hasMessageStartingWith("file://my images: must be an address, found Illegal character");
    }
}
