package cnnbyhand.training.spark;

import cnnbyhand.training.TrainingFailed;
import com.fasterxml.jackson.databind.cfg.PackageVersion;

/** What Spark writes its messages with. Scala's module for it refuses other versions when the first work is sent, with a stack trace. */
final class Jackson {
    private static final String WANTED = "2.21";

    private Jackson() {}

    /** @throws TrainingFailed in one line, if the class path has none, or another than Spark's */
    static void require() {
        require(found());
    }

    private static String found() {
        try {
            return PackageVersion.VERSION.toString();
        } catch (LinkageError missing) {
            return "none";
        }
    }

    static void require(String found) {
        if (!found.startsWith(WANTED + ".")) {
            throw new TrainingFailed("Jackson must be " + WANTED + " for Spark, found " + found
                    + "; start the program by mvn -Pspark exec:java");
        }
    }
}
