package cnnbyhand;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.command.Option;
import cnnbyhand.published.Document;
import cnnbyhand.published.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/**
 * The README is short, and the manual complete. After an option has changed,
 * {@code mvn test -Dtest=ManualTest -Drecord.manual=true} writes the table of options again.
 */
class ManualTest {
    private static final long MOST_WORDS = 700;
    private static final Path README = Path.of("README.md");
    private static final Path MANUAL = Path.of("src/site/markdown");
    private static final String BEGIN = "<!-- options -->\n";
    private static final String END = "<!-- end of options -->\n";
    private static final String HEADING = "| option | value | default | meaning |\n| --- | --- | --- | --- |\n";

    @Test
    void theReadmeHasAtMostSevenHundredWords() throws IOException {
        long words = words(Files.readString(README));
        assertThat(words).as("words of the README").isBetween(200L, MOST_WORDS);
    }

    @Test
    void theReadmeNamesTheFiveDocumentsByTheirTitles() throws IOException {
        List<Document> five = Stream.of("mnist", "vgg", "cifar10-5x5", "cifar10", "alexnet")
                .map(name -> Models.named(name).orElseThrow().document())
                .toList();
        String readme = Files.readString(README);
        assertThat(five).allSatisfy(document -> assertThat(readme)
                .contains("| " + document.number() + ", [" + document.title() + "]("));
    }

    @Test
    void everyOptionStandsInTheManualAsTheProgramExplainsIt() throws IOException {
        Path page = MANUAL.resolve("options.md");
        String text = Files.readString(page);
        String right =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("record.manual")) {
            Files.writeString(page, right);
        }
        assertThat(page).hasContent(right);
    }

    @Test
    void everyPageOfTheManualStandsInItsIndex() throws IOException {
        String index = Files.readString(MANUAL.resolve("index.md"));
        try (Stream<Path> pages = Files.list(MANUAL)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .filteredOn(page -> !page.equals("index.md"))
                    .isNotEmpty()
                    .allMatch(page -> index.contains("](" + page + ")"));
        }
    }

    @Test
    void everyRoomStandsInTheTableOfWhereToChangeWhat() throws IOException {
        String inside = Files.readString(MANUAL.resolve("inside.md"));
        assertThat(HouseRules.rooms())
                .allMatch(room -> inside.contains("](../../main/java/cnnbyhand/" + room + "/package-info.java)"));
    }

    private static String table() {
        return HEADING + Stream.of(Option.values()).map(ManualTest::row).collect(Collectors.joining()) + "\n";
    }

    private static String row(Option option) {
        return "| `-D" + option.word() + "=` | " + option.allowed() + " | " + option.usual() + " | " + option.meaning()
                + " |\n";
    }

    /** Of the text that a reader sees, without link targets and Markdown's signs. */
    private static long words(String markdown) {
        var extensions = List.of(TablesExtension.create());
        String text = TextContentRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(markdown));
        return Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*").matcher(text).results().count();
    }
}
