package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void aShapeIsItsAxesAndItsChannels() {
        assertThat(Shape.vector(9216)).hasToString("9,216");
        assertThat(Shape.sequence(18, 8)).hasToString("18×8");
        assertThat(Shape.image(26, 24, 32)).hasToString("26×24×32");
        assertThat(Shape.volume(5, 6, 7, 8)).hasToString("5×6×7×8");
        assertThat(Shape.volume(5, 6, 7, 8).values().equation()).isEqualTo("5·6·7·8 = 1,680");
        assertThat(Shape.of(List.of(26L, 24L, 32L))).isEqualTo(Shape.image(26, 24, 32));
    }

    @Test
    void aSequenceAVolumeAndAVectorOfAsManyChannelsAreThreeShapes() {
        assertThat(Shape.sequence(18, 8)).isNotEqualTo(Shape.vector(8));
        assertThat(Shape.volume(5, 6, 7, 8)).isNotEqualTo(Shape.vector(8));
    }

    @Test
    void whatAShapeCannotRepresentIsRefused() {
        assertThatThrownBy(() -> new Shape(List.of(1L, 2L, 3L, 4L), 8))
                .hasMessage("a shape must have at most 3 axes beside its channels, found 4");
        assertThatThrownBy(() -> Shape.volume(5, 0, 7, 8)).hasMessage("a shape's height must be at least 1, found 0");
        assertThatThrownBy(() -> Shape.sequence(18, 0))
                .hasMessage("a shape's number of channels must be at least 1, found 0");
    }

    @Test
    void onlyAnImageHasRowsAndColumns() {
        assertThat(Shape.image(3, 4, 5).height()).isEqualTo(3);
        assertThat(Shape.image(3, 4, 5).width()).isEqualTo(4);
        assertThatThrownBy(() -> Shape.sequence(18, 8).height())
                .hasMessage("an image must have height, width and channels, found 18×8");
    }
}
