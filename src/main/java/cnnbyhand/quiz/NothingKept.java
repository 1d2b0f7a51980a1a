package cnnbyhand.quiz;

import cnnbyhand.byhand.Activation;
import cnnbyhand.byhand.Dropout;
import cnnbyhand.byhand.Expression;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Pooling;

/** How numbers are counted in a layer that keeps none, and why it keeps none. */
final class NothingKept {
    private NothingKept() {}

    /** A dropout's, where the values that are dropped, or stay, are taken for parameters. */
    static void of(Dropout layer, Row row, Alternatives to) {
        share(layer.rate(), row, to);
        share(layer.kept(), row, to);
    }

    private static void share(double share, Row row, Alternatives to) {
        long all = row.input().values().value();
        double part = share * all;
        if (part == Math.rint(part)) {
            long counted = (long) part;
            String derivation = share + "·" + all + " = " + Expression.grouped(counted);
            to.value(Slip.NOTHING_TO_COUNT, Value.of(counted), derivation, why(row.layer()));
        }
    }

    /** Any count at all. */
    static Alternative of(Row row, Value counted) {
        return new Alternative(Slip.NOTHING_TO_COUNT, counted, counted + " where nothing is kept", why(row.layer()));
    }

    /** Why the layer has nothing to learn, in a sentence. */
    private static String why(Layer layer) {
        if (layer instanceof Pooling) {
            return "A pooling takes the largest or the mean of what it sees.";
        }
        if (layer instanceof Dropout) {
            return "Dropout sets values to zero by chance, at a rate that is given.";
        }
        if (layer instanceof Flatten) {
            return "A flatten lays the same values out in one row.";
        }
        return layer instanceof Activation
                ? "An activation applies a function that is given to each value."
                : "Its rule is given and is not learned.";
    }
}
