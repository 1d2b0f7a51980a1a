package cnnbyhand.reading;

import cnnbyhand.byhand.Dropout;
import java.math.BigDecimal;

/** A dropout as Deeplearning4j writes it: within a layer, and by the share of values that it keeps. */
final class Deeplearning4jDropout {
    private static final String KEY = "idropout";
    private static final String PREFIX = "org.deeplearning4j.nn.conf.dropout.";

    private Deeplearning4jDropout() {}

    static boolean isIn(Deeplearning4jLayer layer) {
        return layer.value(KEY).isPresent();
    }

    /** The layer's dropout as a row called {@code name}. */
    static Dropout row(Deeplearning4jLayer layer, String name) throws UnusableNetwork {
        String type = layer.type(KEY, PREFIX);
        if (!type.equals("Dropout")) {
            throw layer.fault(KEY + " must be a Dropout to be read here, found " + JsonText.shortened(type));
        }
        Deeplearning4jLayer dropout = layer.inside(KEY);
        if (dropout.value("pschedule").isPresent()) {
            throw layer.fault("the share that a dropout keeps must be one number to be read here, found a schedule");
        }
        return new Dropout(name, dropped(dropout));
    }

    /** In decimals, so that what keeps 0.8 drops 0.2. */
    private static double dropped(Deeplearning4jLayer dropout) throws UnusableNetwork {
        if (dropout.value("p").isEmpty()) {
            throw dropout.fault("p, the share that a dropout keeps, must be there, found nothing");
        }
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(dropout.number(1, "p")))
                .doubleValue();
    }
}
