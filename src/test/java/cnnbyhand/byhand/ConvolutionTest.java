package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConvolutionTest {
    private static final Shape IMAGE = Shape.image(32, 32, 3);

    @Property(tries = 2000)
    void aConvolutionThatIsCarriedOutHasTheSameShapeWeightsAndMultiplications(
            @ForAll("convolutions") Convolution layer, @ForAll("images") Shape image) {
        SlowConvolution carriedOut = new SlowConvolution(layer, image);
        assertThat(layer.output(image).shape()).isEqualTo(carriedOut.output());
        assertThat(layer.parameters(image).weights().value()).isEqualTo(carriedOut.weights());
        assertThat(layer.multiplyAccumulates(image).value()).isEqualTo(carriedOut.multiplyAccumulates());
    }

    @Property
    void aBiasIsOneNumberAFilterAndCostsNoMultiplication(
            @ForAll("convolutions") Convolution layer, @ForAll("images") Shape image) {
        Convolution bare = layer.withoutBias();
        assertThat(layer.parameters(image).biases().value()).isEqualTo(layer.filters());
        assertThat(bare.parameters(image).biases().value()).isZero();
        assertThat(bare.parameters(image).total().value())
                .isEqualTo(layer.parameters(image).total().value() - layer.filters());
        assertThat(bare.multiplyAccumulates(image)).isEqualTo(layer.multiplyAccumulates(image));
    }

    @Test
    void theDocumentsFirstConvolutionsAreDerivedAsTheyDeriveThem() {
        Convolution valid = Convolution.of("conv2d_3", 32, 3);
        Shape digit = Shape.image(28, 28, 1);
        assertThat(valid.output(digit).derivation()).isEqualTo("⌊(28 − 3) / 1⌋ + 1 = 26");
        assertThat(valid.parameters(digit).total().derivation()).isEqualTo("(3·3·1 + 1)·32 = 320");
        assertThat(valid.multiplyAccumulates(digit).derivation()).isEqualTo("26·26·32·3·3·1 = 194,688");
    }

    @Test
    void samePaddingIsShownWithTheRuleThatKeepsTheSize() {
        Output kept = Convolution.of("conv2d_46", 2, 5).same().output(IMAGE);
        assertThat(kept.shape()).isEqualTo(Shape.image(32, 32, 2));
        assertThat(kept.derivation()).isEqualTo("⌈32 / 1⌉ = 32, p = (5 − 1) / 2 = 2 keeps 32");
    }

    @Test
    void sidesThatDifferAreDerivedOneByOne() {
        Output tall = Convolution.of("tall", 1, 5, 3).output(IMAGE);
        assertThat(tall.shape()).isEqualTo(Shape.image(28, 30, 1));
        assertThat(tall.derivation()).isEqualTo("height ⌊(32 − 5) / 1⌋ + 1 = 28, width ⌊(32 − 3) / 1⌋ + 1 = 30");
    }

    @Test
    void gapsWidenTheWindowButAddNoWeights() {
        Convolution dilated = Convolution.of("dilated", 4, 3).dilation(2);
        assertThat(dilated.output(IMAGE).shape()).isEqualTo(Shape.image(28, 28, 4));
        assertThat(dilated.output(IMAGE).derivation()).isEqualTo("⌊(32 − ((3 − 1)·2 + 1)) / 1⌋ + 1 = 28");
        assertThat(dilated.parameters(IMAGE))
                .isEqualTo(Convolution.of("plain", 4, 3).parameters(IMAGE));
    }

    @Provide
    Arbitrary<Shape> images() {
        Arbitrary<Long> sides = Arbitraries.longs().between(7, 12);
        return Combinators.combine(sides, sides, Arbitraries.longs().between(1, 3))
                .as(Shape::image);
    }

    @Provide
    Arbitrary<Convolution> convolutions() {
        Arbitrary<Long> small = Arbitraries.longs().between(1, 3);
        Arbitrary<Long> kernels = Arbitraries.longs().between(1, 4);
        return Combinators.combine(
                        small, kernels, kernels, small, Arbitraries.longs().between(0, 2), small)
                .as((filters, height, width, stride, padding, dilation) -> Convolution.of("c", filters, height, width)
                        .stride(stride)
                        .padding(padding)
                        .dilation(Math.min(dilation, 2)));
    }
}
