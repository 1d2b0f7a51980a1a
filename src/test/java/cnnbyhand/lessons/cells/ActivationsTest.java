package cnnbyhand.lessons.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cnnbyhand.byhand.Shape;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ActivationsTest {
    /** Two channels, each with two rows of three columns. */
    private final Activations picture =
            new Activations("image", Shape.image(2, 3, 2), new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60});

    @Test
    void aPictureMovedToTheRightRepeatsItsLeftEdge() {
        assertThat(picture.moved(0, 1).values()).containsExactly(1, 1, 2, 4, 4, 5, 10, 10, 20, 40, 40, 50);
    }

    @Test
    void aPictureMovedUpRepeatsItsLowerEdge() {
        assertThat(picture.moved(-1, 0).values()).containsExactly(4, 5, 6, 4, 5, 6, 40, 50, 60, 40, 50, 60);
    }

    @Test
    void aPictureMovedOutOfSightLeavesOnlyItsCorner() {
        assertThat(picture.moved(5, 5).values()).containsExactly(1, 1, 1, 1, 1, 1, 10, 10, 10, 10, 10, 10);
        assertThat(picture.moved(0, 0).values()).isEqualTo(picture.values());
    }

    @Test
    void anArrayHasDeeplearning4jsOrderOfSides() {
        assertThat(picture.array().shape()).containsExactly(1, 2, 2, 3);
        assertThat(picture.array().getDouble(0, 1, 0, 2)).isEqualTo(picture.value(1, 0, 2));
        assertThat(new Activations("dense", Shape.vector(3), new float[] {7, 8, 9})
                        .array()
                        .shape())
                .containsExactly(1, 3);
    }

    @Test
    void whatIsWrittenIntoAnArrayDoesNotChangeThePicture() {
        picture.array().assign(0);

        assertThat(picture.value(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void anArrayOfDeeplearning4jKeepsItsPlacesInWhateverOrderItLiesInMemory() {
        INDArray array = picture.array().dup('f');

        Activations found = Activations.of(array);

        assertThat(found.shape()).isEqualTo(Shape.image(2, 3, 2));
        assertThat(found.values()).isEqualTo(picture.values());
        assertThat(Activations.of(array.reshape('c', 1, 12)).shape()).isEqualTo(Shape.vector(12));
    }

    @Test
    void twoImagesAtATimeAreRefused() {
        assertThatThrownBy(() -> Activations.of(Nd4j.zeros(2, 3, 4, 4)))
                .hasMessage("the array must be 1 × channels × height × width or 1 × units, found [2, 3, 4, 4]");
    }
}
