package cnnbyhand.handouts;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Text;

/** Keeps what is between the signs of rounding on one line. */
final class WholeFormulas extends AbstractVisitor {
    private static final Pattern ROUNDED = Pattern.compile("⌊[^⌋]*⌋|⌈[^⌉]*⌉");
    private static final char NO_BREAK = '\u00a0';

    @Override
    public void visit(Text text) {
        text.setLiteral(whole(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(whole(code.getLiteral()));
    }

    private static String whole(String literal) {
        return ROUNDED.matcher(literal).replaceAll(rounded -> rounded.group().replace(' ', NO_BREAK));
    }
}
