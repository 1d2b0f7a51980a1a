package cnnbyhand.quiz;

import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what was typed: numbers and shapes as people and the documents write them, in the digits of any script. */
public final class AnswerParser {
    private static final int LONGEST = 200;
    private static final int SHOWN = 60;
    private static final int MOST_SIDES = 4;
    private static final String GROUPS = "[0-9]{1,3}(?<gap>[,.'_\\h])[0-9]{3}(?:\\k<gap>[0-9]{3})*";
    private static final Pattern COUNT = Pattern.compile("(?<whole>[0-9]+|" + GROUPS + ")(?:[.,]0{1,2})?");
    private static final Pattern TWO_GROUPS = Pattern.compile("[0-9]{1,3}[,.'_\\h][0-9]{3}");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("[0-9]+\\.0{1,2}");
    private static final String APOSTROPHES = "[\u2019\u2018\u02bc\u2032\u00b4`\u066c]";
    private static final String BETWEEN = "\\h*[,;xX×*·]\\h*|\\h+";
    private static final Pattern SIDES = Pattern.compile("[0-9]+(?:(?:" + BETWEEN + ")[0-9]+)*");
    private static final Pattern SHAPE =
            Pattern.compile("[(\\[]?\\h*(?:(?:[Nn]one|\\?|-1)(?:" + BETWEEN + "))?([0-9].*?)\\h*,?\\h*[)\\]]?");

    private AnswerParser() {}

    /** The value that {@code typed} stands for in {@code cell}; nothing where it does not look like one. */
    static Optional<Value> of(Cell cell, String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = withoutBlanks(plainDigits(typed).replaceAll(APOSTROPHES, "'"));
        return cell == Cell.SHAPE ? shape(plain) : count(plain).or(() -> workedOut(plain));
    }

    /** The text on one line, each run of blanks, also those that a spreadsheet does not break, as one, and none around it. */
    public static String withoutBlanks(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\u200b\ufeff]+", " ").strip();
    }

    /** What was typed in a form that any screen and any file can take. */
    public static String shown(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(SHOWN).map(AnswerParser::visible).forEach(shown::appendCodePoint);
        return typed.codePointCount(0, typed.length()) > SHOWN ? shown + "…" : shown.toString();
    }

    private static Optional<Value> count(String plain) {
        Matcher count = COUNT.matcher(plain);
        return count.matches() ? Optional.of(numbers(count.group("whole").replaceAll("[^0-9]", ""))) : Optional.empty();
    }

    private static Optional<Value> workedOut(String plain) {
        return TypedExpression.value(plain, number -> count(number)
                        .map(value -> value.numbers().get(0)))
                .map(value -> new Value(List.of(value)));
    }

    private static Optional<Value> shape(String plain) {
        Matcher shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String sides = shape.group(1);
        if (TWO_GROUPS.matcher(sides).matches() || WHOLE_DECIMAL.matcher(sides).matches()) {
            return count(sides);
        }
        if (!SIDES.matcher(sides).matches()) {
            return Optional.empty();
        }
        return Optional.of(numbers(sides.split(BETWEEN)))
                .filter(value -> value.numbers().size() <= MOST_SIDES);
    }

    private static Value numbers(String... digits) {
        return new Value(Stream.of(digits).map(BigInteger::new).toList());
    }

    private static String plainDigits(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int visible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '�';
            default -> sign;
        };
    }
}
