package cnnbyhand.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.published.Models;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbenchTest {
    private final Workbench bench =
            Workbench.of(Models.named("mnist").orElseThrow().network());

    @Test
    void theQuestionThatIsAlwaysAskedInClassIsAnsweredInThreeChanges() throws IOException {
        bench.input("64x64x1");
        bench.change("conv2d_3", "kernel", "5");
        JsonNode state = read(bench.change("conv2d_3", "stride", "2"));
        assertThat(state.get("layers").findValuesAsText("text"))
                .containsSubsequence("30×30×32", "28×28×64", "14×14×64", "12,544");
        assertThat(layer(state, "dense_3").get("parameters").asText()).isEqualTo("1,605,760");
    }

    @Test
    void theLayersBeforeAnImpossibleOneStay() throws IOException {
        JsonNode state = read(bench.change("conv2d_4", "kernel", "27"));
        assertThat(state.get("fault").get("layer").asText()).isEqualTo("conv2d_4");
        assertThat(state.get("fault").get("sentence").asText())
                .isEqualTo("conv2d_4: the window must fit the padded input, found a window of 27 on 26");
        assertThat(layer(state, "conv2d_3").get("out").get("text").asText()).isEqualTo("26×26×32");
        assertThat(layer(state, "dense_3").has("out")).isFalse();
        assertThat(state.get("totals").get("parameters").asText()).isEqualTo("320");
    }

    @Test
    void aRefusedValueChangesNothing() throws IOException {
        String before = bench.state();
        assertThat(read(bench.change("conv2d_3", "filters", "0")).get("refused").asText())
                .startsWith("filters must be a whole number from 1");
        assertThat(read(bench.input("7x")).get("refused").asText())
                .isEqualTo("the input must be sides such as 64x64x1, the channels last, found 7x");
        assertThat(read(bench.input("-1x1")).get("refused").asText())
                .isEqualTo("the input is impossible: a shape's length must be at least 1, found -1");
        assertThat(read(bench.change("conv2d_9", "filters", "1")).get("refused").asText())
                .isEqualTo("there is no layer conv2d_9");
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void aWrongGuessIsExplainedByTheQuizsSlips() throws IOException {
        JsonNode shape = read(bench.guess("conv2d_3", "shape", "28x28x32", 128));
        assertThat(shape.get("right").asBoolean()).isFalse();
        assertThat(shape.get("slips").findValuesAsText("sentence").get(0)).contains("same");
        JsonNode count = read(bench.guess("conv2d_4", "count", "18,432", 128));
        assertThat(count.get("slips").findValuesAsText("word")).containsExactly("bias-forgotten");
        assertThat(read(bench.guess("max_pooling2d_2", "count", "7", 128))
                        .get("slips")
                        .findValuesAsText("word"))
                .containsExactly("nothing-to-count");
        assertThat(read(bench.guess("conv2d_3", "shape", "5", 128)).get("slips"))
                .isEmpty();
    }

    @Test
    void aGuessIsReadAsPeopleWriteIt() throws IOException {
        for (String typed :
                List.of("26x26x32", "26×26×32", "26, 26, 32", "(None, 26, 26, 32)", " 26 26 32 ", "128,26,26,32")) {
            assertThat(read(bench.guess("conv2d_3", "shape", typed, 128))
                            .get("right")
                            .asBoolean())
                    .as(typed)
                    .isTrue();
        }
        for (String typed : List.of("9216", "9,216", "9.216", "(None, 9216)")) {
            assertThat(read(bench.guess("flatten_2", "shape", typed, 128))
                            .get("right")
                            .asBoolean())
                    .as(typed)
                    .isTrue();
        }
        for (String typed : List.of("1179776", "1,179,776", "1 179 776", "1'179'776")) {
            assertThat(read(bench.guess("dense_3", "count", typed, 128))
                            .get("right")
                            .asBoolean())
                    .as(typed)
                    .isTrue();
        }
        for (String typed : List.of("", "many", "1,17", "-3", "1e6", "99999999999999999999")) {
            assertThat(read(bench.guess("dense_3", "count", typed, 128))
                            .get("refused")
                            .asText())
                    .isEqualTo("the count must be a whole number such as 2,416");
        }
    }

    @Test
    void aDragIsTakenBackAsOne() {
        String before = bench.state();
        bench.change("conv2d_3", "kernel", "4");
        bench.change("conv2d_3", "kernel", "5");
        String five = bench.state();
        bench.settle();
        bench.change("conv2d_3", "kernel", "6");
        assertThat(bench.undo()).isEqualTo(five);
        assertThat(bench.undo()).isEqualTo(before);
    }

    @Test
    void aResetIsTakenBackToo() {
        String before = bench.state();
        String changed = bench.change("dense_3", "units", "64");
        assertThat(bench.reset()).isEqualTo(before.replace("\"undo\":false", "\"undo\":true"));
        assertThat(bench.undo()).isEqualTo(changed);
    }

    @Test
    void aTextWithEverySignStaysJson() throws IOException {
        String text = "a\"b\\c\n\u0001ö😀";
        assertThat(new ObjectMapper().readTree(JsonWriter.quoted(text)).asText())
                .isEqualTo(text);
    }

    private static JsonNode layer(JsonNode state, String name) {
        for (JsonNode layer : state.get("layers")) {
            if (layer.get("name").asText().equals(name)) {
                return layer;
            }
        }
        throw new AssertionError(name);
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
