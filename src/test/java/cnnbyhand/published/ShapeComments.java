package cnnbyhand.published;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the shapes that stand behind each layer of a configuration's source, and holds them against a book. */
final class ShapeComments {
    private static final Pattern LAYER =
            Pattern.compile("\\.layer\\(.*?(?=\\n *\\.(?:layer|setInputType)\\()", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\.name\\(\"([^\"]+)\"\\)");
    private static final Pattern SHAPES = Pattern.compile("\\.build\\(\\)\\)\\s*// (\\S+ → \\S+)\\s*$");

    private ShapeComments() {}

    /** Every layer whose comment is not what the book says, with both; layers without a comment, too. */
    static List<String> faults(String source, Ledger ledger) {
        List<String> written = LAYER.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(layer -> first(NAME, layer) + ": " + first(SHAPES, layer))
                .toList();
        List<String> wanted = ledger.entries().stream()
                .filter(entry -> !(entry.layer() instanceof Flatten))
                .map(ShapeComments::comment)
                .toList();
        return difference(written, wanted);
    }

    private static String comment(Entry entry) {
        return entry.name() + ": " + entry.input() + " → " + entry.output().shape();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("nothing");
    }

    private static List<String> difference(List<String> written, List<String> wanted) {
        List<String> faults = new ArrayList<>();
        for (int line = 0; line < Math.max(written.size(), wanted.size()); line++) {
            String found = line < written.size() ? written.get(line) : "no layer";
            String expected = line < wanted.size() ? wanted.get(line) : "no layer";
            if (!found.equals(expected)) {
                faults.add("must be " + expected + ", found " + found);
            }
        }
        return faults;
    }
}
