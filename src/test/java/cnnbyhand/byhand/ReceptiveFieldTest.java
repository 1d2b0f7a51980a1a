package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.junit.jupiter.api.Test;

/** A receptive field is traced pixel by pixel through stacks of windows, with no formula at hand. */
class ReceptiveFieldTest {
    private static final int PIXELS = 150;

    @Property(tries = 500)
    void tracedBackToTheImageAnOutputSeesSoManyPixels(@ForAll("stacks") List<Tuple3<Integer, Integer, Integer>> stack) {
        List<BitSet> seen = trace(stack);
        ReceptiveField.Side side = ledger(stack).receptiveField().sides().get(0);
        assertThat(side.extent().value()).isEqualTo(extent(seen.get(0)));
        assertThat(side.extent().value()).isEqualTo(extent(seen.get(1)));
    }

    @Property(tries = 500)
    void tracedBackTheNextOutputSeesAPatchThatLiesOneJumpFarther(
            @ForAll("stacks") List<Tuple3<Integer, Integer, Integer>> stack) {
        List<BitSet> seen = trace(stack);
        assertThat(ledger(stack).receptiveField().sides().get(1).jump())
                .isEqualTo(seen.get(1).nextSetBit(0) - seen.get(0).nextSetBit(0));
    }

    @Test
    void twoThreeByThreeWindowsSeeFiveByFivePixels() {
        Ledger ledger =
                Ledger.of(Shape.image(28, 28, 1), List.of(Convolution.of("one", 32, 3), Convolution.of("two", 64, 3)));
        ReceptiveField field = ledger.entry("two").orElseThrow().receptiveField();
        assertThat(field).hasToString("5×5");
        assertThat(field.derivation()).isEqualTo("3 + (3 − 1)·1 = 5");
    }

    @Test
    void aLayerWithoutAWindowSeesWhatTheLayerBeforeItSees() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 28, 1), List.of(Convolution.of("conv", 32, 5, 3), ActivationFunction.RELU.row("relu")));
        assertThat(ledger.entry("relu").orElseThrow().receptiveField()).hasToString("5×3");
        assertThat(ledger.entry("conv").orElseThrow().receptiveField().derivation())
                .isEqualTo("height 1 + (5 − 1)·1 = 5, width 1 + (3 − 1)·1 = 3");
    }

    @Test
    void aFlattenedValueSeesWhatItSawAndADenseUnitAll() {
        assertThat(fields(
                        Convolution.of("conv", 4, 3),
                        Pooling.max("pool", 2),
                        new Flatten("flat"),
                        new Dropout("drop", 0.5),
                        Dense.of("dense", 10).atEveryPlace(),
                        ActivationFunction.RELU.row("relu")))
                .containsExactly("3×3", "4×4", "4×4", "4×4", "28×20", "28×20");
        assertThat(fields(Convolution.of("conv", 4, 3), Reshape.of("flat", -1L)))
                .containsExactly("3×3", "3×3");
    }

    @Test
    void aDenseLayerOnAMapSeesWhatItsPlaceSees() {
        assertThat(fields(Convolution.of("conv", 4, 3), Dense.of("dense", 10).atEveryPlace()))
                .containsExactly("3×3", "3×3");
    }

    @Test
    void whatIsSharedOutOrNormalizedOverAVectorSeesAll() {
        assertThat(fields(new Flatten("flat"), ActivationFunction.SOFTMAX.row("softmax")))
                .containsExactly("1×1", "28×20");
        assertThat(fields(new Flatten("flat"), new UnitNormalization("unit"))).containsExactly("1×1", "28×20");
        assertThat(fields(ActivationFunction.SOFTMAX.row("softmax"))).containsExactly("1×1");
        assertThat(fields(new GroupNormalization("group", 1, 0.001))).containsExactly("28×20");
    }

    @Test
    void theDerivationSaysAllWhereValuesFirstComeFromAll() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 20, 1), List.of(new Flatten("flat"), Dense.of("dense", 10), Dense.of("next", 5)));
        assertThat(ledger.entries().get(0).derivations())
                .noneMatch(each -> each.name().equals("receptive field"));
        assertThat(ledger.entries().get(1).derivations())
                .contains(new Derivation("receptive field", "all of the image", "28×20 pixels"));
        assertThat(ledger.entries().get(2).derivations())
                .noneMatch(each -> each.name().equals("receptive field"));
    }

    private static List<String> fields(Layer... layers) {
        return Ledger.of(Shape.image(28, 20, 1), List.of(layers)).entries().stream()
                .map(entry -> entry.receptiveField().toString())
                .toList();
    }

    /** 28 pixels are all there are: a window cannot see more. */
    @Test
    void aWindowBehindALayerThatSeesAllSeesAllAndNoMore() {
        Ledger ledger = Ledger.of(
                Shape.image(28, 20, 1),
                List.of(
                        Permute.of("permute", 2L, 1L, 3L),
                        Convolution.of("conv", 4, 3),
                        Pooling.max("pool", 2),
                        Upsampling.of("up", 2, 2),
                        TransposedConvolution.of("transposed", 2, 3).stride(2)));
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.receptiveField()).hasToString("28×20"));
    }

    @Test
    void soDoesAWindowOnOtherAxesThanTheImages() {
        Window three = new Window(List.of(Axis.of(3)));
        List<Layer> layers = List.of(
                Reshape.of("reshape", 28L, 20L),
                new Convolution("conv", 4, three, true, ActivationFunction.RELU),
                Upsampling.of("up", 2));
        assertThat(Ledger.of(Shape.image(28, 20, 1), layers).entries())
                .allSatisfy(entry -> assertThat(entry.receptiveField()).hasToString("28×20"));
        assertThat(Ledger.of(Shape.vector(560), layers).entries())
                .allSatisfy(
                        entry -> assertThat(entry.receptiveField().derivation()).isEqualTo("all of the input"));
    }

    /** Windows as kernel, stride, dilation; the first is the one on the image. */
    @Provide
    Arbitrary<List<Tuple3<Integer, Integer, Integer>>> stacks() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2))
                .as((kernel, stride, dilation) -> Tuple.of(kernel, stride, dilation))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Entry ledger(List<Tuple3<Integer, Integer, Integer>> stack) {
        List<Layer> layers = new ArrayList<>();
        for (Tuple3<Integer, Integer, Integer> window : stack) {
            layers.add(Convolution.of("window" + layers.size(), 1, window.get1())
                    .stride(window.get2())
                    .dilation(window.get3()));
        }
        List<Entry> entries = Ledger.of(Shape.image(PIXELS, PIXELS, 1), layers).entries();
        return entries.get(entries.size() - 1);
    }

    /** For the first two outputs, the pixels of the image that take part in them. */
    private static List<BitSet> trace(List<Tuple3<Integer, Integer, Integer>> stack) {
        List<BitSet> seen =
                IntStream.range(0, PIXELS).mapToObj(ReceptiveFieldTest::pixel).toList();
        for (Tuple3<Integer, Integer, Integer> window : stack) {
            seen = through(new Walk(window.get1(), window.get2(), window.get3()), window.get2(), seen);
        }
        return seen;
    }

    private static List<BitSet> through(Walk walk, int stride, List<BitSet> below) {
        List<BitSet> seen = new ArrayList<>();
        for (int start = 0; walk.touched(start).length() <= below.size(); start += stride) {
            BitSet union = new BitSet();
            walk.touched(start).stream().forEach(cell -> union.or(below.get(cell)));
            seen.add(union);
        }
        return seen;
    }

    private static BitSet pixel(int place) {
        BitSet itself = new BitSet();
        itself.set(place);
        return itself;
    }

    private static int extent(BitSet pixels) {
        return pixels.length() - pixels.nextSetBit(0);
    }
}
