package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kinds that stand between branches. */
class VertexKindsTest {
    private static final Shape IMAGE = Shape.image(1, 2, 3);
    /** Channel 0 holds 1 and 2, channel 1 holds 3 and 4, channel 2 holds 5 and 6. */
    private static final Values VALUES = Values.of(new double[] {1, 2, 3, 4, 5, 6}, 3, 1, 2);

    @Test
    void aSubsetHasBothItsEnds() {
        ChannelRange range = new ChannelRange("subset", 1, 2);
        assertThat(range.output(IMAGE))
                .isEqualTo(new Output(Shape.image(1, 2, 2), "last − first + 1", "2 − 1 + 1 = 2"));
        assertThat(range.cells(IMAGE, VALUES, Map.of()).at(1, 0, 0).value()).isEqualTo(5);
        assertThatThrownBy(() -> new ChannelRange("subset", 1, 3).output(IMAGE))
                .hasMessage("subset: channel 3 must be one of the input's 3, found 1×2×3");
        assertThatThrownBy(() -> new ChannelRange("subset", 2, 1))
                .hasMessage("subset: channels must go from 0 up, found 2 to 1");
    }

    /** 3² + 4² = 5². */
    @Test
    void allValuesAreDividedByTheirLength() {
        Cells cells = new WholeNormalization("unit", 1e-8)
                .cells(Shape.image(1, 2, 1), Values.of(new double[] {3, 4}, 1, 1, 2), Map.of());
        assertThat(cells.at(0, 0, 1).value()).isEqualTo(0.8);
        assertThat(cells.at(0, 0, 0).arithmetic()).isEqualTo("3.000 / 5.000 = 0.6000");
    }

    @Test
    void aReshapeWithChannelsFirstGoesChannelByChannel() {
        ChannelFirstReshape reshape = new ChannelFirstReshape("reshape", List.of(2L, 1L, 3L));
        assertThat(reshape.output(IMAGE).shape()).isEqualTo(Shape.image(1, 3, 2));
        Cells cells = reshape.cells(IMAGE, VALUES, Map.of());
        assertThat(cells.at(0, 0, 2).value()).isEqualTo(3);
        assertThat(cells.at(1, 0, 0).value()).isEqualTo(4);
        assertThat(new ChannelFirstReshape("row", List.of(Reshape.REST))
                        .output(IMAGE)
                        .shape())
                .isEqualTo(Shape.vector(6));
    }

    /** Two examples of two values each. */
    @Test
    void aPartOfAStackIsAnExampleOfItsOwn() {
        double[] numbers = {1, 2, 3, 4};
        Values batch = new Values(position -> numbers[position], 0, 1).ofExamples(2);
        Cells second = new Unstack("part", 1, 2).cells(Shape.vector(2), batch, Map.of());
        assertThat(second.at(1).value()).isEqualTo(4);
        assertThatThrownBy(() -> new Unstack("part", 2, 2)).hasMessage("part: the part must be 0 to 1, found 2");
        assertThatThrownBy(() -> new Stack("both").output(List.of(Shape.vector(2), Shape.vector(3))))
                .hasMessage("both: its inputs must have equal shapes, found 2 and 3");
    }
}
