package cnnbyhand.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cluster that trains.
 *
 * @param master where it is asked for, as Apache Spark writes it
 * @param cores how many of this machine's are used; nothing where other machines train
 * @param workers how many train at the same time
 * @param average batches that each of them trains on between two means of all
 */
public record ClusterOptions(String master, OptionalInt cores, int workers, int average) {
    private static final Pattern LOCAL = Pattern.compile("local\\[([1-9]\\d{0,3})]");
    private static final int MOST_BATCHES = 16;
    private static final int MOST_LAG = 256;
    private static final Pattern REMOTE = Pattern.compile("spark://[\\w.-]+:\\d{1,5}|yarn|k8s://[\\w.:/-]+");

    static Optional<ClusterOptions> of(RawOptions typed) throws WrongCommand {
        Optional<String> master = typed.given(Option.MASTER);
        if (master.isEmpty()) {
            refuseAlone(typed, Option.WORKERS);
            refuseAlone(typed, Option.AVERAGE);
            return Optional.empty();
        }
        OptionalInt cores = cores(master.get());
        int workers = workers(typed, cores);
        int average = typed.count(Option.AVERAGE).orElseGet(() -> usualAverage(workers));
        return Optional.of(new ClusterOptions(master.get(), cores, workers, average));
    }

    private static void refuseAlone(RawOptions typed, Option option) throws WrongCommand {
        if (typed.has(option)) {
            throw new WrongCommand(option.word() + " must be given with a master, found none; say -Dmaster='local[2]'");
        }
    }

    private static OptionalInt cores(String master) throws WrongCommand {
        Matcher local = LOCAL.matcher(master);
        if (local.matches()) {
            return OptionalInt.of(Integer.parseInt(local.group(1)));
        }
        if (!REMOTE.matcher(master).matches()) {
            throw RawOptions.wrong(Option.MASTER, Option.MASTER.allowed(), master, Optional.empty());
        }
        return OptionalInt.empty();
    }

    /** The result follows from their number, so that it may not depend on how many machines are up. */
    private static int workers(RawOptions typed, OptionalInt cores) throws WrongCommand {
        OptionalInt workers = typed.count(Option.WORKERS);
        if (workers.isEmpty() && cores.isEmpty()) {
            throw new WrongCommand(
                    "workers must be given with a master of other machines, found none; say -Dworkers=2");
        }
        return workers.orElseGet(cores::getAsInt);
    }

    /**
     * The velocity of N workers takes N − 1 rounds of N times so many batches to follow a turn of the way that the network takes. That
     * may be 256 batches: more of them cost accuracy where a pass has few. A larger number costs less time.
     */
    private static int usualAverage(int workers) {
        long others = Math.max(1, workers * (workers - 1L));
        return (int) Math.max(1, Math.min(MOST_BATCHES, MOST_LAG / others));
    }

    /** Threads for each worker: what it would have on this machine alone, shared. Other machines give each worker a core. */
    public OptionalInt threads() {
        return cores.isPresent() ? OptionalInt.of(Math.max(1, cores.getAsInt() / workers)) : cores;
    }

    /** "2 workers at local[2], averaged every 4 batches". */
    public String sentence() {
        return workers + (workers == 1 ? " worker" : " workers") + " at " + master + ", averaged every " + average
                + (average == 1 ? " batch" : " batches");
    }

    /** The options with their values. */
    Map<String, Object> byName() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Option.MASTER.word(), master);
        values.put(Option.WORKERS.word(), workers);
        values.put(Option.AVERAGE.word(), average);
        return values;
    }
}
