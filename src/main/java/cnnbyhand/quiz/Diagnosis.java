package cnnbyhand.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the slips that explain a wrong answer: in the row itself; in the row on the student's own input; or in an earlier
 * row, the nearest first, the rest being right. The first place that explains it is taken, and of it the two likeliest
 * slips.
 */
final class Diagnosis {
    private static final int MOST = 2;

    private final Row row;
    private final Cell cell;
    private final Value answer;

    private Diagnosis(Row row, Cell cell, Value answer) {
        this.row = row;
        this.cell = cell;
        this.answer = answer;
    }

    static List<Finding> of(Row row, Cell cell, Value answer, Track track) {
        Diagnosis diagnosis = new Diagnosis(row, cell, answer);
        List<Finding> found = diagnosis.here(row, "");
        if (found.isEmpty() && track.strayed()) {
            found = diagnosis.here(row.on(track.shape()), "From your " + Value.of(track.shape()) + ": ");
        }
        return found.isEmpty() ? diagnosis.earlier() : found;
    }

    private List<Finding> here(Row taken, String where) {
        List<Alternative> all =
                Alternatives.attempt(() -> Alternatives.of(taken, cell)).orElse(List.of());
        List<Alternative> exact =
                all.stream().filter(each -> answer.equals(each.value())).toList();
        return likeliest((exact.isEmpty() ? all.stream().filter(each -> answer.says(each.value())) : exact.stream())
                .map(each -> new Finding(each.slip(), where, each.derivation(), Rules.titled(row, cell))));
    }

    private List<Finding> earlier() {
        return row.earlier()
                .map(before -> likeliest(
                        Alternatives.of(before, Cell.SHAPE).stream().flatMap(slip -> follows(before, slip).stream())))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What this row rightly makes of an earlier row's wrong shape, if it is the answer. */
    private Optional<Finding> follows(Row before, Alternative wrong) {
        return wrong.value()
                .shape()
                .flatMap(output -> row.after(before.place(), output))
                .flatMap(taken -> taken.possible(cell))
                .filter(working -> answer.says(working.value()))
                .map(working -> new Finding(
                        wrong.slip(),
                        "It follows from a slip in " + before.name() + ". ",
                        wrong.derivation() + "; then " + working.derivation(),
                        Rules.titled(before, Cell.SHAPE)));
    }

    private static List<Finding> likeliest(Stream<Finding> all) {
        List<Finding> distinct = new ArrayList<>();
        all.filter(each -> distinct.stream().noneMatch(each::isLike)).forEach(distinct::add);
        return distinct.stream().limit(MOST).toList();
    }
}
