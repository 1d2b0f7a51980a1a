package cnnbyhand.data;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of the classes of sets whose ten outputs are known in advance. */
final class Classes {
    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
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
}
