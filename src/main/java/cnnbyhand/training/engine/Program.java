package cnnbyhand.training.engine;

import java.util.ArrayList;
import java.util.List;

/** A list of calls, run in the order in which they were added. */
final class Program {

    private final List<Runnable> calls = new ArrayList<>();

    void add(Runnable call) {
        calls.add(call);
    }

    void run() {
        calls.forEach(Runnable::run);
    }
}
