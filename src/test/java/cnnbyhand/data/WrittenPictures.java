package cnnbyhand.data;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.w3c.dom.Node;

/** Small pictures that the tests write. */
final class WrittenPictures {
    private WrittenPictures() {}

    /** A picture whose upper half is of one colour and whose lower half is black. */
    static byte[] photo(Color colour, int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height / 2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A photo that marks every second piece of its pixels, so that a decoder can set in again behind damage. */
    static byte[] jpegWithRestarts() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        BufferedImage image = new BufferedImage(60, 50, BufferedImage.TYPE_INT_RGB);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        Node tree = metadata.getAsTree(metadata.getNativeMetadataFormatName());
        Node markers = tree.getLastChild();
        IIOMetadataNode restarts = new IIOMetadataNode("dri");
        restarts.setAttribute("interval", "2");
        markers.insertBefore(restarts, markers.getLastChild());
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), null);
        }
        return bytes.toByteArray();
    }

    /** A black photo of one channel, grey, or of four, cyan, magenta, yellow and black. */
    static byte[] jpegOfChannels(int channels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 30, 20, channels, null);
            writer.write(new IIOImage(raster, null, null));
        }
        return channels == 4 ? forPrinters(bytes.toByteArray()) : bytes.toByteArray();
    }

    /** Adobe's mark that four channels are inks, as its programs write it behind the two bytes that begin every JPEG. */
    private static byte[] forPrinters(byte[] jpeg) {
        byte[] mark = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(jpeg.length + mark.length)
                .put(jpeg, 0, 2)
                .put(mark)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same in a format that Java cannot write, nor read. */
    static byte[] webp() throws IOException {
        byte[] png = photo(Color.RED, 60, 50, "png");
        try (Mat picture = imdecode(new Mat(png), IMREAD_COLOR);
                BytePointer packed = new BytePointer()) {
            imencode(".webp", picture, packed);
            byte[] bytes = new byte[Math.toIntExact(packed.limit())];
            packed.get(bytes);
            return bytes;
        }
    }
}
