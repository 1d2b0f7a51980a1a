package cnnbyhand.agreement;

import cnnbyhand.byhand.Adjustable;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Step;
import java.util.List;
import java.util.Optional;

/** A network with another function in the place of each ELU. */
final class WithoutElu {
    private static final String ELU = "elu with alpha";

    private WithoutElu() {}

    /** Nothing where there is none. */
    static Optional<Drawn> of(Drawn drawn) {
        List<Step> steps = drawn.book().graph().steps();
        List<Step> others = steps.stream()
                .map(step -> new Step(step.name(), without(step.layer()), step.inputs()))
                .toList();
        return others.equals(steps) ? Optional.empty() : Optional.of(drawn.with(others));
    }

    private static Layer without(Layer layer) {
        for (Adjustable setting : layer.adjustables()) {
            if (setting.value().startsWith(ELU)) {
                return setting.with("tanh");
            }
        }
        return layer;
    }
}
