package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.checking.properties.Properties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** A {@code DropoutLayer} around one of Deeplearning4j's kinds of noise, or an identity where it has no such kind. */
final class TrainingOnlyLayerTwin implements Twin {

    @Override
    public Map<Class<?>, Properties> classes() {
        Map<Class<?>, Properties> classes = new HashMap<>(Identity.classes());
        classes.putAll(new DropoutTwin().classes());
        classes.put(GaussianNoise.class, dropout("stddev", "stddevSchedule"));
        classes.put(GaussianDropout.class, dropout("rate", "rateSchedule"));
        classes.put(SpatialDropout.class, dropout("p", "pSchedule"));
        classes.put(
                AlphaDropout.class,
                dropout("p", "pSchedule", "alpha", "lambda")
                        .immaterial("it is worked out from the others", "alphaPrime", "a", "b"));
        return classes;
    }

    private static Properties dropout(String... fields) {
        return new Properties().compared(Settings.DROPOUT, fields);
    }

    @Override
    public void read(Object configuration, Settings to) {
        if (configuration instanceof DropoutLayer layer) {
            to.put(Settings.DROPOUT, words(layer.getIDropout()));
        } else {
            Identity.read(configuration, to);
        }
    }

    private static String words(IDropout dropout) {
        if (dropout instanceof GaussianNoise noise && noise.getStddevSchedule() == null) {
            return TrainingOnlyLayer.words("GaussianNoise", TrainingOnlyLayer.DEVIATION, noise.getStddev());
        } else if (dropout instanceof GaussianDropout noise && noise.getRateSchedule() == null) {
            return rate("GaussianDropout", noise.getRate());
        } else if (dropout instanceof SpatialDropout maps && maps.getPSchedule() == null) {
            return rate("SpatialDropout", 1 - maps.getP());
        } else if (dropout instanceof AlphaDropout alpha && alpha.equals(new AlphaDropout(alpha.getP()))) {
            return rate("AlphaDropout", 1 - alpha.getP());
        }
        return DropoutTwin.words(dropout);
    }

    private static String rate(String type, double rate) {
        return TrainingOnlyLayer.words(type, TrainingOnlyLayer.RATE, rate);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        TrainingOnlyLayer book = (TrainingOnlyLayer) layer;
        return Optional.of(dropout(book)
                .map(each ->
                        (Layer) new DropoutLayer.Builder(each).name(book.name()).build())
                .orElseGet(() -> Identity.built(book.name())));
    }

    /** A Gaussian dropout is told the share that Keras is told, the others the share that stays. */
    private static Optional<IDropout> dropout(TrainingOnlyLayer book) {
        double amount = book.amount();
        return Optional.ofNullable(
                switch (book.type()) {
                    case "GaussianNoise" -> new GaussianNoise(amount);
                    case "GaussianDropout" -> new GaussianDropout(amount);
                    case "AlphaDropout" -> new AlphaDropout(1 - amount);
                    case "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D" -> new SpatialDropout(1 - amount);
                    default -> null;
                });
    }
}
