package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's file as Java's own decoders see it, only to learn its size and its damage. OpenCV's decoders, which DataVec
 * uses, print on the screen what they find wrong; and that for JPEG fills what is missing with grey and calls it a
 * picture. Formats other than JPEG and PNG are left to OpenCV, which refuses them if they end early.
 */
final class Picture implements Closeable, IIOReadWarningListener {
    /** More pixels than any camera takes, and no danger to the memory. */
    private static final long MOST_PIXELS = 100_000_000;

    /** Pixels in a byte of the file: no photo is packed tighter than PNG can pack nothing but zeros. */
    private static final long TIGHTEST_PACKING = 1032;

    private static final long MOST_BYTES = MOST_PIXELS;
    private static final Set<String> TRUSTED =
            Set.of("com.sun.imageio.plugins.jpeg.JPEGImageReader", "com.sun.imageio.plugins.png.PNGImageReader");
    private static final String RULE = "must be a picture that can be read";
    private static final String REMEDY = "put a whole one in its place, or take it away";

    private final Path file;
    private final byte[] bytes;
    private final MemoryCacheImageInputStream in;
    private final Optional<ImageReader> reader;
    private boolean damaged;

    private Picture(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        this.reader = trustedReader();
        reader.ifPresent(known -> {
            known.setInput(in, true, true);
            known.addIIOReadWarningListener(this);
        });
    }

    /** DataVec brings other decoders along, not even to be loaded; Java's for BMP makes room for whatever a header claims. */
    private Optional<ImageReader> trustedReader() {
        Iterator<ImageReaderSpi> decoders = IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageReaderSpi.class, this::isTrustedWithThis, true);
        try {
            return decoders.hasNext() ? Optional.of(decoders.next().createReaderInstance()) : Optional.empty();
        } catch (IOException unavailable) {
            return Optional.empty();
        }
    }

    private boolean isTrustedWithThis(Object decoder) {
        ImageReaderSpi candidate = (ImageReaderSpi) decoder;
        try {
            return TRUSTED.contains(candidate.getPluginClassName()) && candidate.canDecodeInput(in);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** @throws UnusableData if the file cannot be read or is larger than any picture */
    static Picture open(Path file) throws UnusableData {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableData(file, RULE, "a file of " + Files.size(file) + " bytes", REMEDY);
            }
            return new Picture(file, Files.readAllBytes(file));
        } catch (UnusableData fault) {
            throw fault;
        } catch (IOException fault) {
            throw UnusableData.unreadable(file, fault);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Width × height in pixels, or nothing where Java cannot tell. */
    Optional<String> size() {
        try {
            return reader.isPresent() ? Optional.of(size(reader.get())) : Optional.empty();
        } catch (IOException | RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private static String size(ImageReader reader) throws IOException {
        return reader.getWidth(0) + "×" + reader.getHeight(0);
    }

    /** @throws UnusableData if Java knows the format, and finds the picture too large or damaged */
    void check() throws UnusableData {
        if (Jpeg.isJpeg(bytes) && !Jpeg.hasEnd(bytes)) {
            throw fault("one that ends early");
        }
        if (reader.isPresent()) {
            check(reader.get());
        }
    }

    private void check(ImageReader reader) throws UnusableData {
        try {
            long most = Math.min(MOST_PIXELS, bytes.length * TIGHTEST_PACKING);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > most) {
                throw fault("one that claims " + size(reader) + " pixels");
            }
            decode(reader);
        } catch (UnusableData fault) {
            throw fault;
        } catch (IOException | RuntimeException undecodable) {
            damaged = true;
        }
        if (damaged) {
            throw fault("a damaged one");
        }
    }

    /** Without a conversion of its colours where that can be had: Java converts fewer kinds than it decodes. */
    private static void decode(ImageReader reader) throws IOException {
        if (reader.canReadRaster()) {
            reader.readRaster(0, null);
        } else {
            reader.read(0);
        }
    }

    UnusableData fault(String found) {
        return new UnusableData(file, RULE, found, REMEDY);
    }

    /** Some cameras put stray bytes between two segments of a JPEG; they belong to no pixel. */
    @Override
    public void warningOccurred(ImageReader source, String warning) {
        damaged |= warning.contains("Corrupt JPEG data") && !warning.contains("extraneous bytes");
        damaged |= warning.contains("Premature end");
    }

    @Override
    public void close() {
        reader.ifPresent(ImageReader::dispose);
    }
}
