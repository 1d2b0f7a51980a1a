package cnnbyhand.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultIndexTest {
    @TempDir
    private Path folder;

    @Test
    void leadsToEveryRunAndLesson() throws IOException {
        write("mnist/explorer.html", "");
        write("mnist/table.csv", "layer,output\nconv<1>,\"26×26×32, wide\"\n");
        write("reference/vgg/table.csv", "layer\n");
        write("reference/vgg/curves.png", "");
        write("lessons/1-mnist.html", "<title>Lesson 1 &amp; more</title>");
        write("other/notes.txt", "");
        assertThat(ResultIndex.of(folder))
                .contains("<a href=\"./mnist/explorer.html\">Explorer</a>")
                .contains("<th scope=\"row\">conv&lt;1&gt;</th><td>26×26×32, wide</td>")
                .contains(
                        "<img src=\"./reference/vgg/curves.png\" alt=\"reference/vgg: Loss and accuracy over the epochs\"")
                .contains("<a href=\"./lessons/1-mnist.html\">Lesson 1 &amp; more</a>")
                .contains("<a href=\"#run-mnist\">previous</a>", "<a href=\"#run-reference-vgg\">next</a>")
                .doesNotContain("other", folder.toString());
    }

    @Test
    void aFoldersNameIsNeitherPartOfThePageNorOfAnAddress() throws IOException {
        write("my <net>#1 50%.h5/explorer.html", "");
        assertThat(ResultIndex.of(folder))
                .contains("<h2>my &lt;net&gt;#1 50%.h5</h2>", "./my%20%3Cnet%3E%231%2050%25.h5/explorer.html")
                .doesNotContain("<net>");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
