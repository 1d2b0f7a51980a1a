package cnnbyhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a measurement was made on. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    static String description() throws IOException {
        return String.format(
                Locale.ROOT,
                "Machine: %d × %s, %s %s; load when the recording began: %s. Versions: Java %s, %s.",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                load(),
                System.getProperty("java.version"),
                System.getProperty("versions"));
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return "processor";
        }
        String instructions = Files.readString(PROCESSORS).contains("avx512f") ? " with AVX-512" : "";
        return Files.readAllLines(PROCESSORS).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("processor")
                + instructions;
    }

    private static String load() throws IOException {
        return Files.exists(LOAD) ? Files.readString(LOAD).split(" ")[0] : "unknown";
    }
}
