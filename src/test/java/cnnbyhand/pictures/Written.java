package cnnbyhand.pictures;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** The texts that a drawing writes, in order. */
final class Written {
    private Written() {}

    static List<String> on(Drawing drawing) {
        List<String> words = new ArrayList<>();
        Graphics2D pen = new SVGGraphics2D(document()) {
            @Override
            public void drawString(String text, float x, float y) {
                words.add(text);
            }

            @Override
            public void drawString(String text, int x, int y) {
                words.add(text);
            }

            @Override
            public boolean drawImage(
                    java.awt.Image image, int x, int y, int width, int height, java.awt.image.ImageObserver observer) {
                return true;
            }
        };
        drawing.draw(pen);
        return words;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
