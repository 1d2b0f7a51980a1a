package cnnbyhand.checking.twins;

import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Settings;
import cnnbyhand.byhand.Shape;
import cnnbyhand.checking.properties.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code PReLULayer}, which is told the shape of its input and has the channels first. */
final class PReLUTwin implements Twin {
    private static final String SHARED = "shared axes";
    private static final String STARTING_UNITS = "units for the start";

    @Override
    public Map<Class<?>, Properties> classes() {
        return Map.of(
                PReLULayer.class,
                new Properties()
                        .compared("arrays", "inputShape")
                        .compared(SHARED, "sharedAxes")
                        .compared(STARTING_UNITS, "nIn", "nOut")
                        .compared(TrainingSettings.WEIGHTS, "weightInitFn")
                        .compared(TrainingSettings.REGULARIZATION, "regularization", "regularizationBias")
                        .compared(TrainingSettings.OPTIMIZER, "iUpdater", "biasUpdater")
                        .compared(TrainingSettings.NOISE, "weightNoise")
                        .compared(TrainingSettings.CLIPPING, "gradientNormalization", "gradientNormalizationThreshold")
                        .immaterial(Shared.NEVER_READ, "activationFn", "biasInit", "gainInit")
                        .and(Shared.dropping()));
    }

    /** Channels first: from the sides channels, axes to axes, channels. */
    @Override
    public INDArray asInTheBook(Object configuration, INDArray weights) {
        int rank = weights.rank();
        return weights.permute(
                IntStream.range(0, rank).map(side -> (side + 1) % rank).toArray());
    }

    @Override
    public void read(Object configuration, Settings to) {
        PReLULayer layer = (PReLULayer) configuration;
        to.put(SHARED, shared(layer));
        if (layer.getNIn() != 0 || layer.getNOut() != 0) {
            to.put(STARTING_UNITS, layer.getNIn() + " and " + layer.getNOut());
        }
        TrainingSettings.readWeights(layer, false, to);
    }

    private static String shared(PReLULayer layer) {
        long[] axes = layer.getSharedAxes();
        if (axes == null || axes.length == 0) {
            return Settings.NONE;
        }
        int last = layer.getInputShape().length;
        return LongStream.of(axes)
                .map(axis -> axis == 1 ? last : axis - 1)
                .sorted()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Deeplearning4j writes into the array of sides that it is given, so that each layer needs its own. */
    @Override
    public Optional<Layer> built(cnnbyhand.byhand.Layer layer, Shape input) {
        PReLULayer.Builder builder = new PReLULayer.Builder().inputShape(channelsFirst(input));
        long[] shared = ((PReLU) layer)
                .shared().stream()
                        .mapToLong(side -> side == input.sides().size() ? 1 : side + 1)
                        .toArray();
        if (shared.length > 0) {
            builder.sharedAxes(shared);
        }
        return Optional.of(builder.name(layer.name()).build());
    }

    private static long[] channelsFirst(Shape input) {
        List<Long> sides = new ArrayList<>(List.of(input.channels()));
        sides.addAll(input.axes());
        return sides.stream().mapToLong(Long::longValue).toArray();
    }
}
