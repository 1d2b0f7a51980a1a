package cnnbyhand.training.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aClusterThatEndsTheTrainingIsToldWithTheLogsThatSayWhy() {
        Throwable stopped =
                new IllegalStateException("Cannot call methods on a stopped SparkContext.\nIt was created at:");

        assertThat(Failures.of(stopped))
                .hasMessage(
                        "the cluster must keep the training to its end, found that it ended it (Cannot call methods on a"
                                + " stopped SparkContext.); the logs of the master and of the workers say why; when that is mended,"
                                + " type the same command with -Dresume=true");
    }

    @Test
    void whatAWorkerSaysIsToldAsItSaysIt() {
        Throwable told = new IllegalStateException("Job aborted", new WorkerFault("/digits/5.png: must be whole"));

        assertThat(Failures.of(told))
                .hasMessageStartingWith("worker on ")
                .hasMessageEndingWith(": /digits/5.png: must be whole");
    }
}
