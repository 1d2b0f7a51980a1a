package cnnbyhand.keeping;

import cnnbyhand.byhand.ChangedNetwork;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.checking.LayerAccount;
import cnnbyhand.checking.Verdict;
import cnnbyhand.pictures.GraphPicture;
import cnnbyhand.tables.BeforeAndAfter;
import cnnbyhand.tables.Derivations;
import cnnbyhand.tables.Letters;
import cnnbyhand.tables.PageWidth;
import cnnbyhand.tables.SideBySide;
import cnnbyhand.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a run keeps of a network's two books, whether it is trained or not. */
public final class BookResults {
    /** The file that holds the arithmetic of every number. */
    public static final String DERIVATIONS = "derivations.txt";

    private final String title;
    private final ResultFolder folder;

    /** @param title the first line of each table: the network, and where it is described */
    public BookResults(String title, ResultFolder folder) {
        this.title = title;
        this.folder = folder;
    }

    /** The arithmetic of every number, which needs the hand-kept book alone. */
    public void writeDerivations(Ledger ledger, List<LayerAccount> byHand) throws IOException {
        List<String> lines = new ArrayList<>(Letters.of(ledger.entries(), PageWidth.SCREEN));
        lines.addAll(Derivations.of(ledger, byHand));
        folder.write(DERIVATIONS, lines);
    }

    /** The two books as text, Markdown and CSV. */
    public void writeBooks(Verdict verdict) throws IOException {
        Table wide = SideBySide.wide(verdict);
        folder.write("table.txt", fitted(page(SideBySide.text(verdict, PageWidth.SCREEN), verdict)));
        folder.write("table.md", page(wide.markdown(), verdict));
        folder.writeText("table.csv", wide.csv());
    }

    /** A drawing of a network that branches; of a chain, the table says it all. */
    public void writeGraph(Ledger ledger) throws IOException {
        if (ledger.isChain()) {
            folder.removeDrawing("graph");
        } else {
            GraphPicture picture = GraphPicture.of(ledger);
            folder.writePicture("graph.png", picture.picture());
            folder.writeText("graph.svg", Svg.of(picture.drawing()));
        }
    }

    /** What a change changes: each layer and the totals before and after. */
    public void writeChange(ChangedNetwork changed) throws IOException {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        lines.addAll(changed.changes());
        lines.add("");
        lines.addAll(BeforeAndAfter.layers(changed, PageWidth.SCREEN).text());
        lines.add("");
        lines.addAll(BeforeAndAfter.totals(changed).text());
        folder.write("change.txt", lines);
    }

    /** The whole check for other programs. */
    public void writeAudit(Audit audit) throws IOException {
        folder.writeText("audit.json", audit.text());
    }

    private List<String> page(List<String> table, Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        lines.add("");
        lines.addAll(table);
        lines.add("");
        lines.add(verdict.summary());
        verdict.disagreements().forEach(each -> lines.add(each.sentence()));
        return lines;
    }

    private static List<String> fitted(List<String> lines) {
        return lines.stream()
                .flatMap(line -> PageWidth.wrapped(line, 2).stream())
                .toList();
    }
}
