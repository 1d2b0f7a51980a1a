package cnnbyhand.explorer.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.Dense;
import cnnbyhand.byhand.Flatten;
import cnnbyhand.byhand.Layer;
import cnnbyhand.byhand.Pooling;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of an image of 3×3×1 with the numbers 1 to 9: a padded convolution, a pooling, a flatten and a dense layer. */
class OpenBookTest {
    private final List<Layer> layers = List.of(
            Convolution.of("conv", 1, 3).padding(1), Pooling.max("pool", 2), new Flatten("row"), Dense.of("units", 2));
    private final Iterator<Layer> each = layers.iterator();
    private final OpenBook book = new OpenBook(words -> each.next());

    @BeforeEach
    void open() {
        String[] input = {"small", "4", "1", "in", "2", "3", "3", "1"};
        String[] steps = {
            "4", "conv", "conv", "1", "in", "pool", "pool", "1", "conv", "row", "row", "1", "pool", "units", "units",
            "1", "row", "1", "units"
        };
        book.open(Stream.concat(Stream.of(input), Stream.of(steps)).toArray(String[]::new));
        book.give("INPUT", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        book.give("WEIGHTS", new double[] {1, 1, 1, 1, 10, 1, 1, 1, 1});
        book.give("BIASES", new double[] {0.5});
    }

    @Test
    void aCornersWindowHasItsPaddingAmongTheProducts() throws IOException {
        JsonNode cell = read(book.cell("conv", new int[] {0, 0, 0}, 100, false));
        assertThat(cell.get("value").asDouble()).isCloseTo(21.5, within(1e-12));
        assertThat(cell.get("sum").asDouble()).isCloseTo(21, within(1e-12));
        assertThat(cell.get("count").asInt()).isEqualTo(9);
        assertThat(cell.get("products").get(0).get("place").toString()).isEqualTo("[0,-1,-1]");
    }

    @Test
    void theStrongestProductsComeFirstWhereThatIsAsked() throws IOException {
        JsonNode products =
                read(book.cell("conv", new int[] {0, 1, 1}, 2, true)).get("products");
        assertThat(products).hasSize(2);
        assertThat(products.get(0).get("value").asDouble()).isEqualTo(50);
        assertThat(products.get(1).get("value").asDouble()).isEqualTo(9);
    }

    @Test
    void aPoolingHasNoProducts() throws IOException {
        JsonNode cell = read(book.cell("pool", new int[] {0, 0, 0}, 9, false));
        assertThat(cell.get("value").asDouble()).isEqualTo(5);
        assertThat(cell.has("products")).isFalse();
    }

    @Test
    void aWindowIsFoundAgainInTheImageUpToTheFlatten() throws IOException {
        JsonNode geometry = read(book.geometry());
        assertThat(geometry.get(0).get("window").get(0).toString())
                .isEqualTo("{\"kernel\":3,\"stride\":1,\"dilation\":1,\"start\":-1}");
        assertThat(geometry.get(1).get("reach").get(0).toString()).isEqualTo("{\"jump\":2,\"low\":-1,\"high\":2}");
        assertThat(geometry.get(2).get("reach").isNull()).isTrue();
        assertThat(geometry.get(3).get("arrays").toString()).isEqualTo("[\"WEIGHTS\",\"BIASES\"]");
    }

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
