package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What cannot be is refused in the layer's name and with both values. */
class RefusalTest {
    private static final Shape SMALL = Shape.image(4, 4, 8);
    private static final long HALF_OF_64_BITS = 1L << 32;

    @Test
    void aFiveByFiveWindowOfStrideTwoOnFourByFourIsRefusedAlthoughJavaDividesItToOne() {
        int javasOutput = (4 - 5) / 2 + 1;
        assertThat(javasOutput).isEqualTo(1);
        refused(
                Convolution.of("conv", 16, 5).stride(2),
                SMALL,
                "conv: the window must fit the padded input, found a window of 5 on 4");
        refused(
                Pooling.max("pool", 5).stride(2).rounded(Rounding.COVER_ALL),
                SMALL,
                "pool: the window must fit the padded input, found a window of 5 on 4");
    }

    @Property(tries = 2000)
    void noWindowThatIsLargerThanItsPaddedRowGetsAPosition(@ForAll("tooLarge") Geometry on) {
        for (Rounding rounding : Rounding.values()) {
            assertThatThrownBy(() -> on.axis(rounding).positions("layer", on.size()))
                    .isInstanceOf(ImpossibleLayer.class);
        }
    }

    @Test
    void paddingAndGapsAreShownWhereTheyDecideThatAWindowDoesNotFit() {
        refused(
                Convolution.of("conv", 16, 7).padding(1),
                SMALL,
                "conv: the window must fit the padded input, found a window of 7 on 4 + 2·1 = 6");
        refused(
                Convolution.of("conv", 16, 3).dilation(2),
                SMALL,
                "conv: the window must fit the padded input, found a window of (3 − 1)·2 + 1 = 5 on 4");
    }

    @Test
    void numbersBelowTheLeastPossibleAreRefusedBeforeAnythingIsCounted() {
        assertThatThrownBy(() -> Pooling.max("pool", 2).stride(0))
                .hasMessage("pool: stride must be at least 1, found 0");
        assertThatThrownBy(() -> Pooling.max("pool", 0)).hasMessage("pool: kernel must be at least 1, found 0");
        Convolution conv = Convolution.of("conv", 1, 3);
        assertThatThrownBy(() -> conv.stride(0)).hasMessage("conv: stride must be at least 1, found 0");
        assertThatThrownBy(() -> conv.padding(-1)).hasMessage("conv: padding must be at least 0, found -1");
        assertThatThrownBy(() -> conv.dilation(0)).hasMessage("conv: dilation must be at least 1, found 0");
        assertThatThrownBy(() -> Convolution.of("conv", 0, 3)).hasMessage("conv: filters must be at least 1, found 0");
        assertThatThrownBy(() -> Dense.of("dense", 0)).hasMessage("dense: units must be at least 1, found 0");
        assertThatThrownBy(() -> new BatchNormalization("bn", 0, 1e-3, 0.99))
                .hasMessage("bn: channels must be at least 1, found 0");
        assertThatThrownBy(() -> new LocalResponseNormalization("lrn", 0))
                .hasMessage("lrn: neighbours must be at least 1, found 0");
    }

    @Test
    void aShapeWithoutPixelsOrUnitsIsNone() {
        assertThatThrownBy(() -> Shape.image(28, 0, 1)).hasMessage("a shape's width must be at least 1, found 0");
        assertThatThrownBy(() -> Shape.vector(0)).hasMessage("a shape's number of units must be at least 1, found 0");
    }

    @Test
    void aLayerOnTheWrongKindOfShapeIsRefused() {
        refused(Dense.of("dense", 10), SMALL, "dense: the input must be a vector, found 4×4×8; flatten it first");
        String wanted = ": the input must be height × width × channels, found a vector of 9,216";
        Shape flat = Shape.vector(9216);
        refused(Convolution.of("conv", 32, 3), flat, "conv" + wanted);
        refused(Pooling.max("pool", 2), flat, "pool" + wanted);
        String axes = ": the input must have axes beside its channels, found a vector of 9,216";
        refused(new LocalResponseNormalization("lrn", 5), flat, "lrn" + axes);
        refused(new Flatten("again"), flat, "again" + axes);
    }

    @Test
    void batchNormalizationOverOtherChannelsThanComeInIsRefused() {
        refused(new BatchNormalization("bn1", 96, 2e-5, 0.9), SMALL, "bn1: the input must have 96 channels, found 8");
    }

    @Test
    void aCountThatDoesNotFit64BitsIsRefusedAndNotWrappedAround() {
        Shape many = Shape.vector(HALF_OF_64_BITS);
        assertThatThrownBy(() -> Dense.of("dense", HALF_OF_64_BITS).parameters(many))
                .hasMessage("a count must fit 64 bits, found 4,294,967,296 · 4,294,967,296");
        refusedBook(
                Shape.image(HALF_OF_64_BITS, HALF_OF_64_BITS, 1),
                List.of(new Flatten("flatten")),
                "flatten: a count must fit 64 bits, found 4,294,967,296 · 4,294,967,296");
    }

    @Test
    void aJumpThatDoesNotFit64BitsIsRefusedWithBothValues() {
        refusedBook(
                Shape.image(1, 1, 1),
                List.of(
                        Pooling.max("one", 1).stride(HALF_OF_64_BITS),
                        Pooling.max("two", 1).stride(HALF_OF_64_BITS)),
                "two: a count must fit 64 bits, found 4,294,967,296 · 4,294,967,296");
    }

    @Test
    void aTotalThatDoesNotFit64BitsIsRefusedWithTheLayerAndBothValues() {
        long quarter = 1L << 31;
        Ledger ledger = Ledger.of(
                Shape.image(quarter, 1, 1),
                List.of(new Flatten("flatten"), Dense.of("one", quarter), Dense.of("two", quarter)));
        assertThatThrownBy(ledger::parameters)
                .hasMessage(
                        "two: a count must fit 64 bits, found 4,611,686,020,574,871,552 + 4,611,686,020,574,871,552");
    }

    @Test
    void aNameThatComesTwiceIsRefused() {
        refusedBook(
                SMALL,
                List.of(new Dropout("dropout", 0.25), new Flatten("flatten"), new Dropout("dropout", 0.5)),
                "dropout: duplicate layer name; give each layer a name of its own");
    }

    @Provide
    Arbitrary<Geometry> tooLarge() {
        return Geometry.tooLarge();
    }

    private static void refused(Layer layer, Shape input, String message) {
        assertThatThrownBy(() -> layer.output(input))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage(message);
    }

    private static void refusedBook(Shape image, List<Layer> layers, String message) {
        assertThatThrownBy(() -> Ledger.of(image, layers))
                .isInstanceOf(ImpossibleLayer.class)
                .hasMessage(message);
    }
}
