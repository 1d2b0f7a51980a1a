package cnnbyhand.explorer.copying;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RandomNetwork;
import cnnbyhand.byhand.Rounding;
import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import cnnbyhand.reading.NetworkReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is copied out of the page is the network: other readers find it again in the copy. */
class CopiedTextTest {
    private static final int RANDOM_NETWORKS = 300;
    private static final String LEFT_OUT = "is left out: ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("cnnbyhand.published.Models#names")
    void kerasReadsEachLayerOfADocumentAgain(String model) throws Exception {
        for (Entry entry : model(model).network().ledger().entries()) {
            assertThat(isReadAgain(model(model).network().ledger(), entry))
                    .as(entry.name())
                    .isTrue();
        }
    }

    @Test
    void kerasReadsEachLayerOfGeneratedNetworksAgainOrSaysWhyNot() throws Exception {
        int read = 0;
        int all = 0;
        for (long seed = 0; seed < RANDOM_NETWORKS; seed++) {
            Ledger ledger = RandomNetwork.network(seed).ledger();
            for (Entry entry : ledger.entries()) {
                read += isReadAgain(ledger, entry) ? 1 : 0;
                all++;
            }
        }
        assertThat(all).isEqualTo(2400);
        assertThat(read).isGreaterThan(1800);
    }

    @ParameterizedTest
    @MethodSource("cnnbyhand.published.Models#names")
    void aWholeNetworkIsTheSumOfItsLayers(String model) throws Exception {
        String text = CopiedText.of("keras", model, model(model).network().ledger());
        String layers = text.substring(text.indexOf("shape="));
        layers = layers.substring(layers.indexOf("\n"), layers.indexOf("\n    ],"));
        Shape input = model(model).network().input();
        Network read = read(input, layers);
        assertThat(read.ledger().parameters())
                .isEqualTo(model(model).network().ledger().parameters());
        assertThat(text).contains("name=\"" + model + "\"").doesNotContain(LEFT_OUT);
    }

    @ParameterizedTest
    @MethodSource("cnnbyhand.published.Models#names")
    void deeplearning4jBuildsADocumentsNetworkFromItsCopy(String model) throws Exception {
        Ledger ledger = model(model).network().ledger();
        String text = CopiedText.of("java", model, ledger);
        assertThat(text).doesNotContain(LEFT_OUT);
        Path file = folder.resolve("configuration.json");
        Files.writeString(file, built(text).toJson());
        Ledger read =
                NetworkReader.read(file, Optional.of(ledger.input())).network().ledger();
        assertThat(rows(read)).isEqualTo(rows(ledger));
    }

    /** Deeplearning4j knows no names of flattening rows, and rounds down. */
    private static List<String> rows(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> !entry.layer().flattens())
                .map(entry -> entry.layer().rounded(Rounding.FLOOR) + " "
                        + entry.output().shape())
                .toList();
    }

    private boolean isReadAgain(Ledger ledger, Entry entry) throws Exception {
        String text = CopiedText.of("keras", ledger, entry);
        if (text.contains(LEFT_OUT)) {
            assertThat(text).startsWith("# " + entry.name() + " is left out: ");
            return false;
        }
        Ledger read = read(entry.input(), text).ledger();
        Entry last = read.entries().get(read.entries().size() - 1);
        assertThat(last.output().shape()).as(text).isEqualTo(entry.output().shape());
        assertThat(last.parameters().total().value())
                .as(text)
                .isEqualTo(entry.parameters().total().value());
        if (read.entries().size() == 1) {
            assertThat(last.layer().channelByChannel())
                    .as(text)
                    .isEqualTo(entry.layer().rounded(Rounding.FLOOR));
        }
        return true;
    }

    private Network read(Shape input, String layers) throws Exception {
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        model.put("class_name", "Sequential").put("keras_version", "3.0.0");
        ObjectNode first = JsonNodeFactory.instance.objectNode().put("class_name", "InputLayer");
        input.sides().forEach(first.putObject("config").putArray("batch_shape").addNull()::add);
        model.putObject("config").putArray("layers").add(first).addAll(new PythonReader(layers).layers());
        Path file = folder.resolve("model.json");
        Files.writeString(file, model.toString());
        return NetworkReader.read(file, Optional.empty()).network();
    }

    private MultiLayerConfiguration built(String text) throws Exception {
        int start = text.indexOf("MultiLayerConfiguration configuration");
        String source = text.substring(0, start) + "public class Copied { public static Object built() {\n"
                + text.substring(start) + "return configuration; } }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", folder.toString());
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file(source)))
                        .call())
                .as(source)
                .isTrue();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return (MultiLayerConfiguration)
                    loader.loadClass("Copied").getMethod("built").invoke(null);
        }
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Copied.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
    }

    private static Model model(String name) {
        return Models.named(name).orElseThrow();
    }
}
