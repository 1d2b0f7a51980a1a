package cnnbyhand.agreement;

import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The row of the table that a finding belongs to, judged by single rows: the row at fault has one of the table's
 * differences; or it agrees by itself, and what stands before it has one without it.
 *
 * @param finding what differs
 */
record Cause(Finding finding) {

    static Optional<Known> of(Finding finding) {
        return Known.of(finding).or(() -> new Cause(finding).judged());
    }

    private Optional<Known> judged() {
        if (finding.entry().isEmpty()) {
            return Optional.empty();
        }
        Entry fault = finding.entry().get();
        Optional<Finding> alone = alone(fault);
        return alone.isPresent() ? alone.flatMap(Known::of) : followed(fault);
    }

    private Optional<Known> followed(Entry fault) {
        Set<String> behind = Before.of(finding.drawn(), fault);
        return finding.drawn().entries().stream()
                .filter(entry -> behind.contains(entry.name()))
                .flatMap(entry -> upTo(entry).flatMap(Known::of).stream())
                .findFirst();
    }

    /** The same comparison of what a row comes from, and of itself. */
    private Optional<Finding> upTo(Entry entry) {
        Drawn drawn = finding.drawn();
        Set<String> names = Before.of(drawn, entry);
        List<Step> steps = drawn.book().graph().steps().stream()
                .filter(step -> names.contains(step.name()) || step.name().equals(entry.name()))
                .toList();
        return Comparisons.difference(drawn.with(steps), finding.comparison(), new Figures());
    }

    /** The same comparison of a network of one row. */
    private Optional<Finding> alone(Entry entry) {
        Drawn drawn = finding.drawn();
        List<NamedShape> inputs = entry.inputs().stream().distinct().toList();
        Network book = Network.of(
                drawn.book().name(),
                Drawn.graph(
                        inputs,
                        drawn.book().graph().steps().stream()
                                .filter(step -> step.name().equals(entry.name()))
                                .toList()));
        return Comparisons.difference(drawn.with(book), finding.comparison(), new Figures());
    }
}
