package cnnbyhand.agreement;

import cnnbyhand.byhand.ChannelFirstReshape;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.Entry;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.WholeNormalization;
import cnnbyhand.byhand.ZeroPadding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares the same network with the channels last with the one that has them first. */
final class ChannelsLast {
    private static final double TOLERANCE = 1e-4;

    /** A PReLU keeps other slopes, a length is normalized in single precision alone, and others go by the order in memory. */
    private static final List<Class<?>> UNSAYABLE =
            List.of(PReLU.class, WholeNormalization.class, Flatten.class, ChannelFirstReshape.class);

    private ChannelsLast() {}

    static Optional<Finding> difference(Drawn drawn, Figures figures) {
        if (!isSayable(drawn)) {
            return Optional.empty();
        }
        try {
            Map<String, INDArray> first = outputs(drawn, Format.CHANNELS_FIRST);
            Map<String, INDArray> last = outputs(drawn, Format.CHANNELS_LAST);
            figures.add("networks with channels last", 1);
            return difference(drawn, first, last, figures);
        } catch (RuntimeException refusal) {
            return Optional.of(finding(
                    drawn, Fault.of(drawn, ChannelsLast::isRefused), "a run", "possible", Books.reason(refusal)));
        }
    }

    /** Deeplearning4j pads and crops volumes with their channels first alone. */
    private static boolean isSayable(Drawn drawn) {
        boolean places = drawn.book().ledger().inputs().stream()
                .anyMatch(input -> !input.shape().isVector());
        return places && drawn.entries().stream().allMatch(ChannelsLast::isSayable);
    }

    private static boolean isSayable(Entry entry) {
        cnnbyhand.byhand.Layer layer = entry.layer().unfrozen();
        boolean volume = entry.input().axes().size() == 3;
        return UNSAYABLE.stream().noneMatch(kind -> kind.isInstance(layer))
                && !(volume && (layer instanceof ZeroPadding || layer instanceof Cropping));
    }

    private static Map<String, INDArray> outputs(Drawn drawn, Format format) {
        Translation how = new Translation(format, drawn.strict());
        Model network = drawn.branching()
                ? Built.graph(drawn.book(), how, DataType.DOUBLE)
                : Built.chain(drawn.book(), how, DataType.DOUBLE);
        SplittableRandom random = new SplittableRandom(1);
        Numbers.draw(network, random);
        Map<String, INDArray> inputs = new LinkedHashMap<>();
        Numbers.inputs(drawn, random, DataType.DOUBLE).forEach((name, input) -> inputs.put(name, format.of(input)));
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        Pass.outputs(network, drawn.entries(), inputs)
                .forEach((name, output) -> outputs.put(name, format.channelsFirst(output)));
        return outputs;
    }

    private static Optional<Finding> difference(
            Drawn drawn, Map<String, INDArray> first, Map<String, INDArray> last, Figures figures) {
        for (Entry entry : drawn.entries()) {
            INDArray wanted = first.get(entry.name());
            if (wanted != null) {
                INDArray found = last.get(entry.name());
                if (!wanted.equalShapes(found)) {
                    return Optional.of(finding(drawn, Optional.of(entry), "output shape", sides(wanted), sides(found)));
                }
                if (!wanted.equalsWithEps(found, TOLERANCE)) {
                    return Optional.of(finding(drawn, Optional.of(entry), "values", numbers(wanted), numbers(found)));
                }
                figures.add("values with channels last", wanted.length());
            }
        }
        return Optional.empty();
    }

    private static boolean isRefused(Drawn part) {
        try {
            outputs(part, Format.CHANNELS_FIRST);
            outputs(part, Format.CHANNELS_LAST);
            return false;
        } catch (RuntimeException refusal) {
            return true;
        }
    }

    private static Finding finding(Drawn drawn, Optional<Entry> entry, String rule, String expected, String found) {
        return new Finding(drawn, Comparing.CHANNELS_LAST, entry, rule, expected, found);
    }

    private static String sides(INDArray array) {
        return java.util.Arrays.toString(array.shape());
    }

    private static String numbers(INDArray array) {
        String all = array.reshape(array.length()).toString().replaceAll("\\s+", " ");
        return all.length() < 60 ? all : all.substring(0, 60) + "…";
    }
}
