package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the pages of this checkout lead to is there. */
class LinksTest {
    /** Folders that a user's own runs fill, which git does not keep. */
    private static final String RUNS = "results/mnist";

    @Test
    void everyLinkAndPictureOfAPageIsAFileOfThisCheckout() throws IOException {
        List<String> targets = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            for (String target : targets(page)) {
                targets.add(target);
                if (!Files.exists(page.resolveSibling(target))) {
                    missing.add(page + ": " + target);
                }
            }
        }
        assertThat(targets).hasSizeGreaterThan(80);
        assertThat(missing).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("results/README.md")));
        for (String folder : List.of("notebooks-equivalent", "results/reference", "src/site/markdown")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> targets(Path page) throws IOException {
        List<String> targets = new ArrayList<>();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Files.readString(page))
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        targets.add(link.getDestination());
                        visitChildren(link);
                    }

                    @Override
                    public void visit(Image image) {
                        targets.add(image.getDestination());
                    }
                });
        targets.removeIf(target -> target.contains("://") || target.startsWith(RUNS));
        targets.replaceAll(target -> target.replaceFirst("#.*", ""));
        targets.removeIf(String::isEmpty);
        return targets;
    }
}
