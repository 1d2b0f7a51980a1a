package cnnbyhand.quiz;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How often each slip was made, by how many students, and where. Of each wrong answer the likeliest slip is counted. */
final class SlipTally {
    private static final String UNKNOWN = "unknown";
    private static final String UNKNOWN_SENTENCE = "Wrong, by no slip that is known here.";

    private final Map<String, Made> all = new LinkedHashMap<>();

    /** One slip; the places are layers, each with how often it was made there. */
    static final class Made {
        private final String slip;
        private final String sentence;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private int students;

        private Made(String slip, String sentence) {
            this.slip = slip;
            this.sentence = sentence;
        }

        String slip() {
            return slip;
        }

        String sentence() {
            return sentence;
        }

        private boolean known() {
            return !slip.equals(UNKNOWN);
        }

        int students() {
            return students;
        }

        int answers() {
            return places.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** {@code conv2d_3 4, dense_3 1}: the layers, the commonest first. */
        String where() {
            return places.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Counts what one student did wrong. */
    void add(List<Grade> grades) {
        Set<Made> made = new LinkedHashSet<>();
        for (Grade grade : grades) {
            if (grade.mark() == Mark.WRONG) {
                Made row = row(grade);
                row.places.merge(grade.question().layer().name(), 1, Integer::sum);
                made.add(row);
            }
        }
        made.forEach(row -> row.students++);
    }

    /** The slips, those of most students first; last the answers that no slip explains. */
    List<Made> rows() {
        return all.values().stream()
                .sorted(Comparator.comparing(Made::known)
                        .thenComparingInt(Made::students)
                        .thenComparingInt(Made::answers)
                        .reversed())
                .toList();
    }

    private Made row(Grade grade) {
        return grade.findings().stream()
                .findFirst()
                .map(finding -> row(finding.slip().word(), finding.slip().sentence()))
                .orElseGet(() -> row(UNKNOWN, UNKNOWN_SENTENCE));
    }

    private Made row(String slip, String sentence) {
        return all.computeIfAbsent(slip, word -> new Made(word, sentence));
    }
}
