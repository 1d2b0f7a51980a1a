package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole class, graded at once. */
class ClassSessionTest {
    private static final String RIGHT = "layer,shape,parameters\nconv2d_3,26x26x32,320\nconv2d_4,24x24x64,18496\n"
            + "max_pooling2d_2,12x12x64,0\ndropout_3,12x12x64,0\nflatten_2,9216,0\ndense_3,128,1179776\n"
            + "dropout_4,128,0\ndense_4,10,1290\n";

    @TempDir
    private Path folder;

    private Path sheets;

    @BeforeEach
    void handIn() throws IOException {
        sheets = Files.createDirectory(folder.resolve("sheets"));
        hand("anna.csv", RIGHT);
        hand("bob.csv", RIGHT.replace("320", "288").replace("18496", "18432"));
        hand("carl.csv", RIGHT.replace("26x26x32", "25x25x32").replace("24x24x64", "23x23x64"));
    }

    @Test
    void eachStudentGetsALineForTheGradeBook() throws IOException {
        assertThat(grade(sheets).status()).isZero();
        assertThat(Files.readAllLines(result("class.csv")))
                .containsExactly(
                        "Student,ID,SIS Login ID,Section,right,carried,percent,mark",
                        "anna,,anna,,16,0,100.0,16",
                        "bob,,bob,,14,0,87.5,14",
                        "carl,,carl,,14,1,93.8,15");
    }

    @Test
    void slipsAreCountedByStudentWithTheirSentences() throws IOException {
        hand("dora.csv", RIGHT.replace("320", "288"));
        Run run = grade(sheets);
        assertThat(run.lines())
                .contains("4 of 4 sheets graded; median 93.8 %, from 87.5 to 100.0 %")
                .anyMatch(line -> line.contains("2 of 4: The bias is forgotten"));
        JsonNode slips = results().get("slips");
        assertThat(slips).hasSize(2);
        assertThat(slips.get(0).get("slip").asText()).isEqualTo("bias-forgotten");
        assertThat(slips.get(0).get("students").asInt()).isEqualTo(2);
        assertThat(slips.get(0).get("answers").asInt()).isEqualTo(3);
        assertThat(Files.readString(result("class.html")))
                .contains("2 students</b><p>The bias is forgotten", "conv2d_3 2, conv2d_4 1");
    }

    @Test
    void answersThatNoSlipExplainStandBehindTheSlipsHoweverManyTheyAre() throws IOException {
        for (String student : List.of("dora", "emil", "fred")) {
            hand(student + ".csv", RIGHT.replace("1290", "777"));
        }
        Run run = grade(sheets);
        assertThat(run.lines())
                .containsSubsequence(
                        "Slips, the commonest first:",
                        "  1 of 6: The bias is forgotten: each filter or unit adds one number of its own.",
                        "  3 of 6: Wrong, by no slip that is known here.");
        assertThat(results().get("slips"))
                .extracting(slip -> slip.get("slip").asText())
                .startsWith("bias-forgotten")
                .endsWith("unknown")
                .hasSize(3);
        assertThat(Files.readString(result("class.html")))
                .containsSubsequence("1 student</b><p>The bias", "3 students</b><p>Wrong, by no slip");
    }

    @Test
    void theResultsHoldEveryAnswerOfEveryStudent() throws IOException {
        grade(sheets);
        JsonNode results = results();
        assertThat(results.get("model").asText()).isEqualTo("mnist");
        assertThat(results.get("questions")).hasSize(16);
        assertThat(results.get("students"))
                .hasSize(3)
                .allMatch(student -> student.get("cells").size() == 16);
        JsonNode carl = results.get("students").get(2);
        assertThat(carl.get("carried").asInt()).isEqualTo(1);
        assertThat(carl.get("cells").get(2).get("slippedAt").asText()).isEqualTo("conv2d_3");
    }

    @Test
    void thePageShowsEachLayerOfEachStudentAndLinksTheFeedback() throws IOException {
        grade(sheets);
        String page = Files.readString(result("class.html"));
        assertThat(page.split("<td class=\"wrong", -1)).hasSize(3 + 1);
        assertThat(page.split("<td class=\"rightFromSlip", -1)).hasSize(1 + 1);
        assertThat(page).contains("<a href=\"feedback/bob.html\">bob</a>").doesNotContain("http");
        assertThat(Files.readString(result("feedback/bob.html")))
                .contains("The bias is forgotten", "3·3·1·32 = 288", "(3·3·1 + 1)·32 = 320")
                .doesNotContain("anna", "carl");
    }

    @Test
    void aSheetThatCannotBeReadIsNamedOnceAndStopsNoOther() throws IOException {
        hand("aaron.csv", RIGHT.replace("dense_3", "dense_33"));
        Files.write(sheets.resolve("zoe.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Run run = grade(sheets);
        String aaron = "aaron.csv: answers line 7 must be a layer of mnist, found dense_33; did you mean dense_3?";
        String zoe = "zoe.csv: answers must be text in UTF-8, found another encoding; save it as \"CSV UTF-8\"";
        assertThat(run.status()).isZero();
        assertThat(run.lines()).filteredOn(line -> line.startsWith("✗")).containsExactly("✗ " + aaron, "✗ " + zoe);
        assertThat(results().get("unreadable")).extracting(JsonNode::asText).containsExactly(aaron, zoe);
        assertThat(Files.readAllLines(result("class.csv"))).hasSize(4);
        assertThat(Files.readString(result("class.html"))).contains("<li>aaron.csv: answers line 7 must be");
    }

    @Test
    void whereNoSheetCanBeReadTheRunFails() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("notes.txt"), "nothing of the kind\n");
        assertThat(grade(other).status()).isEqualTo(1);
        assertThat(Files.readString(result("class.html"))).contains("0 of 1 sheets graded", "<li>notes.txt: ");
    }

    @Test
    void namesAreShownAsTheyAreAndDoNothing() throws IOException {
        hand("<b>x&amp;.csv", RIGHT);
        hand("=1+1.csv", RIGHT);
        hand("Éva Ñ, 2.csv", RIGHT);
        grade(sheets);
        String page = Files.readString(result("class.html"));
        assertThat(page)
                .contains("&lt;b&gt;x&amp;amp;</a>", "Éva Ñ, 2</a>", "feedback/%C3%89va%20%C3%91%2C%202.html")
                .doesNotContain("<b>x");
        assertThat(Files.readString(result("class.csv"))).contains("\n'=1+1,,'=1+1,", "\n\"Éva Ñ, 2\",");
        assertThat(Files.readString(result("feedback/-b-x&amp;.html"))).contains("<h1>&lt;b&gt;x&amp;amp;</h1>");
    }

    @Test
    void namesStandInNoOtherFileOfTheRun() throws IOException {
        Path out = folder.resolve("out/mnist");
        grade(sheets);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean meant = List.of("class.csv", "class.html", "results.json", "bob.html")
                        .contains(file.getFileName().toString());
                assertThat(Files.readString(file).contains("bob"))
                        .as(file.toString())
                        .isEqualTo(meant);
            }
        }
    }

    @Test
    void aPatternChoosesAndWhatLiesBesideIsCounted() throws IOException {
        hand("notes.md", "not for you");
        Files.createDirectory(sheets.resolve("old"));
        Files.writeString(sheets.resolve(".hidden"), "x");
        assertThat(grade(sheets.resolve("*.csv")).lines()).contains("sheets     3");
        assertThat(grade(sheets.resolve("[ab]*.csv")).lines()).contains("sheets     2");
        assertThat(grade(sheets).lines())
                .contains("sheets     4; not read: 2 that are folders, hidden or no files")
                .anyMatch(line -> line.startsWith("✗ notes.md: answers line 1 must be"));
        Run none = grade(sheets.resolve("*.xyz"));
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.lines())
                .containsExactly("answers must be a folder or a pattern with sheets in it, found none in "
                        + sheets.resolve("*.xyz"));
    }

    @Test
    void whereAllFilesAreCalledTheSameTheirFoldersAreTheStudents() throws IOException {
        for (String student : List.of("Eve Muster_123_assignsubmission_file", "Finn")) {
            Path own = Files.createDirectories(folder.resolve("moodle").resolve(student));
            Files.writeString(own.resolve("quiz-sheet.csv"), RIGHT);
        }
        hand("anna.tsv", RIGHT);
        grade(folder.resolve("moodle/*/*.csv"));
        assertThat(Files.readAllLines(result("class.csv")))
                .contains("Eve Muster,,Eve Muster,,16,0,100.0,16", "Finn,,Finn,,16,0,100.0,16");
        grade(sheets);
        assertThat(Files.readAllLines(result("class.csv"))).anyMatch(line -> line.startsWith("sheets/anna.csv,"));
        assertThat(Files.readAllLines(result("class.csv"))).anyMatch(line -> line.startsWith("sheets/anna.tsv,"));
    }

    private void hand(String name, String text) throws IOException {
        Files.writeString(sheets.resolve(name), text);
    }

    private Run grade(Path answers) {
        return Run.of("quiz=mnist", "out=" + folder.resolve("out"), "answers=" + answers);
    }

    private Path result(String name) {
        return folder.resolve("out/mnist").resolve(name);
    }

    private JsonNode results() throws IOException {
        return new ObjectMapper().readTree(result("results.json").toFile());
    }
}
