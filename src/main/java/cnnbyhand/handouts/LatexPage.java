package cnnbyhand.handouts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text for LaTeX that needs no package beyond Debian's {@code texlive-latex-recommended}. */
public final class LatexPage {
    private static final Pattern PICTURE = Pattern.compile("\\\\lessonpicture\\{([^}]+)\\}");

    /** LaTeX itself knows the letters of Latin scripts and the marks among words. */
    private static final Pattern UNKNOWN =
            Pattern.compile("[^\\x00-\\x7e\\u00a0-\\u017e\\u2013-\\u2026\\p{Cc}]|[²³¹×·±½√µ¬]");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("×", "\\times"),
            Map.entry("·", "\\cdot"),
            Map.entry("−", "-"),
            Map.entry("±", "\\pm"),
            Map.entry("⌊", "\\lfloor"),
            Map.entry("⌋", "\\rfloor"),
            Map.entry("⌈", "\\lceil"),
            Map.entry("⌉", "\\rceil"),
            Map.entry("→", "\\rightarrow"),
            Map.entry("≈", "\\approx"),
            Map.entry("√", "\\surd"),
            Map.entry("✓", "\\checkmark"),
            Map.entry("✗", "\\times"),
            Map.entry("Σ", "\\Sigma"),
            Map.entry("½", "\\frac12"),
            Map.entry("¹", "^1"),
            Map.entry("²", "^2"),
            Map.entry("³", "^3"),
            Map.entry("⁰", "^0"),
            Map.entry("⁴", "^4"),
            Map.entry("⁵", "^5"),
            Map.entry("⁻", "^-"),
            Map.entry("ᵢ", "_i"),
            Map.entry("─", "\\boxrule"),
            Map.entry("│", "\\vert"));

    private LatexPage() {}

    /** The document; its pictures lie beside it under their names. */
    public static String of(Handed handed, Paper paper) throws IOException {
        String body = LatexBlocks.of(handed.parts());
        return "\\documentclass[" + paper.word() + "paper]{article}\n" + PrintedPage.resource("preamble.tex")
                + signs(body) + "\\begin{document}\n" + body + "\\end{document}\n";
    }

    /** The pictures that a document asks for. */
    public static List<String> pictures(String latex) {
        return PICTURE.matcher(latex)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("#"))
                .distinct()
                .toList();
    }

    /** What each sign is that LaTeX does not know; one that nothing is known of shows its number. */
    private static String signs(String body) {
        return UNKNOWN.matcher(body)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(LatexPage::declared)
                .collect(Collectors.joining());
    }

    private static String declared(String sign) {
        String number = String.format("%04X", sign.codePointAt(0));
        String shown = SIGNS.containsKey(sign) ? "\\sign{" + SIGNS.get(sign) + "}" : "\\unknownsign{" + number + "}";
        return "\\DeclareUnicodeCharacter{" + number + "}{" + shown + "} % " + sign + "\n";
    }
}
