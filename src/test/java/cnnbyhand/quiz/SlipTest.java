package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static cnnbyhand.byhand.diagnosis.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong number in, its slip out; every number here was worked out on paper from its document. */
class SlipTest {

    @ParameterizedTest(name = "{0} {1}: {2} for {3} is {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "mnist; conv2d_3; 28,28,32; 26,26,32; SAME_FOR_VALID",
                "vgg; conv2d_2; 12,12,64; 10,10,64; SAME_FOR_VALID",
                "cifar10; conv2d_1; 30,30,32; 32,32,32; VALID_FOR_SAME",
                "cifar10-5x5; conv2d_46; 28,28,2; 32,32,2; VALID_FOR_SAME",
                "alexnet; conv2; 23,23,256; 27,27,256; PADDING_FORGOTTEN",
                "alexnet; conv2; 25,25,256; 27,27,256; PADDING_ADDED_ONCE",
                "cifar10; max_pooling2d_2; 7,7,64; 6,6,64; CEIL_FOR_FLOOR",
                "mnist; conv2d_3; 25,25,32; 26,26,32; PLUS_ONE_FORGOTTEN",
                "alexnet; conv1; 54,54,96; 55,55,96; PLUS_ONE_FORGOTTEN",
                "mnist; max_pooling2d_2; 11,11,64; 12,12,64; PLUS_ONE_FORGOTTEN",
                "alexnet; conv1; 217,217,96; 55,55,96; STRIDE_FORGOTTEN",
                "vgg; max_pooling2d; 23,23,32; 12,12,32; STRIDE_FORGOTTEN",
                "alexnet; pool1; 19,19,96; 27,27,96; WINDOW_FOR_STRIDE",
                "alexnet; conv1; 20,20,96; 55,55,96; WINDOW_FOR_STRIDE",
                "mnist; conv2d_3; 27,27,32; 26,26,32; BORDER_AT_ONE_END",
                "mnist; conv2d_3; 24,24,32; 26,26,32; BORDER_TWICE",
                "mnist; conv2d_4; 24,24,32; 24,24,64; CHANNELS_KEPT",
                "alexnet; conv1; 55,55,3; 55,55,96; CHANNELS_KEPT",
                "mnist; conv2d_4; 24,24,2048; 24,24,64; CHANNELS_MULTIPLIED",
                "mnist; max_pooling2d_2; 12,12,32; 12,12,64; POOLED_CHANNELS",
                "mnist; conv2d_3; 26,26,128; 26,26,32; BATCH_FOR_CHANNELS",
                "mnist; conv2d_3; '32,26,26,1'; 26,26,32; BATCH_FOR_CHANNELS",
                "mnist; conv2d_3; 32,26,26; 26,26,32; CHANNELS_IN_FRONT",
                "cifar10; activation_3; 64,15,15; 15,15,64; CHANNELS_IN_FRONT",
                "mnist; conv2d_3; 26,26; 26,26,32; CHANNELS_LEFT_OUT",
                "mnist; max_pooling2d_2; 24,24,64; 12,12,64; LAYER_LEFT_OUT",
                "mnist; flatten_2; 12,12,64; 9216; LAYER_LEFT_OUT",
                "mnist; dense_3; 9216; 128; LAYER_LEFT_OUT",
                "mnist; flatten_2; 36864; 9216; FLATTENED_BEFORE_THE_POOL",
                "alexnet; flatten; 43264; 9216; FLATTENED_BEFORE_THE_POOL",
                "mnist; flatten_2; 144; 9216; CHANNELS_NOT_FLATTENED",
                "mnist; flatten_2; 64; 9216; CHANNELS_ALONE",
                "mnist; flatten_2; 88; 9216; SIDES_ADDED",
                "mnist; dropout_3; 12,12,48; 12,12,64; DROPOUT_REMOVES_VALUES",
                "mnist; dropout_4; 64; 128; DROPOUT_REMOVES_VALUES",
                "mnist; dropout_3; 12,12,16; 12,12,64; KEEPING_FOR_DROPPING",
                "mnist; conv2d_3; 24,24,64; 26,26,32; NEXT_ROW",
                "alexnet; pool5; 9216; 6,6,256; NEXT_ROW"
            })
    void aWrongShapeIsDiagnosed(String model, String layer, String wrong, String right, String slip) {
        diagnosed(model, layer, SHAPE, wrong, right, slip);
    }

    @ParameterizedTest(name = "{0} {1}: {2} for {3} is {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "mnist; conv2d_3; 288; 320; BIAS_FORGOTTEN",
                "mnist; conv2d_4; 18,432; 18,496; BIAS_FORGOTTEN",
                "mnist; dense_3; 1,179,648; 1,179,776; BIAS_FORGOTTEN",
                "alexnet; fc8; 4,096,000; 4,097,000; BIAS_FORGOTTEN",
                "mnist; conv2d_3; 289; 320; ONE_BIAS_FOR_ALL",
                "mnist; dense_4; 1281; 1290; ONE_BIAS_FOR_ALL",
                "mnist; conv2d_4; 18,464; 18,496; BIAS_FOR_EACH_INPUT",
                "mnist; dense_4; 1408; 1290; BIAS_FOR_EACH_INPUT",
                "mnist; conv2d_4; 19,008; 18,496; BIAS_IN_EVERY_CELL",
                "mnist; conv2d_4; 640; 18,496; INPUT_CHANNELS_FORGOTTEN",
                "mnist; conv2d_4; 576; 18,496; INPUT_CHANNELS_FORGOTTEN",
                "cifar10-5x5; conv2d_46; 52; 152; INPUT_CHANNELS_FORGOTTEN",
                "cifar10; conv2d_4; 1792; 36,928; IMAGE_CHANNELS_FOR_INPUT",
                "mnist; conv2d_4; 289; 18,496; FILTERS_FORGOTTEN",
                "mnist; conv2d_4; 6208; 18,496; ONE_SIDE_OF_THE_WINDOW",
                "vgg; conv2d_2; 36,928; 18,496; CHANNELS_AND_FILTERS_MIXED_UP",
                "mnist; conv2d_4; 36,928; 18,496; CHANNELS_AND_FILTERS_MIXED_UP",
                "cifar10-5x5; conv2d_48; 9248; 18,496; CHANNELS_AND_FILTERS_MIXED_UP",
                "alexnet; conv1; 1092; 34,944; CHANNELS_AND_FILTERS_MIXED_UP",
                "mnist; conv2d_3; 194,688; 320; POSITIONS_COUNTED",
                "mnist; conv2d_3; 216,320; 320; POSITIONS_COUNTED",
                "mnist; conv2d_3; 25,120; 320; EVERY_PIXEL_CONNECTED",
                "mnist; conv2d_3; 40,960; 320; BATCH_COUNTED",
                "mnist; conv2d_3; 21,632; 320; VALUES_FOR_PARAMETERS",
                "mnist; dense_3; 128; 1,179,776; VALUES_FOR_PARAMETERS",
                "mnist; max_pooling2d_2; 9216; 0; VALUES_FOR_PARAMETERS",
                "mnist; max_pooling2d_2; 16,448; 0; POOLING_FOR_CONVOLUTION",
                "mnist; max_pooling2d_2; 256; 0; POOLING_FOR_CONVOLUTION",
                "mnist; max_pooling2d_2; 4; 0; POOLING_FOR_CONVOLUTION",
                "alexnet; bn1; 192; 384; GAMMA_AND_BETA_ALONE",
                "alexnet; bn2; 512; 1024; GAMMA_AND_BETA_ALONE",
                "alexnet; bn1; 96; 384; GAMMA_ALONE",
                "alexnet; bn1; 1,161,600; 384; EACH_VALUE_NORMALIZED",
                "mnist; dense_4; 0; 1290; NOTHING_COUNTED",
                "mnist; dropout_3; 2304; 0; NOTHING_TO_COUNT",
                "mnist; dropout_3; 6912; 0; NOTHING_TO_COUNT",
                "mnist; flatten_2; 5; 0; NOTHING_TO_COUNT",
                "mnist; max_pooling2d_2; 2; 0; NOTHING_TO_COUNT",
                "cifar10; activation_1; 1; 0; NOTHING_TO_COUNT",
                "mnist; max_pooling2d_2; 18,496; 0; EARLIER_COUNT",
                "mnist; conv2d_4; 18,946; 18,496; DIGITS_SWAPPED"
            })
    void aWrongCountIsDiagnosed(String model, String layer, String wrong, String right, String slip) {
        diagnosed(model, layer, PARAMETERS, wrong, right, slip);
    }

    @Test
    void roundingDownWhereThePoolingRoundsUpIsDiagnosedAtThe224PixelsAtWhichItMatters() {
        Shape image = Shape.image(224, 224, 3);
        Grade wrong = Asked.once("alexnet", image, "pool1", SHAPE, "26,26,96");
        assertThat(wrong.findings())
                .extracting(Finding::slip)
                .containsExactly(KnownSlips.named("FLOOR_FOR_CEIL"), KnownSlips.named("PLUS_ONE_FORGOTTEN"));
        assertThat(wrong.findings().get(0).derivation()).startsWith("⌊(54 − 3) / 2⌋ + 1 = 26");
        assertThat(Asked.once("alexnet", image, "pool1", SHAPE, "27,27,96").mark())
                .isEqualTo(Mark.RIGHT);
    }

    @ParameterizedTest(name = "{0} {1}: {2} follows from {3} in {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "mnist; dense_3; 4,718,720; FLATTENED_BEFORE_THE_POOL; flatten_2",
                "mnist; dense_3; 18,560; CHANNELS_NOT_FLATTENED; flatten_2",
                "mnist; dense_3; 8320; CHANNELS_ALONE; flatten_2",
                "mnist; dense_3; 884,864; DROPOUT_REMOVES_VALUES; dropout_3",
                "mnist; dense_3; 295,040; KEEPING_FOR_DROPPING; dropout_3",
                "mnist; dense_4; 650; DROPOUT_REMOVES_VALUES; dropout_4",
                "cifar10; dense_1; 1,606,144; CEIL_FOR_FLOOR; max_pooling2d_2",
                "alexnet; bn1; 12; CHANNELS_KEPT; conv1"
            })
    void aCountThatFollowsFromASlipFurtherUpIsTracedBackToIt(
            String model, String layer, String wrong, String slip, String origin) {
        Finding finding = Asked.once(model, layer, PARAMETERS, wrong).findings().get(0);
        assertThat(finding.slip()).isEqualTo(KnownSlips.named(slip));
        assertThat(finding.sentence())
                .isEqualTo("It follows from a slip in " + origin + ". "
                        + KnownSlips.named(slip).sentence());
    }

    @Test
    void theArithmeticOfTheSlipIsShownWithItsOwnNumbers() {
        assertThat(Asked.once("mnist", "conv2d_3", PARAMETERS, "288").findings())
                .extracting(Finding::derivation)
                .containsExactly("3·3·1·32 = 288");
        assertThat(Asked.once("mnist", "dense_3", PARAMETERS, "4718720").findings())
                .extracting(Finding::derivation)
                .containsExactly("24·24·64 = 36,864; then 36,864·128 + 128 = 4,718,720");
    }

    @Test
    void twoSlipsThatCannotBeToldApartAreBothNamedTheLikelierFirst() {
        assertThat(Asked.once("cifar10", "max_pooling2d_2", SHAPE, "7,7,64").findings())
                .extracting(Finding::slip)
                .containsExactly(KnownSlips.named("CEIL_FOR_FLOOR"), KnownSlips.named("SAME_FOR_VALID"));
    }

    @Test
    void aNumberThatNoSlipComesToIsWrongWithoutAReason() {
        Grade grade = Asked.once("mnist", "conv2d_3", PARAMETERS, "7777");
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).isEmpty();
    }

    @Test
    void whatThePaddingIsTakenAsStandsBeforeWhatItIs() {
        assertThat(KnownSlips.named("SAME_FOR_VALID").sentence())
                .startsWith("The padding is taken as 'same', and it is 'valid'");
        assertThat(KnownSlips.named("VALID_FOR_SAME").sentence())
                .startsWith("The padding is taken as 'valid', and it is 'same'");
    }

    /** 16 of 64 channels are the quarter that is dropped. */
    @Test
    void whatARateIsTakenAsStandsBeforeWhatItIs() {
        assertThat(KnownSlips.named("KEEPING_FOR_DROPPING").sentence())
                .startsWith("The rate is taken as the share that stays: it is the share set to zero");
    }

    /** But for a shape from further up, which takes a student who answered it: {@link CarriedErrorTest}. */
    @Test
    void everySlipThatIsKnownIsDiagnosedSomewhere() throws NoSuchMethodException {
        List<String> rows = Stream.of(
                        rows("aWrongShapeIsDiagnosed"),
                        rows("aWrongCountIsDiagnosed"),
                        KindsWithoutADocumentTest.rows(),
                        JoinSlipsTest.rows())
                .flatMap(List::stream)
                .toList();
        assertThat(KnownSlips.names()).hasSizeGreaterThan(45);
        assertThat(KnownSlips.names())
                .filteredOn(slip -> !List.of("FLOOR_FOR_CEIL", "EARLIER_SHAPE").contains(slip))
                .allMatch(slip -> rows.stream().anyMatch(row -> row.endsWith("; " + slip)));
    }

    private static List<String> rows(String test) throws NoSuchMethodException {
        return Arrays.asList(SlipTest.class
                .getDeclaredMethod(test, String.class, String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value());
    }

    private static void diagnosed(String model, String layer, Cell cell, String wrong, String right, String slip) {
        Grade grade = Asked.once(model, layer, cell, wrong);
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).isNotEmpty();
        assertThat(grade.findings().get(0).slip()).isEqualTo(KnownSlips.named(slip));
        assertThat(grade.findings().get(0).where()).isEmpty();
        assertThat(grade.findings().get(0).sentence())
                .startsWith(KnownSlips.named(slip).sentence());

        Grade rightly = Asked.once(model, layer, cell, right);
        assertThat(rightly.mark()).isEqualTo(Mark.RIGHT);
        assertThat(rightly.findings()).isEmpty();
    }
}
