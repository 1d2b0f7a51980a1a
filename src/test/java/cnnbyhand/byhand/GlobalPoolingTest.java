package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlobalPoolingTest {
    private static final Shape TWO_MAPS = Shape.image(2, 3, 2);
    private static final Values VALUES = Values.of(new double[] {1, 2, 3, 4, 5, 9, -7, -2, -3, -4, -5, -6}, 2, 2, 3);

    @Test
    void whatComesOutIsAUnitForEachChannel() {
        Output image = GlobalPooling.max("pool").output(Shape.image(12, 12, 64));
        assertThat(image.shape()).isEqualTo(Shape.vector(64));
        assertThat(image.rule()).isEqualTo("H·W·C / (H·W)");
        assertThat(image.derivation()).isEqualTo("12·12·64 / (12·12) = 64");
        Output sequence = GlobalPooling.average("pool").output(Shape.sequence(100, 16));
        assertThat(sequence.rule()).isEqualTo("L·C / L");
        assertThat(sequence.derivation()).isEqualTo("100·16 / 100 = 16");
        assertThat(GlobalPooling.max("pool").output(Shape.volume(2, 3, 4, 5)).rule())
                .isEqualTo("D·H·W·C / (D·H·W)");
    }

    @Test
    void axesThatAreKeptHaveASideOfOne() {
        GlobalPooling pool = GlobalPooling.max("pool").keepingAxes();
        Output output = pool.output(Shape.image(12, 8, 64));
        assertThat(output.shape()).isEqualTo(Shape.image(1, 1, 64));
        assertThat(output.derivation()).isEqualTo("height 12 / 12 = 1, width 8 / 8 = 1");
        assertThat(pool.output(Shape.sequence(9, 4)).shape()).isEqualTo(Shape.sequence(1, 4));
        assertThat(pool.output(Shape.volume(9, 8, 7, 4)).shape()).isEqualTo(Shape.volume(1, 1, 1, 4));
    }

    @Test
    void theLargestOrTheMeanOfEachChannelComesOut() {
        Cells largest = GlobalPooling.max("pool").cells(TWO_MAPS, VALUES, Map.of());
        assertThat(largest.at(0).value()).isEqualTo(9);
        assertThat(largest.at(1).value()).isEqualTo(-2);
        Cells mean = GlobalPooling.average("pool").cells(TWO_MAPS, VALUES, Map.of());
        assertThat(mean.at(0).value()).isEqualTo(4);
        assertThat(mean.at(1).value()).isEqualTo(-4.5);
        assertThat(mean.at(1).magnitude()).isEqualTo(4.5);
        assertThat(mean.at(0).arithmetic()).isEqualTo("(1.000 + 2.000 + 3.000 + 4.000 + 5.000 + 9.000) / 6 = 4.000");
    }

    @Test
    void axesThatAreKeptHoldTheSameValue() {
        Cells kept = GlobalPooling.average("pool").keepingAxes().cells(TWO_MAPS, VALUES, Map.of());
        assertThat(kept.at(1, 0, 0).value()).isEqualTo(-4.5);
    }

    @Test
    void aSequenceIsPooledAlongItsLengthAndAVolumeAlongAllThree() {
        Values four = Values.of(new double[] {3, 8, 1, 0}, 1, 4);
        assertThat(GlobalPooling.average("pool")
                        .cells(Shape.sequence(4, 1), four, Map.of())
                        .at(0)
                        .value())
                .isEqualTo(3);
        Values eight = Values.of(new double[] {0, 1, 2, 3, 4, 5, 7, 6}, 1, 2, 2, 2);
        assertThat(GlobalPooling.max("pool")
                        .cells(Shape.volume(2, 2, 2, 1), eight, Map.of())
                        .at(0)
                        .value())
                .isEqualTo(7);
    }

    @Test
    void whatComesOutSeesAllOfTheImageWithOrWithoutAxes() {
        GlobalPooling pool = GlobalPooling.max("pool");
        for (Layer layer : List.of(pool, pool.keepingAxes())) {
            Ledger ledger = Ledger.of(Shape.image(28, 20, 1), List.of(Pooling.max("small", 2), layer));
            assertThat(ledger.entries().get(1).receptiveField()).hasToString("28×20");
        }
    }

    @Test
    void aVectorHasNothingToPool() {
        assertThatThrownBy(() -> GlobalPooling.max("pool").output(Shape.vector(8)))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage("pool: the input must have axes beside its channels, found a vector of 8");
    }
}
