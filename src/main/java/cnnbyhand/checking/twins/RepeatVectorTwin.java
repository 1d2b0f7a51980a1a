package cnnbyhand.checking.twins;

import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.misc.RepeatVector;

/** {@code RepeatVector}, which drops like layers with parameters. */
final class RepeatVectorTwin implements Twin {
    private static final String REPETITIONS = "n";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                RepeatVector.class,
                new Properties()
                        .compared(REPETITIONS, "n")
                        .compared(Twin.DATA_FORMAT, "dataFormat")
                        .compared("name", "layerName")
                        .compared(Settings.DROPOUT, "iDropout")
                        .immaterial(Shared.NEVER_READ, "nIn", "nOut", "activationFn", "timeDistributedFormat")
                        .immaterial(Shared.NO_PARAMETERS, "constraints")
                        .and(Shared.untrained()));
    }

    @Override
    public void read(Object configuration, Settings to) {
        RepeatVector layer = (RepeatVector) configuration;
        to.put(REPETITIONS, layer.getN());
        Shared.readFormat(layer.getDataFormat(), to);
    }

    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        int steps = Math.toIntExact(((cnnbyhand.byhand.RepeatVector) layer).steps());
        RepeatVector.Builder<?> builder = new RepeatVector.Builder<>(steps);
        builder.setDataFormat(RNNFormat.NCW);
        return Optional.of(builder.name(layer.name()).build());
    }
}
