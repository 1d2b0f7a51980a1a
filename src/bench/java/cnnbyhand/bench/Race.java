package cnnbyhand.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does tasks in alternating rounds, so that whatever else the machine does hits all of them alike. */
final class Race implements AutoCloseable {
    private final Map<Task, Lane> lanes = new LinkedHashMap<>();

    /** Starts a process for each task and warms it up; from then on a round of it takes about {@code seconds}. */
    Race(List<Task> tasks, double seconds) throws IOException {
        try {
            for (Task task : tasks) {
                lanes.put(task, new Lane(task));
                lanes.get(task).warmUp(seconds);
            }
        } catch (IOException fault) {
            close();
            throw fault;
        }
    }

    Map<Task, Rounds> run(int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (Lane lane : lanes.values()) {
                lane.round();
            }
        }
        Map<Task, Rounds> results = new LinkedHashMap<>();
        lanes.forEach((task, lane) -> results.put(task, lane.rounds()));
        results.forEach((task, result) -> System.out.println(task + ": " + result.rates(1) + " steps a second"));
        return results;
    }

    /** Runs a whole race. */
    static Map<Task, Rounds> run(List<Task> tasks, int rounds, double seconds) throws IOException {
        try (Race race = new Race(tasks, seconds)) {
            return race.run(rounds);
        }
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
