package cnnbyhand.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values share memory where no call finds both alive. */
class BuffersTest {

    private static final long KILOBYTE = 256;

    private final PointerScope natives = OneDnn.scope();
    private final Buffers buffers = new Buffers();

    @AfterEach
    void close() {
        natives.close();
    }

    /** Values of so many kilobytes that live from one call to another. */
    private Tensor values(long kilobytes, int first, int last) {
        Tensor tensor = buffers.storage().tensor(OneDnn.vector(kilobytes * KILOBYTE));
        tensor.storage().usedBy(first);
        tensor.storage().usedBy(last);
        return tensor;
    }

    @Test
    void valuesThatNeverMeetLieInTheSamePlace() {
        Tensor early = values(40, 0, 3);
        Tensor late = values(12, 4, 5);
        Tensor always = values(8, 0, 5);
        buffers.allocate();
        assertThat(buffers.bytes()).isEqualTo((40 + 8 + 4) * 1024);
        assertThat(address(late)).isEqualTo(address(early));
        assertThat(address(always) - address(early)).isEqualTo(40 * 1024);
    }

    @Test
    void aCallThatEndsOneAndBeginsTheOtherKeepsThemApart() {
        Tensor early = values(4, 0, 3);
        Tensor late = values(4, 3, 5);
        buffers.allocate();
        assertThat(address(late)).isNotEqualTo(address(early));
    }

    @Test
    void aGapBetweenTwoIsFilled() {
        Tensor below = values(16, 0, 9);
        values(12, 0, 4);
        Tensor above = values(8, 0, 9);
        Tensor between = values(4, 5, 9);
        buffers.allocate();
        assertThat(address(above) - address(below)).isEqualTo(28 * 1024);
        assertThat(address(between) - address(below)).isEqualTo(16 * 1024);
    }

    /** 100 and 20 floats of 4 bytes. */
    @Test
    void aPartOfAPartAndAViewOfItLieBehindBothTheirStarts() {
        Tensor whole = values(1, 0, 1);
        Tensor part = whole.part(OneDnn.vector(80), 100).part(OneDnn.vector(6), 20);
        Tensor view = part.as(OneDnn.matrix(2, 3));
        buffers.allocate();
        assertThat(address(part) - address(whole)).isEqualTo(480);
        assertThat(address(view) - address(whole)).isEqualTo(480);
        assertThat(buffers.bytes())
                .as("one kilobyte and its alignment, on pages of 4")
                .isEqualTo(2 * 4096);
    }

    private static long address(Tensor tensor) {
        return tensor.memory().get_data_handle().address();
    }
}
