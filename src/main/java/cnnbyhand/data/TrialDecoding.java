package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a JPEG with Java's own decoder, to learn of its damage. Some cameras fill a photo up behind its last pixel: Java's
 * decoder tells how far, and one that prints on the screen can be spared it.
 */
final class TrialDecoding implements IIOReadWarningListener {
    private static final String DECODER = "com.sun.imageio.plugins.jpeg.JPEGImageReader";
    private static final Pattern FILLED = Pattern.compile(".*: (\\d+) extraneous bytes before marker 0xd9");
    private static final int END_BYTES = 2;

    /** To look for damage, not every pixel needs to be kept. */
    private static final long KEPT_PIXELS = 1_000_000;

    private boolean damaged;
    private int filling;

    private TrialDecoding() {}

    /** The picture without what fills it up, or nothing where it is damaged. */
    static Optional<byte[]> of(byte[] picture, PictureSize size) {
        OptionalInt filling = filling(picture, size);
        if (filling.orElse(0) == 0) {
            return filling.isPresent() ? Optional.of(picture) : Optional.empty();
        }
        int kept = picture.length - filling.getAsInt();
        byte[] shorter = new byte[kept];
        System.arraycopy(picture, 0, shorter, 0, kept - END_BYTES);
        System.arraycopy(picture, picture.length - END_BYTES, shorter, kept - END_BYTES, END_BYTES);
        return filling(shorter, size).orElse(1) == 0 ? Optional.of(shorter) : Optional.empty();
    }

    /** Bytes before the end that are no part of the picture; nothing where it is damaged. */
    private static OptionalInt filling(byte[] picture, PictureSize size) {
        TrialDecoding trial = new TrialDecoding();
        try {
            trial.decode(picture, (int) Math.max(1, Math.sqrt((double) size.pixels() / KEPT_PIXELS)));
        } catch (IOException | RuntimeException undecodable) {
            return OptionalInt.empty();
        }
        return trial.damaged ? OptionalInt.empty() : OptionalInt.of(trial.filling);
    }

    private void decode(byte[] picture, int every) throws IOException {
        ImageReader reader = reader();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)), true, true);
            reader.addIIOReadWarningListener(this);
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(every, every, 0, 0);
            // Java decodes more kinds than it converts to red, green and blue.
            reader.readRaster(0, sparse);
        } finally {
            reader.dispose();
        }
    }

    /** DataVec brings other decoders along, which are not even loaded. */
    private static ImageReader reader() throws IOException {
        Iterator<ImageReaderSpi> decoders = IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class,
                        decoder ->
                                ((ImageReaderSpi) decoder).getPluginClassName().equals(DECODER),
                        true);
        return decoders.next().createReaderInstance();
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        Matcher filled = FILLED.matcher(warning);
        if (filled.matches()) {
            filling = Integer.parseInt(filled.group(1));
        } else {
            damaged |= warning.contains("Corrupt JPEG data") || warning.contains("Premature end");
        }
    }
}
