package cnnbyhand.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run was made on. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** {@code 2 × AMD EPYC, Linux amd64, Java 17}. */
    static String description() {
        return Runtime.getRuntime().availableProcessors() + " × " + processor() + ", " + System.getProperty("os.name")
                + " " + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version");
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("processor");
        } catch (IOException unknown) {
            return "processor";
        }
    }
}
