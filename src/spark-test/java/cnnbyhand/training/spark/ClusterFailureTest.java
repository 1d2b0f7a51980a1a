package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.Run;
import cnnbyhand.training.ClusterSettings;
import cnnbyhand.training.TrainingFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaFutureAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterFailureTest {
    @TempDir
    private Path folder;

    @Test
    void aPortThatIsOpenAndSilentIsToldInOneLineWithinEightSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String master = "spark://127.0.0.1:" + silent.getLocalPort();
            long start = System.nanoTime();

            assertThatThrownBy(() -> Connection.open(new ClusterSettings(master, 2, 4, List.of())))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessage("the master " + master + " must be reachable, found that nothing answers there within"
                            + " 6 s; start it, or name another by -Dmaster");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void aPortBehindWhichIsNoMasterOfSparksIsToldInOneLine() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> hangUp(stranger));
            String master = "spark://127.0.0.1:" + stranger.getLocalPort();

            assertThatThrownBy(() -> Connection.open(new ClusterSettings(master, 2, 4, List.of())))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessage("the master " + master + " must be reachable, found something that does not understand"
                            + " this program: no master, another Spark than 4.2.0, or one whose secret is not this"
                            + " command's; name a master's port by -Dmaster, and its secret, if it has one, by"
                            + " -Dspark.authenticate.secret");
        }
    }

    private static void hangUp(ServerSocket socket) {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException over) {
            // The test is over.
        }
    }

    @Test
    void aMasterThatDoesNotAnswerIsToldInOneLineWithinEightSeconds() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String master = "spark://127.0.0.1:" + port;
        MasterAddress address = MasterAddress.of(master).orElseThrow();
        long start = System.nanoTime();

        assertThatThrownBy(address::requireReachable)
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("the master " + master + " must be reachable, found that it is not (Connection refused);"
                        + " start it, or name another by -Dmaster");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void theWholeRunEndsWithThatLineAndTheStatusOfAFailure() {
        Run run = Run.of(
                "model=vgg",
                "data=drawn",
                "limit=16",
                "epochs=1",
                "master=spark://127.0.0.1:1",
                "workers=2",
                "out=" + folder);

        assertThat(run.lines().get(run.lines().size() - 1))
                .startsWith("the master spark://127.0.0.1:1 must be reachable");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aMasterNamesItsHostAndPort() {
        assertThat(MasterAddress.of("spark://gpu-1.lab:7077"))
                .hasValue(new MasterAddress("spark://gpu-1.lab:7077", "gpu-1.lab", 7077));
        assertThat(MasterAddress.of("local[2]")).isEmpty();
        assertThat(MasterAddress.of("yarn")).isEmpty();
    }

    @Test
    void whatAWorkerSaysComesThroughAsItIs() {
        SparkException wrapped = new SparkException(
                "Job aborted due to stage failure\nDriver stacktrace:", new WorkerFault("no images"));

        assertThat(Failures.of(wrapped)).hasMessageMatching("worker on \\S+: no images");
    }

    @Test
    void aResultTooLargeForTheDriverIsToldByItsSetting() {
        SparkException tooLarge = new SparkException(
                "Job aborted due to stage failure: Total size of serialized results of 3 tasks (1200.0 MiB) is bigger than"
                        + " spark.driver.maxResultSize (1024.0 MiB)",
                null);

        assertThat(Failures.of(tooLarge))
                .hasMessage("what the workers send must fit the driver, found more than spark.driver.maxResultSize"
                        + " allows; leave that setting out, or take fewer workers");
    }

    @Test
    void aDriverWithTooLittleMemorySaysHowMuchItNeeds() {
        assertThat(DriverMemory.bytes(1, 1_000_000, 600_000)).isEqualTo(224_000_000);
        assertThat(DriverMemory.bytes(2, 1_000_000, 600_000)).isEqualTo(236_800_000);
        assertThat(DriverMemory.bytes(2, 125_000_000, 125_000_000)).isEqualTo(3_200_000_000L);
        assertThatThrownBy(() -> DriverMemory.require(2_200_000_000L, 2_000_000_000L))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("the driver must have 2.2 GB of Java's memory for what the workers send, found 2.0 GB;"
                        + " give it more by -Xmx in .mvn/jvm.config");
    }

    @Test
    void workersThatAreAllGoneAreNotWaitedForForEver() throws Exception {
        Attendance nobody = new Attendance(() -> false, Duration.ZERO);
        Never work = new Never();

        assertThatThrownBy(() -> nobody.await(work))
                .isInstanceOf(TrainingFailed.class)
                .hasMessage("the cluster must have workers with a free core and enough memory, found none for 0 s;"
                        + " start some, then type the same command with -Dresume=true");
        assertThat(work.isCancelled()).isTrue();
    }

    /** Work that does not come to an end. */
    private static final class Never extends CompletableFuture<Integer> implements JavaFutureAction<Integer> {
        @Override
        public Integer get(long timeout, TimeUnit unit) throws ExecutionException, TimeoutException {
            throw new TimeoutException();
        }

        @Override
        public List<Integer> jobIds() {
            return List.of();
        }
    }
}
