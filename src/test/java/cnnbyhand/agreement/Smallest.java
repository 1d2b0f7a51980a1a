package cnnbyhand.agreement;

import cnnbyhand.byhand.Adjustable;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a network smaller for as long as it shows the same difference. */
final class Smallest {
    private static final List<String> PLAIN = List.of("no", "identity", "valid", "1", "0", "max");
    private static final Set<String> UNSAYABLE = Set.of("output-padding", "rounding", "every-place", "axis");
    private static final int MOST_TRIALS = 300;

    private final Function<Drawn, Optional<Finding>> comparison;
    private int trials;

    private Smallest(Function<Drawn, Optional<Finding>> comparison) {
        this.comparison = comparison;
    }

    /** The smallest finding of the same key that was found. */
    static Finding of(Finding large, Function<Drawn, Optional<Finding>> comparison) {
        Smallest smallest = new Smallest(comparison);
        Finding now = large;
        for (Optional<Finding> next = smallest.smaller(now); next.isPresent(); next = smallest.smaller(now)) {
            now = next.get();
        }
        return now;
    }

    private Optional<Finding> smaller(Finding now) {
        for (Supplier<Drawn> candidate : candidates(now.drawn())) {
            Optional<Finding> same = same(now, candidate);
            if (same.isPresent()) {
                return same;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> same(Finding now, Supplier<Drawn> candidate) {
        if (++trials > MOST_TRIALS) {
            return Optional.empty();
        }
        try {
            return comparison.apply(candidate.get()).filter(other -> other.key().equals(now.key()));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static List<Supplier<Drawn>> candidates(Drawn drawn) {
        List<Supplier<Drawn>> all = new ArrayList<>();
        List<Step> steps = drawn.book().graph().steps();
        for (int place = steps.size() - 1; place >= 0 && steps.size() > 1; place--) {
            Step removed = steps.get(place);
            all.add(() -> drawn.with(without(steps, removed)));
        }
        sides(drawn, all);
        for (int place = 0; place < steps.size(); place++) {
            plain(drawn, place, all);
        }
        if (drawn.strict()) {
            all.add(() -> new Drawn(drawn.book(), drawn.branching(), false));
        }
        return all;
    }

    /** What took the step takes its first input. */
    private static List<Step> without(List<Step> steps, Step removed) {
        List<Step> others = new ArrayList<>();
        for (Step step : steps) {
            if (step != removed) {
                others.add(new Step(
                        step.name(),
                        step.layer(),
                        step.inputs().stream()
                                .map(input -> input.equals(removed.name())
                                        ? removed.inputs().get(0)
                                        : input)
                                .toList()));
            }
        }
        return others;
    }

    private static void sides(Drawn drawn, List<Supplier<Drawn>> to) {
        List<Long> sides = drawn.book().input().sides();
        for (int place = 0; place < sides.size(); place++) {
            for (long side : new long[] {sides.get(place) / 2, sides.get(place) - 1}) {
                List<Long> others = new ArrayList<>(sides);
                others.set(place, side);
                if (side > 0 && drawn.book().graph().inputs().size() == 1) {
                    to.add(() ->
                            drawn.with(drawn.book().changed(drawn.book().name(), Shape.of(others), layers(drawn))));
                }
            }
        }
    }

    private static List<Layer> layers(Drawn drawn) {
        return drawn.book().layers();
    }

    private static void plain(Drawn drawn, int place, List<Supplier<Drawn>> to) {
        Layer layer = layers(drawn).get(place);
        if (layer.unfrozen() != layer) {
            to.add(() -> with(drawn, place, layer.unfrozen()));
        }
        for (Adjustable setting : sayable(layer)) {
            for (String value : PLAIN) {
                if (!same(setting.value(), value)) {
                    to.add(() -> with(drawn, place, setting.with(value)));
                }
            }
        }
    }

    /** Without what Deeplearning4j has no word for. */
    private static List<Adjustable> sayable(Layer layer) {
        return layer.adjustables().stream()
                .filter(setting -> !UNSAYABLE.contains(setting.name()))
                .toList();
    }

    private static boolean same(String now, String value) {
        return now.equals(value)
                || now.equals(value + "x" + value)
                || now.equals(value + "×" + value)
                || now.startsWith(value + "×" + value + "×")
                || isPlain(now);
    }

    private static boolean isPlain(String value) {
        return PLAIN.contains(value) && !value.equals("0");
    }

    private static Drawn with(Drawn drawn, int place, Layer other) {
        List<Layer> others = new ArrayList<>(layers(drawn));
        others.set(place, other);
        NamedShape input = drawn.book().graph().inputs().get(0);
        return drawn.with(drawn.book().changed(drawn.book().name(), input.shape(), others));
    }
}
