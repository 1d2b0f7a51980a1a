package cnnbyhand.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sets that are published in MNIST's layout. One whose word holds another's comes before it. */
enum IdxSet {
    FASHION("Fashion-MNIST", "fashion", Classes.CLOTHES, 0, false, PublishedSums.FASHION),
    KMNIST("KMNIST", "kmnist", Classes.KANA, 0, false, PublishedSums.KMNIST),
    QMNIST("QMNIST", "qmnist", Classes.DIGITS, 0, false, PublishedSums.QMNIST),
    EMNIST_BALANCED("EMNIST balanced", "emnistbalanced", Classes.MERGED, 0, true, Map.of()),
    EMNIST_BYMERGE("EMNIST bymerge", "emnistbymerge", Classes.MERGED, 0, true, Map.of()),
    EMNIST_BYCLASS("EMNIST byclass", "emnistbyclass", Classes.ALL_SIGNS, 0, true, Map.of()),
    EMNIST_LETTERS("EMNIST letters", "emnistletters", Classes.LETTERS, 1, true, Map.of()),
    EMNIST_DIGITS("EMNIST digits", "emnistdigits", Classes.DIGITS, 0, true, Map.of()),
    EMNIST_MNIST("EMNIST mnist", "emnistmnist", Classes.DIGITS, 0, true, Map.of()),
    MNIST("MNIST", "mnist", Classes.DIGITS, 0, false, PublishedSums.MNIST);

    private final String title;
    private final String word;
    private final List<String> classes;
    private final int firstLabel;
    private final boolean transposed;
    private final Map<String, String> sums;

    IdxSet(
            String title,
            String word,
            List<String> classes,
            int firstLabel,
            boolean transposed,
            Map<String, String> sums) {
        this.title = title;
        this.word = word;
        this.classes = classes;
        this.firstLabel = firstLabel;
        this.transposed = transposed;
        this.sums = sums;
    }

    String title() {
        return title;
    }

    /** The label that stands for the first class: 1 where EMNIST counts its letters. */
    int firstLabel() {
        return firstLabel;
    }

    /** Whether rows and columns of the stored pictures are exchanged. */
    boolean transposed() {
        return transposed;
    }

    SortedMap<Integer, String> classes() {
        return Classes.numbered(classes);
    }

    /** File's name, with dashes and without the ending of a packed file → its sum, see {@link PublishedSums}. */
    SortedMap<String, String> sums() {
        return new TreeMap<>(sums);
    }

    /** The set whose training images have one of these sums. */
    static Optional<IdxSet> ofSums(List<String> sums) {
        return Stream.of(values())
                .filter(set -> set.sums.entrySet().stream()
                        .anyMatch(file -> file.getKey().contains("train-images") && sums.contains(file.getValue())))
                .findFirst();
    }

    /** The set that a file or folder is named after, if it is: {@code FashionMNIST}, {@code emnist-letters}. */
    static Optional<IdxSet> ofName(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Stream.of(values())
                .filter(set -> letters.contains(set.word))
                .findFirst()
                .filter(set -> set != MNIST || !letters.contains("emnist"));
    }
}
