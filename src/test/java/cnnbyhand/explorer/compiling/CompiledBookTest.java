package cnnbyhand.explorer.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Adjustable;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.ImpossibleLayer;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RandomNetwork;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import cnnbyhand.checking.AllProperties;
import cnnbyhand.explorer.page.Workbench;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book in the browser says what the book in Java says, to the letter. */
class CompiledBookTest {
    private static final int RANDOM_NETWORKS = 1_000;
    private static final int COPIED_NETWORKS = 100;
    private static final int BATCH = 32;

    private final Node node = new Node();
    private final List<String> expected = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void nodeIsNeeded() {
        Node.assumeInstalled();
    }

    @Test
    void everyKindOfLayerComesIntoThePage() throws Exception {
        for (Layer kind : AllProperties.KINDS) {
            ask(possible(kind));
        }
        assertThat(answers()).isEqualTo(expected);
    }

    @Test
    void networksReadAlike() throws Exception {
        Stream.concat(
                        Models.ALL.stream().map(Model::network),
                        LongStream.range(0, RANDOM_NETWORKS).mapToObj(RandomNetwork::network))
                .forEach(this::ask);
        assertThat(answers()).isEqualTo(expected);
    }

    @Test
    void everySettingOfTheModelsChangesAlike() throws Exception {
        for (Model model : Models.ALL) {
            Workbench bench = Workbench.of(model.network());
            node.call("open", NetworkWords.of(model.network()));
            expected.add(bench.state());
            for (Layer layer : oneOfEachKind(model.network())) {
                layer.adjustables().forEach(setting -> change(bench, layer, setting));
            }
            node.call("input", "64x64x3");
            expected.add(bench.input("64x64x3"));
            node.call("reset");
            expected.add(bench.reset());
        }
        assertThat(answers()).isEqualTo(expected);
    }

    @Test
    void guessesAndCopiesAreAlike() throws Exception {
        Stream.concat(
                        Models.ALL.stream().map(Model::network),
                        LongStream.range(0, COPIED_NETWORKS).mapToObj(RandomNetwork::network))
                .forEach(this::copyAndGuess);
        assertThat(answers()).isEqualTo(expected);
    }

    private void copyAndGuess(Network network) {
        ask(network);
        Workbench bench = Workbench.of(network);
        for (String form : List.of("java", "keras", "markdown", "latex")) {
            node.call("copy", form, "");
            expected.add(bench.copy(form, ""));
        }
        for (Layer layer : network.layers()) {
            guess(bench, layer.name(), "shape", network.input().toString());
            guess(bench, layer.name(), "shape", "None, 9, 9, 9");
            guess(bench, layer.name(), "count", "1,000");
            guess(bench, layer.name(), "count", "0");
            node.call("copy", "latex", layer.name());
            expected.add(bench.copy("latex", layer.name()));
        }
    }

    private void guess(Workbench bench, String layer, String asked, String typed) {
        node.call("guess", layer, asked, typed, BATCH);
        expected.add(bench.guess(layer, asked, typed, BATCH));
    }

    private static Collection<Layer> oneOfEachKind(Network network) {
        return network.layers().stream()
                .collect(Collectors.toMap(Layer::kind, layer -> layer, (first, second) -> first))
                .values();
    }

    private void change(Workbench bench, Layer layer, Adjustable setting) {
        node.call("settings", layer.name());
        expected.add(bench.settings(layer.name()));
        for (String value : SettingValues.of(setting)) {
            node.call("change", layer.name(), setting.name(), value);
            expected.add(bench.change(layer.name(), setting.name(), value));
        }
        node.call("undo");
        expected.add(bench.undo());
    }

    /** On the first of some inputs that the layer can take. */
    private static Network possible(Layer layer) {
        for (Shape input : List.of(Shape.image(4, 4, 2), Shape.image(1, 1, 1), Shape.sequence(3, 1), Shape.vector(1))) {
            for (List<String> inputs : List.of(List.of("in"), List.of("in", "in"))) {
                try {
                    return Network.of(
                            "one",
                            new Graph(
                                    List.of(new NamedShape("in", input)),
                                    List.of(Step.of(layer.on(input), inputs)),
                                    List.of(layer.name())));
                } catch (ImpossibleLayer fault) {
                    continue;
                }
            }
        }
        throw new AssertionError(layer.name() + " must be possible on one of the inputs");
    }

    private void ask(Network network) {
        node.call("open", NetworkWords.of(network));
        expected.add(Workbench.of(network).state());
    }

    private List<String> answers() throws IOException, InterruptedException {
        return node.answers(CompiledBook.ofThisProgram().script(), folder);
    }
}
