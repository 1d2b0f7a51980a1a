package cnnbyhand.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void whatIsTheSameOnEveryAxisIsSaidOnce() {
        Window window = Window.of(3, 3).padding(Padding.of(1)).dilation(2);
        assertThat(window.description()).isEqualTo("3×3, stride 1, padding 1 at either end, dilation 2");
    }

    @Test
    void whatDiffersFromAxisToAxisIsSaidOfEach() {
        Axis bare = Axis.of(2);
        Axis padded = Axis.of(2).padding(Padding.of(1));
        Axis dilated = Axis.of(2).padding(Padding.of(1, 2)).dilation(3);
        assertThat(new Window(List.of(bare, bare, padded)).description())
                .isEqualTo("2×2×2, stride 1, padding 0×0×1 at either end");
        assertThat(new Window(List.of(bare, dilated)).description())
                .isEqualTo("2×2, stride 1, padding 0×1+2, before+behind, dilation 1×3");
    }
}
