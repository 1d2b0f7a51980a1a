package cnnbyhand.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.RandomNetwork;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.WrongAnswer;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import cnnbyhand.byhand.diagnosis.Value;
import cnnbyhand.byhand.diagnosis.Working;
import cnnbyhand.explorer.compiling.CompiledBook;
import cnnbyhand.explorer.compiling.NetworkWords;
import cnnbyhand.explorer.compiling.Node;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong answer is explained in the page in the words in which the quiz explains it. */
class SlipsInThePageTest {
    private static final int BATCH = 128;
    private static final int RANDOM_NETWORKS = 5;

    private final Node node = new Node();
    private final List<String> asked = new ArrayList<>();
    private final List<List<Finding>> expected = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<String> rows = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    void thePageNamesWhatTheQuizNames() throws Exception {
        Node.assumeInstalled();
        networks().forEach(this::ask);
        List<String> answers = node.answers(CompiledBook.ofThisProgram().script(), folder);
        for (int at = 0; at < answers.size(); at++) {
            assertThat(told(answers.get(at))).as(asked.get(at)).isEqualTo(told(expected.get(at)));
        }
        // Whoever reads the page is shown each shape before the next is asked, and so carries none on.
        assertThat(KnownSlips.names())
                .filteredOn(slip -> !slip.equals("EARLIER_SHAPE"))
                .allSatisfy(slip ->
                        assertThat(named).contains(KnownSlips.named(slip).word()));
    }

    /** At 224 pixels one of the published poolings has to round up. */
    private static Stream<Network> networks() {
        Network alexnet = Asked.model("alexnet").network();
        return Stream.of(
                        Models.ALL.stream().map(Model::network),
                        Stream.of(
                                alexnet.changed("alexnet", Shape.image(224, 224, 3), alexnet.layers()),
                                JoinSlipsTest.NETWORK),
                        KindsWithoutADocumentTest.networks(),
                        LongStream.range(0, RANDOM_NETWORKS).mapToObj(RandomNetwork::network))
                .flatMap(each -> each);
    }

    private void ask(Network network) {
        node.call("open", NetworkWords.of(network));
        asked.add("");
        expected.add(List.of());
        Ledger ledger = network.ledger();
        for (int place = 0; place < ledger.entries().size(); place++) {
            for (Cell cell : Cell.values()) {
                Row row = Row.of(ledger, BATCH, place);
                if (rows.add(likeness(row, cell))) {
                    ask(row, cell);
                }
            }
        }
    }

    /** A row like one before, with the same slips behind the same kind of layer, would tell nothing new. */
    private static String likeness(Row row, Cell cell) {
        return Stream.concat(Stream.of(row), row.earlier().limit(1))
                        .map(each -> each.layer().kind() + " "
                                + each.slips(cell).stream()
                                        .map(WrongAnswer::slip)
                                        .toList())
                        .toList()
                + " " + cell;
    }

    private void ask(Row row, Cell cell) {
        wrong(row, cell).map(Value::toString).distinct().forEach(typed -> {
            List<Finding> findings = Grade.of(new Question(row, cell), typed, Track.rightUpTo(row))
                    .findings();
            findings.forEach(finding -> named.add(finding.slip().word()));
            node.call("guess", row.name(), cell == Cell.SHAPE ? "shape" : "count", typed, BATCH);
            asked.add(row.name() + " " + cell + " " + typed);
            expected.add(findings);
        });
    }

    /** What the row's own slips come to, what follows from those further up, the next row's, and what no slip comes to. */
    private static Stream<Value> wrong(Row row, Cell cell) {
        Stream<Value> own = row.slips(cell).stream().map(WrongAnswer::numbers).map(Value::of);
        Stream<Value> further = row.earlier()
                .limit(1)
                .flatMap(before -> before.slips(Cell.SHAPE).stream()
                        .flatMap(slip -> Value.of(slip.numbers()).shape().stream())
                        .flatMap(shape -> row.after(before.place(), shape).stream()))
                .flatMap(taken -> taken.possible(cell).stream())
                .map(Working::value);
        Stream<Value> next = row.next().map(behind -> behind.working(cell).value()).stream();
        return Stream.of(own, further, next, Stream.of(Value.of(77_777)))
                .flatMap(each -> each)
                .filter(value -> !value.says(row.working(cell).value()));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.slip().word() + ": " + each.sentence() + " " + each.derivation())
                .toList();
    }

    private static List<String> told(String answer) throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonNode slip : new ObjectMapper().readTree(answer).path("slips")) {
            told.add(slip.get("word").asText() + ": " + slip.get("sentence").asText() + " "
                    + slip.get("derivation").asText());
        }
        return told;
    }
}
