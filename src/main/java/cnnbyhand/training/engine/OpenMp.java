package cnnbyhand.training.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * How the threads of the native libraries wait for each other between two pieces of work. By default they spin, each for
 * milliseconds; as soon as any other program wants a processor, too, a spinning thread takes it from the very thread it waits for,
 * and training slows down by more than the processor that it lost. Threads that sleep at once cost a wake-up at each meeting. On two
 * processors, measured on the four small models before they were trained in slices, those that spin a thousand times first train 1.03
 * to 1.35 times as fast as those that sleep at once, and with one processor kept busy by another program 0.86 to 0.98 times as fast.
 */
public final class OpenMp {

    private static final String SPINS = "1000";

    private OpenMp() {}

    /**
     * Lets the threads spin only briefly, unless the environment says otherwise. To be called before anything loads ND4J's natives,
     * which read {@code GOMP_SPINCOUNT} once, when they are loaded; a Java program cannot set its own environment but through C. Does
     * nothing where that cannot be done.
     */
    public static void spinBriefly() {
        if (System.getenv("OMP_WAIT_POLICY") == null) {
            set("GOMP_SPINCOUNT", SPINS);
        }
    }

    /**
     * Gives each of several Java threads so many processors, unless the environment says otherwise; to be called as early. The thread
     * that loads ND4J's natives keeps all of them, because ND4J tells it to.
     */
    public static void share(int processors) {
        set("OMP_NUM_THREADS", String.valueOf(processors));
    }

    private static void set(String variable, String value) {
        if (Platform.isLinux()) {
            try {
                Function.getFunction("c", "setenv").invokeInt(new Object[] {variable, value, 0});
            } catch (LinkageError unavailable) {
                return;
            }
        }
    }
}
