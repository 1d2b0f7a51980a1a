package cnnbyhand.byhand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value as it was typed for a setting, read as the setting needs it.
 *
 * @param setting what it was typed for
 * @param allowed what is allowed
 * @param text what was typed
 */
record TypedValue(String setting, Allowed allowed, String text) {
    TypedValue {
        text = text.trim();
    }

    RefusedValue refused() {
        return new RefusedValue(setting, allowed, text);
    }

    /** Whether one of the words was typed, in letters of any size. */
    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** One of the words, as it is written. */
    String word() {
        return allowed.words().stream().filter(this::is).findFirst().orElseThrow(this::refused);
    }

    boolean yes() {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case Allowed.YES, "true" -> true;
            case Allowed.NO, "false" -> false;
            default -> throw refused();
        };
    }

    long whole() {
        return whole(text);
    }

    long whole(String digits) {
        try {
            long number = Long.parseLong(digits);
            if (allowed.has(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below, in the same words as a number that is too small.
        }
        throw refused();
    }

    double number() {
        return number(text);
    }

    private double number(String digits) {
        try {
            double number = Double.parseDouble(digits);
            if (allowed.has(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused below, in the same words as a number that is too small.
        }
        throw refused();
    }

    /** One number for each axis; a single one stands for all. */
    List<Long> sides() {
        return onEachAxis(parts()).stream().map(this::whole).toList();
    }

    /** The parts between the signs {@code x}, as many as there are axes; a single one stands for all. */
    List<String> onEachAxis(List<String> parts) {
        if (parts.size() != 1 && parts.size() != allowed.sides()) {
            throw refused();
        }
        List<String> all = new ArrayList<>(parts);
        while (all.size() < allowed.sides()) {
            all.add(parts.get(0));
        }
        return all;
    }

    /** Whole numbers, however many. */
    List<Long> list() {
        List<Long> numbers = new ArrayList<>();
        for (String part : parts()) {
            numbers.add(whole(part));
        }
        return numbers;
    }

    /** As many numbers as there must be. */
    List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        if (parts().size() != allowed.sides()) {
            throw refused();
        }
        for (String part : parts()) {
            numbers.add(number(part));
        }
        return numbers;
    }

    /** {@code 5x3} in two parts; a page and a book have the sign × instead. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (char sign : text.toCharArray()) {
            if (sign == 'x' || sign == 'X' || sign == '×') {
                parts.add(part.toString());
                part = new StringBuilder();
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** A number with all of its digits, so that it can be typed again. */
    static String written(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
