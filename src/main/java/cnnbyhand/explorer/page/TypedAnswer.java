package cnnbyhand.explorer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers as people write them: {@code 26×26×32}, {@code (None, 26, 26, 32)}, {@code 9,216}. */
final class TypedAnswer {
    private static final String GROUPING = ",.'_ \u00a0\u202f";
    private static final String BETWEEN = ",;xX×*· \u00a0";
    private static final String BRACKETS = "()[]";
    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_SIDES = 4;

    private TypedAnswer() {}

    /** The sides, the batch left out where it is a word; nothing where they are none. */
    static Optional<List<Long>> shape(String typed) {
        String plain = withoutBatch(without(typed, BRACKETS).trim());
        if (parts(plain, GROUPING).size() == 2 && isGrouped(plain)) {
            return count(plain);
        }
        List<String> parts = parts(plain, BETWEEN);
        return parts.size() <= MOST_SIDES ? numbers(parts) : Optional.empty();
    }

    /** One whole number with or without signs between its thousands; nothing where it is none. */
    static Optional<List<Long>> count(String typed) {
        String plain = typed.trim();
        List<String> parts = parts(plain, GROUPING);
        boolean whole = parts.size() == 1 || isGrouped(plain);
        return whole ? numbers(List.of(String.join("", parts))) : Optional.empty();
    }

    private static Optional<List<Long>> numbers(List<String> parts) {
        List<Long> numbers = new ArrayList<>();
        for (String part : parts) {
            if (!isNumber(part)) {
                return Optional.empty();
            }
            numbers.add(Long.parseLong(part));
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty()
                && part.length() <= MOST_DIGITS
                && part.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** Whether nothing but a sign stands between groups of three digits, the first of which may be shorter. */
    private static boolean isGrouped(String plain) {
        List<String> groups = parts(plain, GROUPING);
        long digits = groups.stream().mapToInt(String::length).sum();
        return plain.length() == digits + groups.size() - 1
                && groups.get(0).length() <= GROUP
                && groups.stream().skip(1).allMatch(group -> group.length() == GROUP);
    }

    private static String withoutBatch(String plain) {
        for (String word : List.of("None", "none", "?", "-1")) {
            if (plain.startsWith(word)) {
                return plain.substring(word.length()).trim();
            }
        }
        return plain;
    }

    private static String without(String typed, String signs) {
        StringBuilder kept = new StringBuilder();
        typed.chars().filter(sign -> signs.indexOf(sign) < 0).forEach(sign -> kept.append((char) sign));
        return kept.toString();
    }

    /** What stands between the {@code signs}, of which there may be several one after another. */
    private static List<String> parts(String plain, String signs) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int place = 0; place <= plain.length(); place++) {
            if (place == plain.length() || signs.indexOf(plain.charAt(place)) >= 0) {
                if (place > start) {
                    parts.add(plain.substring(start, place));
                }
                start = place + 1;
            }
        }
        return parts;
    }
}
