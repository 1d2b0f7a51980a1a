package cnnbyhand.quiz;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what was typed: numbers and shapes as people and the documents write them, in the digits of any script. */
public final class AnswerParser {
    private static final int LONGEST = 200;
    private static final int SHOWN = 60;
    private static final int MOST_SIDES = 4;
    private static final String GROUPS = "[0-9]{1,3}([,.'_\\h])[0-9]{3}(?:\\1[0-9]{3})*";
    private static final Pattern COUNT = Pattern.compile("[0-9]+|" + GROUPS);
    private static final Pattern TWO_GROUPS = Pattern.compile("[0-9]{1,3}[,.'_\\h][0-9]{3}");
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
        String plain = plainDigits(typed).replaceAll("^[\\h\\s]+|[\\h\\s]+$", "");
        return cell == Cell.SHAPE ? shape(plain) : count(plain);
    }

    /** What was typed in a form that any screen and any file can take. */
    public static String shown(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.codePoints().limit(SHOWN).map(AnswerParser::visible).forEach(shown::appendCodePoint);
        return typed.codePointCount(0, typed.length()) > SHOWN ? shown + "…" : shown.toString();
    }

    private static Optional<Value> count(String plain) {
        return COUNT.matcher(plain).matches() ? Optional.of(numbers(plain.replaceAll("[^0-9]", ""))) : Optional.empty();
    }

    private static Optional<Value> shape(String plain) {
        Matcher shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return Optional.empty();
        }
        String sides = shape.group(1);
        if (TWO_GROUPS.matcher(sides).matches()) {
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
