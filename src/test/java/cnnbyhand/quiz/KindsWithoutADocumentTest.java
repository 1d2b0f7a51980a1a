package cnnbyhand.quiz;

import static cnnbyhand.quiz.Cell.PARAMETERS;
import static cnnbyhand.quiz.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong number in, its slip out, for kinds of layers that no document has; each layer stands alone on an image. */
class KindsWithoutADocumentTest {
    private static final Shape IMAGE = Shape.image(12, 10, 8);
    private static final int BATCH = 32;
    private static final Map<String, Layer> LAYERS = Map.of(
            "global", GlobalPooling.max("layer"),
            "global, axes kept", GlobalPooling.max("layer").keepingAxes(),
            "zeros", ZeroPadding.of("layer", 2, 3),
            "cropping", Cropping.of("layer", 2, 3),
            "upsampling", Upsampling.of("layer", 2, 3));

    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "global; 960; 8; GLOBAL_POOLING_FOR_FLATTEN",
                "global; 1,1,8; 8; AXES_OF_ONE",
                "global, axes kept; 8; 1,1,8; AXES_OF_ONE",
                "global; 120; 8; CHANNELS_FOR_PLACES",
                "global; 12,10,1; 8; CHANNELS_FOR_PLACES",
                "zeros; 14,13,8; 16,16,8; PADDED_AT_ONE_END",
                "zeros; 16,16,12; 16,16,8; PADDED_CHANNELS",
                "zeros; 12,10,8; 16,16,8; LAYER_LEFT_OUT",
                "cropping; 10,7,8; 8,4,8; CROPPED_AT_ONE_END",
                "cropping; 16,16,8; 8,4,8; ADDED_FOR_CROPPED",
                "upsampling; 24,10,8; 24,30,8; UPSAMPLED_ALONG_ONE_AXIS",
                "upsampling; 24,30,16; 24,30,8; UPSAMPLED_CHANNELS",
                "upsampling; 6,3,8; 24,30,8; DOWN_FOR_UP"
            })
    void aWrongShapeIsDiagnosed(String layer, String wrong, String right, String slip) {
        diagnosed(layer, SHAPE, wrong, right, slip);
    }

    @ParameterizedTest(name = "{0}: {1} for {2} is {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "global; 7688; 0; POOLING_FOR_CONVOLUTION",
                "global; 960; 0; POOLING_FOR_CONVOLUTION",
                "global; 120; 0; POOLING_FOR_CONVOLUTION"
            })
    void aWrongCountIsDiagnosed(String layer, String wrong, String right, String slip) {
        diagnosed(layer, PARAMETERS, wrong, right, slip);
    }

    static List<String> rows() throws NoSuchMethodException {
        return List.of(KindsWithoutADocumentTest.class
                .getDeclaredMethod("aWrongShapeIsDiagnosed", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value());
    }

    private static void diagnosed(String layer, Cell cell, String wrong, String right, String slip) {
        Question question = new Question(Row.of(Ledger.of(IMAGE, List.of(LAYERS.get(layer))), BATCH, 0), cell);
        Grade grade = Grade.of(question, wrong, Track.right(IMAGE));
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).extracting(Finding::slip).startsWith(KnownSlips.named(slip));
        assertThat(Grade.of(question, right, Track.right(IMAGE)).mark()).isEqualTo(Mark.RIGHT);
    }
}
