package cnnbyhand.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.nd4j.linalg.factory.Nd4j;

/** {@code mvn -Pagreement exec:java -Dnetworks=100000 -Dseed=1}: {@code -Dfirst=} begins at another place, {@code -Drecord=true} keeps the page. */
public final class Agreement {
    private static final Path PAGE = Path.of("results/reference/agreement.md");
    private static final int STEP = 1000;
    /** For so many networks, TensorFlow.js is asked of one. */
    private static final int SHARE = 10;

    private Agreement() {}

    /** Ends with status 1 where a difference is in no table. */
    public static void main(String[] options) throws Exception {
        long seed = Long.getLong("seed", 1);
        long first = Long.getLong("first", 0);
        long networks = Long.getLong("networks", 500);
        int threads = Integer.getInteger("threads", Runtime.getRuntime().availableProcessors());
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        Nd4j.getEnvironment().setMaxThreads(1);
        long start = System.nanoTime();
        Run run = new Run(seed);
        run.compare(first, networks, threads, done -> progress(done, networks, start));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        run.shrink();
        Witnessed witnessed = Witnessed.of(seed, first / SHARE, networks / SHARE);
        String page = new Page(run, seed, first, took, threads).text() + witnessed.text();
        System.out.println(page);
        if (Boolean.getBoolean("record")) {
            record(page);
        }
        System.out.flush();
        System.exit(run.differences(false).isEmpty() && witnessed.agrees() ? 0 : 1);
    }

    private static void record(String page) throws IOException {
        Files.writeString(PAGE, page);
    }

    private static void progress(long done, long networks, long start) {
        if (done % STEP == 0) {
            System.out.printf("%d of %d networks, %d s%n", done, networks, (System.nanoTime() - start) / 1_000_000_000);
        }
    }
}
