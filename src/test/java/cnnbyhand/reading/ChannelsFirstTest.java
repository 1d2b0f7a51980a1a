package cnnbyhand.reading;

import static cnnbyhand.reading.KerasFiles.layer;
import static cnnbyhand.reading.KerasFiles.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers that mean other sides where the channels stand before the axes: Keras counts sides as they are stored. */
class ChannelsFirstTest {
    private static final String ORDER = ",'data_format':'channels_first'";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dense | 'units':5",
                "Activation | 'activation':'softmax'",
                "Conv2D | 'filters':2,'kernel_size':1,'activation':'softmax','data_format':'channels_first'",
                "Reshape | 'target_shape':[-1]",
                "Permute | 'dims':[2,1,3]",
                "PReLU | 'shared_axes':[1]",
                "CenterCrop | 'height':2,'width':2"
            })
    void aLayerThatWouldWorkAlongTheWidthIsRefused(String type, String config) {
        assertRefused("3,9,8", layer("Conv2D", "c", "'filters':4,'kernel_size':3" + ORDER), layer(type, "l", config));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {"UpSampling1D | 'size':2", "ZeroPadding1D | 'padding':1", "Cropping1D | 'cropping':1"})
    void aLayerWithoutAnOrderWouldTakeASequencesChannelsForItsSteps(String type, String config) {
        assertRefused("3,9", layer("Conv1D", "c", "'filters':4,'kernel_size':3" + ORDER), layer(type, "l", config));
    }

    @Test
    void aSequenceThatIsMadeWithItsChannelsLastIsRefused() {
        assertRefused(
                "3,9,8", layer("GlobalMaxPooling2D", "g", ORDER.substring(1)), layer("RepeatVector", "l", "'n':4"));
    }

    @Test
    void aVectorHasOneSideWhateverTheOrder() throws Exception {
        Ledger ledger = read(
                "3,9,8",
                layer("Flatten", "flatten", ORDER.substring(1)),
                layer("Dense", "dense", "'units':5,'activation':'softmax'"));
        assertThat(ledger.entries().get(1).output().shape()).hasToString("5");
        assertThat(ledger.parameters()).isEqualTo(1085);
    }

    /** Keras moves the channels behind the axes before it flattens, but for a flatten that is not told where they are. */
    @Test
    void whichValuesAreNeighboursInARowFollowsFromTheFlattensOwnOrder() throws Exception {
        assertThat(read("3,9,8", layer("Flatten", "flatten", ORDER.substring(1)))
                        .entries()
                        .get(0)
                        .layer())
                .isEqualTo(new Flatten("flatten", true));
        assertThat(read("3,9,8", layer("Conv2D", "c", "'filters':4,'kernel_size':3" + ORDER), layer("Flatten", "f", ""))
                        .entries()
                        .get(1)
                        .layer())
                .isEqualTo(new Flatten("f", false));
    }

    private void assertRefused(String input, String... layers) {
        assertThatThrownBy(() -> read(input, layers))
                .isInstanceOf(UnusableNetwork.class)
                .hasMessageContaining(
                        "layer l: the network must have channels_last to be read here, found channels_first");
    }

    private Ledger read(String input, String... layers) throws IOException, UnusableNetwork {
        String text = sequential(String.join(",", layers))
                .replaceFirst("(\"name\":\"(?:c|g|flatten)\")", "$1,'batch_input_shape':[null," + input + "]")
                .replace('\'', '"');
        Path file = Files.writeString(folder.resolve("one.json"), text);
        return NetworkReader.read(file, Optional.empty()).network().ledger();
    }
}
