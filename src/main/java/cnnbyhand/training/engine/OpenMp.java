package cnnbyhand.training.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * How the threads of the native libraries wait for each other between two pieces of work. By default they spin, each for milliseconds;
 * as soon as any other program wants a processor, too, a spinning thread takes it from the very thread it waits for, and training
 * becomes many times slower. Threads that sleep cost a few microseconds at each meeting.
 */
public final class OpenMp {

    private OpenMp() {}

    /**
     * Lets the threads sleep, unless the environment says otherwise. To be called before anything loads ND4J's natives, which read
     * {@code OMP_WAIT_POLICY} once, when they are loaded; a Java program cannot set its own environment but through C. Does nothing
     * where that cannot be done.
     */
    public static void sleepWhileWaiting() {
        if (Platform.isLinux()) {
            try {
                Function.getFunction("c", "setenv").invokeInt(new Object[] {"OMP_WAIT_POLICY", "passive", 0});
            } catch (LinkageError unavailable) {
                return;
            }
        }
    }
}
