package cnnbyhand.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keeps native memory that was freed, which PyTorch asks for anew at each step. */
enum Allocator {
    /** Debian's package {@code libjemalloc2}. */
    JEMALLOC("`jemalloc`", Map.of("LD_PRELOAD", Allocator.LIBRARY)),
    /** The usual one, told to give nothing back. */
    TUNED(
            "an allocator that keeps memory",
            Map.of(
                    "MALLOC_ARENA_MAX", "1",
                    "MALLOC_MMAP_THRESHOLD_", "1000000000",
                    "MALLOC_TRIM_THRESHOLD_", "4000000000"));

    private static final String LIBRARY = "/usr/lib/x86_64-linux-gnu/libjemalloc.so.2";

    private final String title;
    private final Map<String, String> variables;

    Allocator(String title, Map<String, String> variables) {
        this.title = title;
        this.variables = variables;
    }

    /** The best that is there. */
    static Allocator best() {
        return Files.exists(Path.of(LIBRARY)) ? JEMALLOC : TUNED;
    }

    String title() {
        return title;
    }

    Map<String, String> variables() {
        return variables;
    }
}
