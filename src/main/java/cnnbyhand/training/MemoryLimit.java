package cnnbyhand.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * What there is of one kind of memory.
 *
 * @param kind of which a training needs something: "memory"
 * @param giver who sets the limit: "this machine has"
 * @param bytes the limit
 * @param need what a training needs of this kind
 */
record MemoryLimit(String kind, String giver, long bytes, ToLongFunction<MemoryNeed> need) {
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");

    boolean holds(MemoryNeed training) {
        return need.applyAsLong(training) <= bytes;
    }

    /** The limits of this process on this machine. */
    static List<MemoryLimit> here() {
        return Stream.of(
                        new MemoryLimit(
                                "Java heap", "-Xmx gives", Runtime.getRuntime().maxMemory(), MemoryNeed::heap),
                        new MemoryLimit(
                                "native memory",
                                "-Dorg.bytedeco.javacpp.maxbytes gives",
                                Pointer.maxBytes(),
                                MemoryNeed::counted),
                        new MemoryLimit(
                                "memory",
                                "-Dorg.bytedeco.javacpp.maxphysicalbytes gives",
                                Pointer.maxPhysicalBytes(),
                                MemoryNeed::resident),
                        new MemoryLimit("memory", "this machine has", machine(), MemoryNeed::resident))
                .filter(limit -> limit.bytes > 0)
                .toList();
    }

    /** What this process may still take outside the Java heap. */
    static long left() {
        long own = Pointer.maxPhysicalBytes() > 0 ? Pointer.maxPhysicalBytes() : Long.MAX_VALUE;
        return Math.max(0, Math.min(own, machine()) - Pointer.physicalBytes());
    }

    /** What this process has and what the machine could still give it; a container's limit is the machine's. */
    private static long machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(system.getTotalMemorySize(), available() + Pointer.physicalBytes());
    }

    /** Only Linux says how much it could give, what it merely remembers of files included; elsewhere, all is hoped for. */
    private static long available() {
        try (Stream<String> lines = Files.lines(LINUX_MEMORY)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE * 1024L);
        } catch (IOException elsewhere) {
            return Integer.MAX_VALUE * 1024L;
        }
    }

    /** "alexnet needs 9.1 GB of memory at batch 512, this machine has 4.0 GB". */
    String sentence(String name, MemoryNeed training) {
        return name + " needs " + gigabytes(need.applyAsLong(training)) + " of " + kind + " at batch "
                + training.batch() + ", " + giver + " " + gigabytes(bytes);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
