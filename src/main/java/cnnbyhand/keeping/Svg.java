package cnnbyhand.keeping;

import cnnbyhand.pictures.Drawing;
import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing as lines instead of pixels; its text stays text, in the reader's own sans-serif letters. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String LINK = "http://www.w3.org/1999/xlink";

    private Svg() {}

    static String of(Drawing drawing) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setGenericImageHandler(new SimpleImageHandler(new EmbeddedPictures()));
        context.setPrecision(2);
        SVGGraphics2D pen = new SVGGraphics2D(context, false);
        pen.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        drawing.draw(pen);
        return text(pen, drawing);
    }

    /** Without a document type, which would have a reader look for it in the network. */
    private static String text(SVGGraphics2D pen, Drawing drawing) {
        Element root = pen.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttributeNS(null, "style", "image-rendering: pixelated");
        StringWriter text = new StringWriter();
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Small pictures inside the file; Batik's own way needs a library more. */
    private static final class EmbeddedPictures extends DefaultImageHandler {
        @Override
        protected void handleHREF(Image picture, Element element, SVGGeneratorContext context) {
            handleHREF((RenderedImage) picture, element, context);
        }

        @Override
        protected void handleHREF(RenderedImage picture, Element element, SVGGeneratorContext context) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try {
                ImageIO.write(picture, "png", png);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            String data = Base64.getEncoder().encodeToString(png.toByteArray());
            element.setAttributeNS(LINK, "xlink:href", "data:image/png;base64," + data);
        }
    }
}
