package cnnbyhand.explorer.copying;

/** A text in LaTeX's signs; what is mathematics there stands between dollars. */
public final class LatexText {
    private LatexText() {}

    /** The text with its signs of mathematics, for a document that declares none. */
    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        boolean open = false;
        for (int place = 0; place < text.length(); place++) {
            String maths = maths(text.charAt(place));
            if (open == maths.isEmpty()) {
                latex.append('$');
                open = !open;
            }
            latex.append(maths.isEmpty() ? escaped(text.charAt(place)) : maths);
        }
        return latex.append(open ? "$" : "").toString();
    }

    /** The same text where LaTeX gives a sign of ASCII another meaning; all other signs stay as they are. */
    public static String escaped(String text) {
        StringBuilder latex = new StringBuilder();
        text.chars().forEach(sign -> latex.append(escaped((char) sign)));
        return latex.toString();
    }

    /** A layer's name, which has no blanks: its line may break behind the signs that join its parts. */
    static String ofName(String name) {
        return of(name).replace("\\_", "\\_\\allowbreak{}").replace("/", "/\\allowbreak{}");
    }

    /** The same of a line of code, in which no two signs become one and no blank is lost. */
    public static String ofCode(String line) {
        StringBuilder latex = new StringBuilder();
        line.chars().forEach(sign -> latex.append(ofCode((char) sign)));
        return latex.toString();
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '\\' -> "\\textbackslash{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + sign;
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            default -> String.valueOf(sign);
        };
    }

    private static String ofCode(char sign) {
        return switch (sign) {
            case ' ' -> "~";
            case '"' -> "\\textquotedbl{}";
            case '`' -> "\\textasciigrave{}";
            case '\'' -> "\\textquotesingle{}";
            case '-', ',' -> sign + "{}";
            default -> escaped(sign);
        };
    }

    private static String maths(char sign) {
        return switch (sign) {
            case '×' -> "\\times";
            case '·' -> "\\cdot";
            case '⌊' -> "\\lfloor";
            case '⌋' -> "\\rfloor";
            case '⌈' -> "\\lceil";
            case '⌉' -> "\\rceil";
            case '→' -> "\\rightarrow";
            case '√' -> "\\surd";
            case '²' -> "^2";
            case '−' -> "-";
            case '<', '>', '+', '=' -> String.valueOf(sign);
            default -> "";
        };
    }
}
