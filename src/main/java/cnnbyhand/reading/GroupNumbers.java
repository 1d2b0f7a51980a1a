package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of groups without gaps. When Keras 2 began to count groups by class, it counted each layer with weights twice,
 * so that {@code dense} was followed by {@code dense_2}.
 */
final class GroupNumbers {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)_(\\d{1,9})");

    /** Path down to a word without a number → the numbers that follow it. */
    private final Map<List<String>, TreeSet<Integer>> used = new HashMap<>();

    private GroupNumbers() {}

    /** The same arrays, the groups of each class within a group counted anew in their order. */
    static List<StatedArray> withoutGaps(List<StatedArray> arrays) {
        GroupNumbers numbers = new GroupNumbers();
        arrays.forEach(array -> numbers.note(array.path()));
        return arrays.stream()
                .map(array -> new StatedArray(numbers.counted(array.path()), array.name(), array.sides()))
                .toList();
    }

    private void note(List<String> path) {
        for (int place = 0; place < path.size(); place++) {
            used.computeIfAbsent(word(path, place), words -> new TreeSet<>()).add(number(path.get(place)));
        }
    }

    private List<String> counted(List<String> path) {
        List<String> counted = new ArrayList<>();
        for (int place = 0; place < path.size(); place++) {
            List<String> word = word(path, place);
            int before = used.get(word).headSet(number(path.get(place))).size();
            counted.add(word.get(place) + (before == 0 ? "" : "_" + before));
        }
        return counted;
    }

    private static List<String> word(List<String> path, int place) {
        List<String> word = new ArrayList<>(path.subList(0, place + 1));
        Matcher numbered = NUMBERED.matcher(path.get(place));
        word.set(place, numbered.matches() ? numbered.group(1) : path.get(place));
        return word;
    }

    private static int number(String group) {
        Matcher numbered = NUMBERED.matcher(group);
        return numbered.matches() ? Integer.parseInt(numbered.group(2)) : 0;
    }
}
