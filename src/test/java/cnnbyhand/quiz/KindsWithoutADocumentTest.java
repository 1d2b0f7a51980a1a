package cnnbyhand.quiz;

import static cnnbyhand.byhand.diagnosis.Cell.PARAMETERS;
import static cnnbyhand.byhand.diagnosis.Cell.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.AdaptedNormalization;
import cnnbyhand.byhand.BilinearUpsampling;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Cropping;
import cnnbyhand.byhand.DepthwiseConvolution;
import cnnbyhand.byhand.Embedding;
import cnnbyhand.byhand.Frozen;
import cnnbyhand.byhand.GlobalPooling;
import cnnbyhand.byhand.GroupNormalization;
import cnnbyhand.byhand.GroupedConvolution;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.LayerNormalization;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.LocallyConnected;
import cnnbyhand.byhand.Network;
import cnnbyhand.byhand.Normalization;
import cnnbyhand.byhand.PReLU;
import cnnbyhand.byhand.Permute;
import cnnbyhand.byhand.RepeatVector;
import cnnbyhand.byhand.Rescaling;
import cnnbyhand.byhand.Reshape;
import cnnbyhand.byhand.SeparableConvolution;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.SpaceToDepth;
import cnnbyhand.byhand.TrainingOnlyLayer;
import cnnbyhand.byhand.TransposedConvolution;
import cnnbyhand.byhand.UnitNormalization;
import cnnbyhand.byhand.Upsampling;
import cnnbyhand.byhand.ZeroPadding;
import cnnbyhand.byhand.diagnosis.Cell;
import cnnbyhand.byhand.diagnosis.Finding;
import cnnbyhand.byhand.diagnosis.Row;
import cnnbyhand.byhand.diagnosis.Track;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A wrong number in, its slip out, for kinds of layers that no document has; each layer stands alone on an image, or on a
 * vector.
 */
class KindsWithoutADocumentTest {
    private static final Shape IMAGE = Shape.image(12, 10, 8);
    private static final Shape VECTOR = Shape.vector(12);
    private static final Set<String> ON_VECTORS = Set.of("repeat", "embedding");
    private static final int BATCH = 32;
    private static final Map<String, Layer> LAYERS = Map.ofEntries(
            Map.entry("global", GlobalPooling.max("layer")),
            Map.entry("global, axes kept", GlobalPooling.max("layer").keepingAxes()),
            Map.entry("zeros", ZeroPadding.of("layer", 2, 3)),
            Map.entry("cropping", Cropping.of("layer", 2, 3)),
            Map.entry("upsampling", Upsampling.of("layer", 2, 3)),
            Map.entry("bilinear", BilinearUpsampling.of("layer", 2, 3)),
            Map.entry("deep", new SpaceToDepth("layer", 2)),
            Map.entry("depthwise", DepthwiseConvolution.of("layer", 3).multiplier(2)),
            Map.entry("separable", SeparableConvolution.of("layer", 5, 3).multiplier(2)),
            Map.entry("transposed", TransposedConvolution.of("layer", 5, 3).stride(2)),
            Map.entry("local", LocallyConnected.of("layer", 6, 3, 3)),
            Map.entry("reshape", Reshape.of("layer", 6L, -1L, 4L)),
            Map.entry("permute", Permute.of("layer", 3L, 1L, 2L)),
            Map.entry("prelu", PReLU.of("layer")),
            Map.entry("maps dropped", TrainingOnlyLayer.dropping("layer", "SpatialDropout2D", 0.25)),
            Map.entry("rotated", TrainingOnlyLayer.of("layer", "RandomRotation")),
            Map.entry("rescaling", new Rescaling("layer", 0.5, 1)),
            Map.entry("given", Normalization.of("layer", 0, 1)),
            Map.entry("adapted", new AdaptedNormalization("layer", true)),
            Map.entry("layer norm", new LayerNormalization("layer", 1e-3)),
            Map.entry("group norm", new GroupNormalization("layer", 2, 1e-3)),
            Map.entry("unit norm", new UnitNormalization("layer")),
            Map.entry("repeat", new RepeatVector("layer", 5)),
            Map.entry("embedding", new Embedding("layer", 50, 16)),
            Map.entry("frozen", new Frozen(Convolution.of("layer", 6, 3))),
            Map.entry("prelu, shared", PReLU.of("layer", 1L, 2L)),
            Map.entry("grouped", new GroupedConvolution(Convolution.of("layer", 6, 3), 2)));

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
                "upsampling; 6,3,8; 24,30,8; DOWN_FOR_UP",
                "bilinear; 6,3,8; 24,30,8; DOWN_FOR_UP",
                "local; 10,8,8; 10,8,6; CHANNELS_KEPT",
                "deep; 6,5,8; 6,5,32; DEPTH_LEFT_AS_IT_IS",
                "deep; 6,5,16; 6,5,32; BLOCK_COUNTED_ALONG_ONE_SIDE",
                "deep; 24,20,2; 6,5,32; DEPTH_TO_SPACE",
                "depthwise; 10,8,8; 10,8,16; MULTIPLIER_FORGOTTEN",
                "depthwise; 10,8,2; 10,8,16; MULTIPLIER_FOR_FILTERS",
                "separable; 10,8,16; 10,8,5; POINTWISE_FORGOTTEN",
                "transposed; 5,4,5; 25,21,5; MADE_SMALLER",
                "transposed; 14,12,5; 25,21,5; STRIDE_TAKEN_FOR_ONE",
                "transposed; 24,20,5; 25,21,5; EDGE_CUT_OFF",
                "reshape; 6,160,4; 6,40,4; REST_OF_ONE_SIDE",
                "reshape; 6,240,4; 6,40,4; REST_OF_ONE_SIDE",
                "reshape; 6,5,4; 6,40,4; CHANNELS_LEFT_ASIDE",
                "permute; 10,8,12; 8,12,10; ORDER_READ_BACKWARDS",
                "permute; 12,10,8; 8,12,10; SIDES_LEFT_IN_ORDER",
                "maps dropped; 12,10,6; 12,10,8; DROPOUT_REMOVES_VALUES",
                "maps dropped; 12,10,2; 12,10,8; KEEPING_FOR_DROPPING",
                "rotated; 10,12,8; 12,10,8; CHANGED_AT_REST",
                "repeat; 60; 5,12; REPEATED_IN_ONE_ROW",
                "repeat; 12,5; 5,12; STEPS_FOR_CHANNELS",
                "embedding; 16; 12,16; STEPS_LEFT_OUT",
                "embedding; 12,50; 12,16; WORDS_FOR_CHANNELS"
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
                "global; 120; 0; POOLING_FOR_CONVOLUTION",
                "grouped; 438; 222; GROUPS_FORGOTTEN",
                "grouped; 216; 222; BIAS_FORGOTTEN",
                "frozen; 0; 438; FROZEN_LEFT_OUT",
                "bilinear; 4; 0; NEIGHBOURS_COUNTED",
                "local; 438; 35040; COUNTED_AS_SHARED",
                "local; 34566; 35040; BIAS_SHARED",
                "local; 34560; 35040; BIAS_FORGOTTEN",
                "local; 52560; 35040; PLACES_OF_THE_INPUT",
                "depthwise; 1168; 160; COUNTED_AS_CONVOLUTION",
                "depthwise; 80; 160; MULTIPLIER_FORGOTTEN",
                "depthwise; 20; 160; MULTIPLIER_FOR_FILTERS",
                "separable; 144; 229; POINTWISE_FORGOTTEN",
                "separable; 245; 229; BIAS_BETWEEN",
                "separable; 365; 229; NOT_SEPARATED",
                "separable; 117; 229; MULTIPLIER_FORGOTTEN",
                "prelu; 8; 960; ALPHA_FOR_EACH_CHANNEL",
                "prelu; 0; 960; ALPHA_TAKEN_AS_GIVEN",
                "prelu, shared; 960; 8; ALPHA_FOR_EACH_VALUE",
                "rescaling; 2; 0; NOTHING_TO_COUNT",
                "given; 16; 0; NOTHING_TO_COUNT",
                "adapted; 16; 17; COUNT_FORGOTTEN",
                "adapted; 0; 17; ADAPTED_TAKEN_AS_GIVEN",
                "adapted; 32; 17; GAMMA_AND_BETA_ADDED",
                "layer norm; 32; 16; RUNNING_STATISTICS_COUNTED",
                "layer norm; 1920; 16; GAMMA_FOR_EACH_VALUE",
                "group norm; 32; 16; RUNNING_STATISTICS_COUNTED",
                "group norm; 4; 16; GAMMA_FOR_EACH_GROUP",
                "unit norm; 16; 0; NOTHING_TO_COUNT",
                "embedding; 9600; 800; TABLE_FOR_EACH_STEP",
                "embedding; 816; 800; BIAS_OF_A_TABLE"
            })
    void aWrongCountIsDiagnosed(String layer, String wrong, String right, String slip) {
        diagnosed(layer, PARAMETERS, wrong, right, slip);
    }

    /** Each kind alone, on what it is asked on. */
    static Stream<Network> networks() {
        return LAYERS.entrySet().stream()
                .map(each -> Network.of("one", input(each.getKey()), List.of(each.getValue())));
    }

    private static Shape input(String layer) {
        return ON_VECTORS.contains(layer) ? VECTOR : IMAGE;
    }

    static List<String> rows() throws NoSuchMethodException {
        return Stream.concat(rows("aWrongShapeIsDiagnosed"), rows("aWrongCountIsDiagnosed"))
                .toList();
    }

    private static Stream<String> rows(String test) throws NoSuchMethodException {
        return Stream.of(KindsWithoutADocumentTest.class
                .getDeclaredMethod(test, String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value());
    }

    private static void diagnosed(String layer, Cell cell, String wrong, String right, String slip) {
        Shape input = input(layer);
        Question question = new Question(Row.of(Ledger.of(input, List.of(LAYERS.get(layer))), BATCH, 0), cell);
        Grade grade = Grade.of(question, wrong, Track.right(input));
        assertThat(grade.mark()).isEqualTo(Mark.WRONG);
        assertThat(grade.findings()).extracting(Finding::slip).startsWith(KnownSlips.named(slip));
        assertThat(Grade.of(question, right, Track.right(input)).mark()).isEqualTo(Mark.RIGHT);
    }
}
