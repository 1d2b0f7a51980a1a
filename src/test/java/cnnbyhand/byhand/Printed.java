package cnnbyhand.byhand;

import java.util.List;
import java.util.stream.Stream;

/** Everything that a book's line says in numbers. */
public final class Printed {
    private Printed() {}

    /** The line's counts, each with its arithmetic. */
    public static List<Count> counts(Entry entry) {
        Parameters parameters = entry.parameters();
        return List.of(
                parameters.weights(),
                parameters.biases(),
                parameters.statistics(),
                parameters.total(),
                entry.multiplyAccumulates(),
                entry.activationBytes());
    }

    /** The equations in all of the line's derivations. */
    public static List<Evaluator.Equation> equations(Entry entry) {
        Stream<String> others =
                Stream.of(entry.output().derivation(), entry.receptiveField().derivation());
        return Stream.concat(others, counts(entry).stream().map(Count::derivation))
                .flatMap(text -> Evaluator.equations(text).stream())
                .toList();
    }
}
