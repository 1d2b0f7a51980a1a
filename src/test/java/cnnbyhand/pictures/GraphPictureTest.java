package cnnbyhand.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.byhand.Concatenation;
import cnnbyhand.byhand.Convolution;
import cnnbyhand.byhand.ElementwiseJoin;
import cnnbyhand.byhand.Graph;
import cnnbyhand.byhand.Ledger;
import cnnbyhand.byhand.NamedShape;
import cnnbyhand.byhand.Shape;
import cnnbyhand.byhand.Step;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphPictureTest {
    private static final Ledger LEDGER = ledger();

    /** Twelve blocks of two convolutions, each with a shortcut around them, and all sums behind each other. */
    private static Ledger ledger() {
        List<Step> steps = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        String at = "image";
        for (int block = 0; block < 12; block++) {
            steps.add(Step.of(Convolution.of("one" + block, 4, 3).same(), List.of(at)));
            steps.add(Step.of(Convolution.of("two" + block, 4, 3).same(), List.of("one" + block)));
            steps.add(Step.of(
                    new ElementwiseJoin("sum" + block, ElementwiseJoin.Arithmetic.ADD), List.of("two" + block, at)));
            at = "sum" + block;
            sums.add(at);
        }
        steps.add(Step.of(new Concatenation("all", Concatenation.CHANNELS), sums));
        return Ledger.of(new Graph(List.of(new NamedShape("image", Shape.image(8, 8, 4))), steps, List.of("all")));
    }

    @Test
    void eachRowAndEachInputHasABoxOfItsOwn() {
        GraphLayout layout = GraphLayout.of(LEDGER, name -> 60, 40);
        assertThat(layout.boxes()).hasSize(LEDGER.entries().size() + 1);
        List<Rectangle2D> boxes = List.copyOf(layout.boxes().values());
        for (int one = 0; one < boxes.size(); one++) {
            for (int other = one + 1; other < boxes.size(); other++) {
                assertThat(boxes.get(one).intersects(boxes.get(other))).isFalse();
            }
            assertThat(new Rectangle2D.Double(0, 0, layout.width(), layout.height()).contains(boxes.get(one)))
                    .isTrue();
        }
    }

    /** In each of 12 blocks one line into either convolution and two into the sum; 12 into the last row. */
    @Test
    void eachInputHasALineThatGoesDownIntoItsRow() {
        GraphLayout layout = GraphLayout.of(LEDGER, name -> 60, 40);
        assertThat(layout.lines()).hasSize(12 * 4 + 12);
        LEDGER.entries().forEach(entry -> {
            Rectangle2D box = layout.boxes().get(entry.name());
            long into = layout.lines().stream()
                    .map(line -> line.getCurrentPoint())
                    .filter(end -> touches(box, end))
                    .count();
            assertThat(into).as(entry.name()).isEqualTo(entry.inputs().size());
            entry.inputs().forEach(input -> assertThat(
                            layout.boxes().get(input.name()).getMaxY())
                    .isLessThan(box.getY()));
        });
    }

    private static boolean touches(Rectangle2D box, Point2D end) {
        return Math.abs(end.getY() - box.getY()) < 1 && end.getX() >= box.getX() && end.getX() <= box.getMaxX();
    }

    @Test
    void itIsThereAsPixelsAndAsLines() {
        GraphPicture picture = GraphPicture.of(LEDGER);
        BufferedImage pixels = picture.picture();
        assertThat(pixels.getHeight()).isBetween(1000, 6000);
        assertThat(picture.drawing().height()).isEqualTo(pixels.getHeight());
    }
}
