package cnnbyhand.data;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's file before it is decoded, to learn its size and its damage. OpenCV's decoders, which DataVec uses, print on
 * the screen what they find wrong; and that for JPEG fills what is missing with grey and calls it a picture, so that Java's
 * own looks first. Formats other than JPEG and PNG are left to OpenCV, which refuses them if they end early.
 */
final class Picture implements Closeable, IIOReadWarningListener {
    /** More pixels than any camera takes: the largest take 200 million. */
    private static final long MOST_PIXELS = 250_000_000;

    /** As many pixels any file may claim: plain ones are packed tighter than photos. */
    private static final long HARMLESS_PIXELS = 16_000_000;

    /** To look for damage, not every pixel needs to be kept. */
    private static final long KEPT_PIXELS = 1_000_000;

    /** Pixels in a byte of the file: no photo is packed tighter than PNG can pack nothing but zeros. */
    private static final long TIGHTEST_PACKING = 1032;

    private static final long MOST_BYTES = 250_000_000;
    private static final Set<String> TRUSTED = Set.of("com.sun.imageio.plugins.jpeg.JPEGImageReader");
    private static final String RULE = "must be a picture that can be read";
    private static final String REMEDY = "put a whole one in its place, or take it away";

    private final Path file;
    private final byte[] bytes;
    private final MemoryCacheImageInputStream in;
    private final Optional<ImageReader> reader;
    private final Optional<PictureKind> kind;
    private boolean damaged;

    private Picture(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.kind = PictureKind.of(bytes);
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

    /**
     * What a decoder is given: nothing that makes it complain.
     *
     * @throws UnusableData if the picture is damaged, as far as can be told without decoding it
     */
    byte[] plain() throws UnusableData {
        return switch (kind.orElseThrow()) {
            case PNG -> PlainPng.of(bytes).orElseThrow(() -> fault("a damaged one"));
            case JPEG -> PlainJpeg.of(bytes);
            default -> bytes;
        };
    }

    /** As EXIF counts, where OpenCV does not heed it by itself; 1 for upright. */
    int orientation() {
        return kind.filter(PictureKind.WEBP::equals).isPresent() ? Webp.orientation(bytes) : 1;
    }

    /** Width × height in pixels, or nothing where the file does not say. */
    Optional<String> size() {
        return kind.flatMap(known -> known.size(bytes)).map(PictureSize::toString);
    }

    /** @throws UnusableData if it is no picture of a format that is read, too large, or seen to be damaged */
    void check() throws UnusableData {
        PictureSize size = kind.orElseThrow(() -> fault("none, or a damaged one"))
                .size(bytes)
                .orElseThrow(() -> fault(isCut() ? "one that ends early" : "a damaged one"));
        requireBelievable(size);
        if (isCut()) {
            throw fault("one that ends early");
        }
        if (reader.isPresent()) {
            check(reader.get(), size);
        }
    }

    private boolean isCut() {
        return Jpeg.isJpeg(bytes) && !Jpeg.hasEnd(bytes);
    }

    private void requireBelievable(PictureSize size) throws UnusableData {
        long most = Math.min(MOST_PIXELS, Math.max(HARMLESS_PIXELS, bytes.length * TIGHTEST_PACKING));
        if (size.pixels() > most) {
            String bound = String.format(Locale.ROOT, "%,d", most);
            throw fault("one that claims " + size + " pixels, more than the " + bound
                    + (most < MOST_PIXELS ? " that a file of its size is believed" : " that are read"));
        }
    }

    private void check(ImageReader reader, PictureSize size) throws UnusableData {
        try {
            decode(reader, (int) Math.max(1, Math.sqrt((double) size.pixels() / KEPT_PIXELS)));
        } catch (IOException | RuntimeException undecodable) {
            damaged = true;
        }
        if (damaged) {
            throw fault("a damaged one");
        }
    }

    /** Without a conversion of its colours where that can be had: Java converts fewer kinds than it decodes. */
    private static void decode(ImageReader reader, int every) throws IOException {
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(every, every, 0, 0);
        if (reader.canReadRaster()) {
            reader.readRaster(0, sparse);
        } else {
            reader.read(0, sparse);
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
