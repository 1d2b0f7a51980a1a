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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

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

    /** A black photo of one channel, grey, or of four, cyan, magenta, yellow and black. */
    static byte[] jpegOfChannels(int channels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 30, 20, channels, null);
            writer.write(new IIOImage(raster, null, null));
        }
        return bytes.toByteArray();
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
