package cnnbyhand.run;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Shape;
import cnnbyhand.published.Regimen;
import cnnbyhand.reading.DescribedNetwork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far the preview of a network from a file goes. */
class TrainedFileTest {
    /** An image costs 12 million multiply-accumulates and what else it costs: 15 million, so that 100,000 fit. */
    private static final Network NETWORK = Network.of("file", Shape.vector(12_000), List.of(Dense.of("dense", 1_000)));

    @Test
    void fewImagesAreGoneThroughAsOftenAsInTheWholeCourse() {
        assertThat(preview(10_000, true)).isEqualTo(new Regimen.Preview(10, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void moreImagesAreGoneThroughLessOften() {
        assertThat(preview(30_000, true).epochs()).isEqualTo(3);
        assertThat(preview(30_000, true).training()).isGreaterThanOrEqualTo(30_000);
    }

    @Test
    void ofTooManyImagesTheFirstAreTaken() {
        assertThat(preview(1_000_000, true)).isEqualTo(new Regimen.Preview(1, 100_000, 20_000));
    }

    @Test
    void withoutTheEngineTheCourseIsShorter() {
        assertThat(preview(1_000_000, false)).isEqualTo(new Regimen.Preview(1, 6_250, 1_250));
        assertThat(preview(500, false).epochs()).isEqualTo(10);
    }

    private static Regimen.Preview preview(int images, boolean accelerated) {
        DescribedNetwork described =
                new DescribedNetwork(NETWORK, "any", Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        return new TrainedFile(described, images).preview(accelerated);
    }
}
