package cnnbyhand.quiz;

import cnnbyhand.byhand.GeneralSlips;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Rules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a quiz went.
 *
 * @param asked how many cells the quiz has
 * @param grades the answers that were given; cells beyond them count as unanswered
 */
public record Score(int asked, List<Grade> grades) {

    /** How many cells have this mark. */
    public long count(Mark mark) {
        long given = grades.stream().filter(grade -> grade.mark() == mark).count();
        return mark == Mark.UNANSWERED ? given + asked - grades.size() : given;
    }

    /** {@code 17 of 22 right, 2 right from an earlier slip, 2 wrong, 1 unanswered}. */
    public String sentence() {
        return Stream.of(Mark.values())
                .filter(mark -> mark == Mark.RIGHT || count(mark) > 0)
                .map(mark -> count(mark) + (mark == Mark.RIGHT ? " of " + asked + " " : " ") + mark)
                .collect(Collectors.joining(", "));
    }

    /** {@code 6 of 13 answered}. */
    public String answered() {
        return asked - count(Mark.UNANSWERED) + " of " + asked + " answered";
    }

    /** The rules behind the wrong answers, each with the layers that were answered so. */
    public List<String> toReadAgain() {
        Map<String, Set<String>> layers = new LinkedHashMap<>();
        for (Grade grade : grades) {
            if (grade.mark() == Mark.WRONG && !isMiscopied(grade)) {
                layers.computeIfAbsent(rule(grade), rule -> new LinkedHashSet<>())
                        .add(grade.question().row().name());
            }
        }
        return layers.entrySet().stream()
                .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
                .toList();
    }

    /** Whether no rule is to blame. */
    private static boolean isMiscopied(Grade grade) {
        return grade.findings().stream().anyMatch(finding -> finding.slip() == GeneralSlips.DIGITS_SWAPPED);
    }

    private static String rule(Grade grade) {
        return grade.findings().stream()
                .findFirst()
                .map(Finding::rule)
                .orElseGet(() ->
                        Rules.titled(grade.question().row(), grade.question().cell()));
    }
}
