package cnnbyhand.training.spark;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Why a worker cannot train; the message is one line that names its host. */
final class WorkerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkerFault(String message) {
        super("worker on " + host() + ": " + message);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "a host without a name";
        }
    }
}
