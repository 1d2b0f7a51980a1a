package cnnbyhand.byhand.diagnosis;

import cnnbyhand.byhand.GeneralSlips;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Slips;
import cnnbyhand.byhand.WrongAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the slips that explain a wrong answer: in the row itself; in the row on the student's own input; in mistaking the
 * row; in taking a shape
 * that the student answered further up; or in an earlier row, the nearest first, the rest being right. Where the student
 * has told another shape since, that slip was not made, and none is said to be. The first place that explains the answer
 * is taken, and of it the two likeliest slips.
 */
public final class Diagnosis {
    private static final int MOST = 2;

    private final Row row;
    private final Cell cell;
    private final Value answer;
    private final Track track;

    private Diagnosis(Row row, Cell cell, Value answer, Track track) {
        this.row = row;
        this.cell = cell;
        this.answer = answer;
        this.track = track;
    }

    public static List<Finding> of(Row row, Cell cell, Value answer, Track track) {
        Diagnosis diagnosis = new Diagnosis(row, cell, answer, track);
        return Stream.<Supplier<Stream<Finding>>>of(
                        () -> diagnosis.here(row, ""),
                        diagnosis::onOwnInput,
                        diagnosis::fromOwnShapes,
                        diagnosis::fromSlips,
                        diagnosis::inNextRow,
                        diagnosis::whereNothingIsKept)
                .map(place -> likeliest(place.get()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<Finding> here(Row taken, String where) {
        List<WrongAnswer> all = Slips.attempt(() -> taken.slips(cell)).orElse(List.of());
        List<WrongAnswer> exact =
                all.stream().filter(each -> answer.equals(value(each))).toList();
        return (exact.isEmpty() ? all.stream().filter(each -> answer.says(value(each))) : exact.stream())
                .map(each -> finding(each, where));
    }

    private Stream<Finding> onOwnInput() {
        return track.strayed()
                ? here(row.on(track.shape()), "From your " + Value.of(track.shape()) + ": ")
                : Stream.of();
    }

    private Stream<Finding> inNextRow() {
        return NextRow.of(row, cell).stream()
                .filter(slip -> answer.says(value(slip)))
                .map(slip -> finding(slip, ""));
    }

    private Stream<Finding> fromOwnShapes() {
        return row.earlier().flatMap(before -> track.answer(before).flatMap(own -> passedOver(before, own)).stream());
    }

    /** What this row rightly makes of the shape that the student answered for an earlier one, if it is the answer. */
    private Optional<Finding> passedOver(Row before, Shape own) {
        return reached(before, own)
                .map(working -> new Finding(
                        GeneralSlips.EARLIER_SHAPE,
                        "It follows correctly from your " + Value.of(own) + " at " + before.name() + ". ",
                        "Here that is " + (track.strayed() ? "your " : "") + Value.of(track.shape()) + ".",
                        working.derivation(),
                        Rules.titled(row, cell)));
    }

    /** What follows from slips in the nearest earlier row that explains the answer. */
    private Stream<Finding> fromSlips() {
        return row
                .earlier()
                .map(before -> fromSlips(before).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private Stream<Finding> fromSlips(Row before) {
        return before.slips(Cell.SHAPE).stream()
                .flatMap(slip -> value(slip)
                        .shape()
                        .flatMap(output -> reached(before, output))
                        .map(working -> fromSlip(before, slip, working))
                        .stream());
    }

    private Finding fromSlip(Row before, WrongAnswer slip, Working working) {
        Optional<Row> told = toldSince(before);
        return new Finding(
                slip.slip(),
                told.map(row -> wouldFollow(before, row)).orElse("It follows from a slip in " + before.name() + ". "),
                slip.note(),
                slip.derivation() + "; then " + working.derivation(),
                told.isPresent() ? Rules.titled(row, cell) : Rules.titled(before, Cell.SHAPE));
    }

    /** The first row from {@code before} on whose shape the student told: another than the slip makes, so it was not made. */
    private Optional<Row> toldSince(Row before) {
        return row.earlier()
                .filter(each ->
                        each.place() >= before.place() && track.answer(each).isPresent())
                .reduce((nearer, farther) -> farther);
    }

    private String wouldFollow(Row before, Row told) {
        Optional<Shape> own = track.answer(told);
        return "It would follow from a slip in " + before.name() + ", but you "
                + (own.equals(told.output()) ? "rightly " : "") + "have " + Value.of(own.orElseThrow())
                + (told.place() == before.place() ? " there. " : " at " + told.name() + ". ");
    }

    /** How this row comes to the answer if {@code output} comes out of an earlier one; nothing where it does not. */
    private Optional<Working> reached(Row before, Shape output) {
        return row.after(before.place(), output)
                .flatMap(taken -> taken.possible(cell))
                .filter(working -> answer.says(working.value()));
    }

    private Stream<Finding> whereNothingIsKept() {
        boolean nothing = cell == Cell.PARAMETERS && row.working(cell).value().equals(Value.of(0));
        return nothing ? Stream.of(finding(GeneralSlips.nothingKept(row.layer(), answer.toString()), "")) : Stream.of();
    }

    private Finding finding(WrongAnswer slip, String where) {
        return new Finding(slip.slip(), where, slip.note(), slip.derivation(), Rules.titled(row, cell));
    }

    private static Value value(WrongAnswer wrong) {
        return Value.of(wrong.numbers());
    }

    private static List<Finding> likeliest(Stream<Finding> all) {
        List<Finding> distinct = new ArrayList<>();
        all.filter(each -> distinct.stream().noneMatch(each::isLike)).forEach(distinct::add);
        return distinct.stream().limit(MOST).toList();
    }
}
