package cnnbyhand.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * PyTorch's ways against each other, before the fastest one meets this project: all at once would need more memory than many
 * machines have.
 *
 * @param rounds of each way
 */
record Heat(Map<PyTorchWay, Rounds> rounds) {

    /** A round is shorter than one of the race that follows. */
    private static final double PART_OF_A_ROUND = 0.25;

    static Heat of(Function<PyTorchWay, Task> task, Settings whole) throws IOException {
        Settings settings = whole.shorter(PART_OF_A_ROUND);
        Map<Task, PyTorchWay> ways = new LinkedHashMap<>();
        for (PyTorchWay way : PyTorchWay.values()) {
            ways.put(task.apply(way), way);
        }
        Map<PyTorchWay, Rounds> rounds = new EnumMap<>(PyTorchWay.class);
        Race.run(ways.keySet().stream().toList(), settings.rounds(), settings.seconds())
                .forEach((entered, result) -> rounds.put(ways.get(entered), result));
        return new Heat(rounds);
    }

    PyTorchWay fastest() {
        return rounds.keySet().stream()
                .max(Comparator.comparingDouble(way -> rounds.get(way).rate(1)))
                .orElseThrow();
    }
}
