package cnnbyhand.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import cnnbyhand.pictures.Curves;
import cnnbyhand.pictures.Drawing;
import cnnbyhand.training.Epoch;
import cnnbyhand.training.History;
import cnnbyhand.training.Kept;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgTest {
    @TempDir
    private Path folder;

    @Test
    void textStaysTextThatCanBeSearched() throws Exception {
        Drawing drawing = new Drawing(320, 180, List.of(pen -> pen.drawString("3·3·1 < 10", 5, 50)));

        Document svg = parsed(Svg.of(drawing));

        Element text = (Element) svg.getElementsByTagName("text").item(0);
        assertThat(text.getTextContent()).isEqualTo("3·3·1 < 10");
        assertThat(text.getAttribute("x")).isEqualTo("5");
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 320 180");
    }

    @Test
    void aPictureIsEmbeddedPixelForPixelAndNotBlurredWhereItIsEnlarged() throws Exception {
        BufferedImage pair = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        pair.setRGB(1, 0, 0xFF0000);

        Document svg = parsed(Svg.of(new Drawing(90, 90, List.of(pen -> pen.drawImage(pair, 10, 20, 60, 30, null)))));

        Element image = (Element) svg.getElementsByTagName("image").item(0);
        assertThat(image.getAttribute("width")).isEqualTo("60");
        byte[] png = Base64.getDecoder().decode(image.getAttribute("xlink:href").replace("data:image/png;base64,", ""));
        BufferedImage found = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(found.getWidth()).isEqualTo(2);
        assertThat(found.getRGB(1, 0)).isEqualTo(0xFFFF0000);
        assertThat(svg.getDocumentElement().getAttribute("style")).isEqualTo("image-rendering: pixelated");
    }

    /** A reader that keeps to the rules fetches a document type from the network. */
    @Test
    void aFileNeedsNothingFromElsewhere() {
        String svg = Svg.of(new Drawing(1, 1, List.of(pen -> pen.setColor(Color.RED))));

        assertThat(svg).doesNotContain("<!DOCTYPE", "@import", "font-face");
    }

    @Test
    void twoHundredEpochsStayASmallFile() throws Exception {
        List<Epoch> epochs = new ArrayList<>();
        List<History.LossPoint> points = new ArrayList<>();
        for (int number = 0; number <= 200; number++) {
            epochs.add(new Epoch(number, 100, 1, 0.5, 1, 0.5, 1));
        }
        for (int point = 1; point <= 10_000; point++) {
            points.add(new History.LossPoint(point / 50.0, 2.0 + point % 7));
        }

        String svg = Svg.of(Curves.of("cifar10 on CIFAR-10", Kept.history(epochs, points)));

        assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).hasSizeLessThan(60_000);
    }

    @Test
    void aDrawingIsWrittenAsPixelsAndAsLines() throws Exception {
        ResultFolder results = ResultFolder.at(folder);

        results.writeDrawing("curves", new Drawing(3, 2, List.of()));

        assertThat(ImageIO.read(folder.resolve("curves.png").toFile()).getWidth())
                .isEqualTo(3);
        assertThat(folder.resolve("curves.svg")).content().contains("<svg");
        results.removeDrawing("curves");
        assertThat(folder).isEmptyDirectory();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
