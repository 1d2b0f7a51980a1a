package cnnbyhand.checking;

import cnnbyhand.byhand.Count;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.ParameterArray;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.Comparison.Claim;
import cnnbyhand.checking.SummaryText.PrintedLayer;
import cnnbyhand.checking.twins.Twin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares one row of Deeplearning4j's summary with the hand-kept one.
 *
 * @param configuration of the layer or vertex, without what freezes it
 * @param parameters its arrays
 * @param moved whether a flatten is near, which Deeplearning4j may put elsewhere: there as many values are the same shape
 */
record PrintedRowCheck(
        Entry entry,
        PrintedLayer row,
        Object configuration,
        Map<String, INDArray> parameters,
        boolean moved,
        Comparison comparison) {

    /** @param notCompared takes what the row does not say */
    void compare(Consumer<String> notCompared) {
        Count total = entry.parameters().total();
        tell("parameters", new Claim(parameters(entry), total.derivation()), row.parameters());
        row.inputs().stream()
                .skip(Math.max(0, row.inputs().size() - 1))
                .forEach(input -> shape("input shape", Claim.stated(entry.input()), input));
        output(notCompared);
        ends(row.ends());
        row.arrays().forEach(this::array);
    }

    /** Those of the book, and one for each channel in each array that Deeplearning4j keeps beside them. */
    static long parameters(Entry entry) {
        return entry.parameters().total().value()
                + spare(entry).size() * entry.input().channels();
    }

    private static Set<ParameterArray.Role> spare(Entry entry) {
        return Twin.of(entry.layer()).spare(entry.layer());
    }

    private void output(Consumer<String> notCompared) {
        if (row.output().isPresent()) {
            shape("output shape", Claim.output(entry), row.output().get());
        } else if (configuration instanceof LossLayer) {
            notCompared.accept("the output of " + entry.name() + " in the summary, which is 0 for every loss layer");
        } else {
            tell("output shape", Claim.output(entry), 0);
        }
    }

    private void shape(String rule, Claim expected, Shape found) {
        Shape shape = (Shape) expected.value();
        boolean same = moved && Shapes.flat(shape).equals(Shapes.flat(found));
        tell(rule, expected, same ? shape : found);
    }

    private void ends(List<Long> ends) {
        if (ends.isEmpty()) {
            return;
        }
        long vocabulary = entry.layer().vocabulary();
        long inputs = vocabulary > 0 ? vocabulary : entry.input().channels();
        tell("channels or units in", Claim.stated(inputs), ends.get(0));
        tell("channels or units out", Claim.stated(entry.output().shape().channels()), ends.get(1));
    }

    /** Sides are read in the book's order through the array that they belong to, if it has them. */
    private void array(String key, List<Long> printed) {
        INDArray array = parameters.get(key);
        boolean own =
                array != null && Arrays.stream(array.shape()).boxed().toList().equals(printed);
        ParameterArray.Role role = ParameterReading.role(key);
        if (spare(entry).contains(role)) {
            return;
        }
        String found = own
                ? ParameterReading.of(entry.layer(), configuration)
                        .arrays(Map.of(key, array))
                        .get(0)
                        .dimensions()
                : ParameterArray.dimensions(printed);
        String expected = entry.arrays().stream()
                .filter(each -> each.role() == role)
                .map(ParameterArray::dimensions)
                .findFirst()
                .orElse("none");
        tell(role.toString(), Claim.stated(expected), found);
    }

    private void tell(String rule, Claim expected, Object found) {
        comparison.compare(Fact.NUMBER, entry.name(), rule, expected, Witness.SUMMARY, found);
    }
}
