package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the results of networks from files go. */
class FileFolderTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Path out;

    @BeforeEach
    void results() {
        out = folder.resolve("results");
    }

    @ParameterizedTest
    @CsvSource({
        "tfjs-mnist/model.json, tfjs-mnist",
        "tfjs-mnist/config.json, tfjs-mnist",
        "a/model.h5, a",
        "a/b/model.keras, b",
        "a/model.weights.h5, a",
        "a/small.json, small.json",
        "a/mymodel.json, mymodel.json",
        "model.json, model.json",
        "./model.json, model.json",
        "../model.json, model.json",
        "a/../b/model.json, b"
    })
    void aFileWithAnExportersNameHasThatOfItsFolder(String file, String name) {
        assertThat(new FileFolder(out, Path.of(file), said::add).name()).isEqualTo(name);
    }

    @Test
    void twoFilesOfOneNameHaveTwoFoldersAndItIsSaid() throws IOException {
        Path one = file("a/small.json");
        Path other = file("b/small.json");

        assertThat(opened(one)).isEqualTo(out.resolve("small.json"));
        assertThat(said).isEmpty();
        assertThat(opened(other)).isEqualTo(out.resolve("small.json-2"));
        assertThat(said)
                .containsExactly("Results go to " + out.resolve("small.json-2") + ": " + out.resolve("small.json")
                        + " is for those of another network of that name.");
    }

    @Test
    void aFileKeepsItsFolderAlsoWhenItHasChanged() throws IOException {
        Path one = file("a/small.json");
        Path other = file("b/small.json");
        opened(one);
        opened(other);
        Files.writeString(one, "another network");

        assertThat(opened(one)).isEqualTo(out.resolve("small.json"));
        assertThat(opened(folder.resolve("b/../b/small.json"))).isEqualTo(out.resolve("small.json-2"));
        assertThat(opened(file("c/small.json"))).isEqualTo(out.resolve("small.json-3"));
    }

    @Test
    void aFolderThatWasMovedTogetherWithItsFilesIsKnownAgain() throws IOException {
        opened(file("before/a/small.json"), folder.resolve("before/results"));
        Files.move(folder.resolve("before"), folder.resolve("after"));

        Path again = opened(folder.resolve("after/a/small.json"), folder.resolve("after/results"));

        assertThat(again).isEqualTo(folder.resolve("after/results/small.json"));
    }

    @Test
    void noPathIsWrittenDown() throws IOException {
        Path opened = opened(file("secret/small.json"));

        try (var inside = Files.list(opened)) {
            for (Path each : inside.toList()) {
                assertThat(Files.readString(each)).doesNotContain("secret", "small");
            }
        }
    }

    @Test
    void aDocumentsNetworkKeepsItsName() throws IOException {
        assertThat(opened(file("mnist/model.json"))).isEqualTo(out.resolve("mnist-2"));
    }

    @Test
    void resultsOfNoFileAreLeftAlone() throws IOException {
        Files.createDirectories(out.resolve("a"));
        Files.writeString(out.resolve("a/table.txt"), "a table");

        assertThat(opened(file("a/model.json"))).isEqualTo(out.resolve("a-2"));
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }

    private Path opened(Path file) throws IOException {
        return opened(file, out);
    }

    private Path opened(Path file, Path results) throws IOException {
        FileFolder opened = new FileFolder(results, file, said::add);
        return opened.open(opened.name()).path();
    }
}
