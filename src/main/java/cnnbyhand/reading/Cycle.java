package cnnbyhand.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Layers that go round in a circle. */
final class Cycle {
    private Cycle() {}

    /**
     * The fault, where each layer that is left waits for another one: whoever goes back from one to the next comes round.
     *
     * @param first one of those that are left
     * @param waitsFor another one that goes into it and is left, too
     */
    static UnusableNetwork of(String first, UnaryOperator<String> waitsFor) {
        Set<String> back = new LinkedHashSet<>();
        String at = first;
        while (back.add(at)) {
            at = waitsFor.apply(at);
        }
        List<String> round = new ArrayList<>(back);
        round = round.subList(round.indexOf(at), round.size());
        Collections.reverse(round);
        Collections.rotate(round, 1);
        return new UnusableNetwork("the layers must lead from the inputs to the outputs, found a cycle: "
                + JsonText.shortened(String.join(" → ", round)) + " → " + round.get(0));
    }
}
