package cnnbyhand.data;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names of the classes of sets whose outputs are known in advance. */
final class Classes {
    static final List<String> DIGITS = signs("0123456789");
    static final List<String> LETTERS = signs("abcdefghijklmnopqrstuvwxyz");
    static final List<String> ALL_SIGNS = signs("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /** EMNIST takes small letters that look like their capitals for those. */
    static final List<String> MERGED = signs("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt");

    static final List<String> CLOTHES = List.of(
            "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");
    static final List<String> KANA = List.of("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo");
    private static final List<String> CIFAR =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private Classes() {}

    static SortedMap<Integer, String> digits() {
        return numbered(DIGITS);
    }

    static SortedMap<Integer, String> cifar() {
        return numbered(CIFAR);
    }

    static SortedMap<Integer, String> numbered(List<String> names) {
        SortedMap<Integer, String> classes = new TreeMap<>();
        names.forEach(name -> classes.put(classes.size(), name));
        return classes;
    }

    private static List<String> signs(String signs) {
        return Stream.of(signs.split("")).toList();
    }
}
