package cnnbyhand.checking;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.checking.properties.Properties;
import cnnbyhand.checking.properties.Properties.Use;
import cnnbyhand.checking.properties.PropertyEdits;
import cnnbyhand.checking.properties.PropertyEdits.Edit;
import cnnbyhand.published.Model;
import cnnbyhand.published.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single edit of every property of each document's configuration: named, or declared to change nothing. */
class MutationsTest {
    private static final long SEED = 1;
    private static final int LEAST = 40;

    /**
     * What Deeplearning4j works out from the input, and edits that only move where a value stands in a class: with Same it
     * reads no padding, and only a pooling of that type reads its norm or its divisor.
     */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "confs",
            "inputPreProcessors",
            "layer",
            "gradientNormalizationThreshold",
            "pnorm",
            "avgPoolIncludePadInDivisor");

    /** One edit of one part of a configuration, found again in a fresh one. */
    private record Mutation(int conf, boolean ofLayer, Edit edit) {
        void make(MultiLayerConfiguration configuration) {
            edit.on().accept(part(configuration, conf, ofLayer));
        }

        @Override
        public String toString() {
            return (conf < 0 ? "network" : "layer " + conf) + " " + edit;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void noEditIsSilent(Model model) {
        List<String> silent = new ArrayList<>();
        int named = 0;
        for (Mutation mutation : mutations(model)) {
            if (isNamed(model, mutation)) {
                named++;
            } else {
                silent.add(mutation.toString());
            }
        }
        assertThat(silent).isEmpty();
        assertThat(named).isGreaterThanOrEqualTo(LEAST);
        System.out.println("%s: %d edits named, %d of properties that are declared immaterial, %d of no effect here"
                .formatted(model.name(), named, count(model, Use.IMMATERIAL, true), count(model, Use.COMPARED, false)));
    }

    private static boolean isNamed(Model model, Mutation mutation) {
        MultiLayerConfiguration configuration = model.configuration(SEED);
        mutation.make(configuration);
        try {
            if (!Check.ofConfiguration(model, configuration).isEmpty()) {
                return true;
            }
            MultiLayerNetwork network = new MultiLayerNetwork(configuration);
            network.init();
            return !Check.of(model, network).agrees();
        } catch (DL4JException | IllegalArgumentException | IllegalStateException refused) {
            return true;
        }
    }

    private static List<Mutation> mutations(Model model) {
        return all(model, Use.COMPARED, true).toList();
    }

    private static long count(Model model, Use use, boolean matters) {
        return all(model, use, matters).count();
    }

    private static Stream<Mutation> all(Model model, Use use, boolean matters) {
        MultiLayerConfiguration configuration = model.configuration(SEED);
        List<Mutation> mutations = new ArrayList<>(of(configuration, -1, false, use, matters));
        for (int conf = 0; conf < configuration.getConfs().size(); conf++) {
            mutations.addAll(of(configuration, conf, false, use, matters));
            mutations.addAll(of(configuration, conf, true, use, matters));
        }
        return mutations.stream();
    }

    private static List<Mutation> of(
            MultiLayerConfiguration configuration, int conf, boolean ofLayer, Use use, boolean matters) {
        Object part = part(configuration, conf, ofLayer);
        Map<String, Properties.Property> declared =
                AllProperties.BY_CLASS.get(part.getClass()).byField();
        return PropertyEdits.of(part).stream()
                .filter(edit -> declared.get(edit.field()).use() == use)
                .filter(edit -> use != Use.COMPARED || matters == matters(edit, part))
                .map(edit -> new Mutation(conf, ofLayer, edit))
                .toList();
    }

    private static boolean matters(Edit edit, Object part) {
        boolean paddingOfSame =
                edit.field().equals("padding") && part.toString().contains("convolutionMode=Same");
        return !WITHOUT_EFFECT.contains(edit.field())
                && !paddingOfSame
                && !isDeclaredWithin(edit, !part.toString().contains("learningRateSchedule=null"));
    }

    /** A value object has immaterial parts of its own; a schedule takes the place of a rate. */
    private static boolean isDeclaredWithin(Edit edit, boolean scheduled) {
        return edit.path().equals("iUpdater.learningRate") && scheduled
                || edit.path().startsWith("iDropout.helper")
                || edit.path().startsWith("iDropout.initializedHelper")
                || edit.path().endsWith("momentumSchedule");
    }

    private static Object part(MultiLayerConfiguration configuration, int conf, boolean ofLayer) {
        if (conf < 0) {
            return configuration;
        }
        NeuralNetConfiguration each = configuration.getConf(conf);
        return ofLayer ? each.getLayer() : each;
    }

    static List<Model> models() {
        return Models.ALL;
    }
}
