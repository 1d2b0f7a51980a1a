package cnnbyhand.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Network;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Networks that everybody knows, audited whole. Every shape and count is compared with what TensorFlow.js made of the same
 * text; its account is recorded by {@code mvn test -Dtest=PublishedGraphsTest -Drecord.graphs=true}.
 */
class PublishedGraphsTest {
    private static final Path ACCOUNTS = Path.of("src", "test", "resources", "cnnbyhand", "graphs");

    @TempDir
    private Path folder;

    /** The totals are those of Keras's documentation; U-Net with one class has no page there. */
    enum PublishedGraph {
        RESNET50(25_636_712, ResidualNetworks.resNet50()),
        MOBILENETV2(3_538_984, ResidualNetworks.mobileNetV2()),
        EFFICIENTNETB0(5_330_571, ResidualNetworks.efficientNetB0()),
        DENSENET121(8_062_504, ConcatenatedNetworks.denseNet121()),
        XCEPTION(22_910_480, ResidualNetworks.xception()),
        INCEPTIONV3(23_851_784, ConcatenatedNetworks.inceptionV3()),
        UNET(31_031_685, ConcatenatedNetworks.uNet());

        private final long total;
        private final String text;

        PublishedGraph(long total, String text) {
            this.total = total;
            this.text = text;
        }

        private Path account() {
            return ACCOUNTS.resolve(name().toLowerCase(java.util.Locale.ROOT) + ".txt");
        }

        /** TensorFlow.js has no layer that keeps means and variances of the data. */
        private String textForTensorFlowJs() {
            return text.replace("\"class_name\":\"Normalization\"", "\"class_name\":\"Activation\"")
                    .replace("\"axis\":[-1]", "\"activation\":\"linear\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTotalIsThePublishedOne(PublishedGraph graph) throws Exception {
        assertThat(network(graph.text).ledger().parameters()).isEqualTo(graph.total);
    }

    @ParameterizedTest
    @EnumSource
    void everyShapeAndEveryCountIsTensorFlowJss(PublishedGraph graph) throws Exception {
        List<String> byHand = new ArrayList<>();
        for (Entry entry : network(graph.textForTensorFlowJs()).ledger().entries()) {
            byHand.add(line(
                    entry.name(),
                    entry.output().shape().sides(),
                    entry.parameters().total().value()));
        }
        assertThat(byHand).containsExactlyInAnyOrderElementsOf(Files.readAllLines(graph.account()));
    }

    @Test
    void tensorFlowJsStillSaysSo() throws Exception {
        TensorFlowJsRun.require();
        List<String> texts = new ArrayList<>();
        for (PublishedGraph graph : PublishedGraph.values()) {
            texts.add(graph.textForTensorFlowJs());
        }
        TensorFlowJsRun run = TensorFlowJsRun.of(texts, folder);
        for (PublishedGraph graph : PublishedGraph.values()) {
            List<String> lines = lines(run.networks().get(graph.ordinal()));
            if (Boolean.getBoolean("record.graphs")) {
                Files.createDirectories(ACCOUNTS);
                Files.write(graph.account(), lines);
            }
            assertThat(Files.readAllLines(graph.account())).isEqualTo(lines);
        }
    }

    private static List<String> lines(JsonNode account) {
        List<String> lines = new ArrayList<>();
        assertThat(account.path("refusal").asText()).isEmpty();
        for (JsonNode layer : account.path("layers")) {
            List<Long> sides = new ArrayList<>();
            layer.path("inferred").forEach(side -> sides.add(side.asLong()));
            lines.add(line(
                    layer.path("name").asText(), sides, layer.path("parameters").asLong()));
        }
        return lines;
    }

    private static String line(String name, List<Long> sides, long parameters) {
        return name + " " + sides + " " + parameters;
    }

    private Network network(String text) throws IOException, UnusableNetwork {
        return NetworkReader.read(Files.writeString(folder.resolve("network.json"), text), Optional.empty())
                .network();
    }
}
