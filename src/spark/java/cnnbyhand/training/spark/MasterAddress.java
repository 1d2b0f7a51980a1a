package cnnbyhand.training.spark;

import cnnbyhand.training.TrainingFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the master of a standalone cluster listens.
 *
 * @param master as it was typed
 */
record MasterAddress(String master, String host, int port) {
    private static final String SCHEME = "spark://";
    private static final int LONGEST_MILLISECONDS = 5_000;

    /** Nothing for a master of another kind. */
    static Optional<MasterAddress> of(String master) {
        if (!master.startsWith(SCHEME)) {
            return Optional.empty();
        }
        int colon = master.lastIndexOf(':');
        String host = master.substring(SCHEME.length(), colon);
        return Optional.of(new MasterAddress(master, host, Integer.parseInt(master.substring(colon + 1))));
    }

    /** Spark itself would try for more than a minute. */
    void requireReachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LONGEST_MILLISECONDS);
        } catch (IOException | IllegalArgumentException silence) {
            throw unreachable(master, "that it is not (" + silence.getMessage() + ")");
        }
    }

    boolean isThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static TrainingFailed unreachable(String master, String found) {
        return unreachable(master, found, "start it, or name another by -Dmaster");
    }

    static TrainingFailed unreachable(String master, String found, String advice) {
        return new TrainingFailed("the master " + master + " must be reachable, found " + found + "; " + advice);
    }
}
