package cnnbyhand.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final int NETWORKS = 500;

    @Test
    void networksThatNobodyChoseAgreeButForWhatIsInTheTable() throws Exception {
        Run run = new Run(1);
        run.compare(0, NETWORKS, 1, done -> {});
        run.shrinkUnknown();
        assertThat(run.differences(false))
                .extracting(each -> each.smallest().words())
                .isEmpty();
        assertThat(run.figures().inChains()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(run.figures().inGraphs()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(run.figures().count("gradients")).isPositive();
        assertThat(run.figures().count("values with channels last")).isPositive();
    }

    @Test
    void aNetworkFollowsFromItsSeedAndItsPlace() {
        assertThat(Drawn.of(7, 12_345).words()).isEqualTo(Drawn.of(7, 12_345).words());
        assertThat(Drawn.of(7, 12_345).words()).isNotEqualTo(Drawn.of(8, 12_345).words());
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        assertThat(page(3)).isEqualTo(page(1));
    }

    /** Three hundred networks are three parts, whose order a second thread could change. */
    private static String page(int threads) throws Exception {
        Run run = new Run(3);
        run.compare(0, 300, threads, done -> {});
        return new Page(run, 3, 0, Duration.ZERO, 1).text();
    }

    @Test
    void eachKnownDifferenceIsARowOfTheTable() throws IOException {
        String table = Files.readString(Path.of("results/reference/deeplearning4j.md"));
        assertThat(Known.all()).allSatisfy(known -> assertThat(table).contains("\n| " + known.row()));
    }
}
