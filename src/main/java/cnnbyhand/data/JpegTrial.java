package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a JPEG with Java's own decoder, only to hear its warnings. OpenCV's, which DataVec uses, prints them on the
 * screen, fills what is missing with grey and calls that a picture. A thread needs a trial of its own.
 */
final class JpegTrial implements IIOReadWarningListener {
    private final ImageReader reader =
            ImageIO.getImageReadersByFormatName("jpeg").next();
    private boolean damaged;

    JpegTrial() {
        reader.addIIOReadWarningListener(this);
    }

    boolean isDamaged(byte[] bytes) {
        damaged = false;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            reader.readRaster(0, null);
        } catch (IOException | RuntimeException undecodable) {
            return true;
        }
        return damaged;
    }

    /** Some cameras put stray bytes between two segments; they belong to no pixel. */
    @Override
    public void warningOccurred(ImageReader source, String warning) {
        damaged |= warning.contains("Corrupt JPEG data") && !warning.contains("extraneous bytes");
        damaged |= warning.contains("Premature end");
    }
}
