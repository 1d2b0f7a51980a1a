package cnnbyhand.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture's file before it is decoded, to learn its size and its damage. OpenCV's decoders, which DataVec uses, print on
 * the screen what they find wrong; and that for JPEG fills what is missing with grey and calls it a picture, so that Java's
 * own looks first. WebP is left to OpenCV, which refuses it in silence if it ends early.
 */
final class Picture {
    /** More pixels than any camera takes: the largest take 200 million. */
    private static final long MOST_PIXELS = 250_000_000;

    /** As many pixels any file may claim: plain ones are packed tighter than photos. */
    private static final long HARMLESS_PIXELS = 16_000_000;

    /** Pixels in a byte of the file: no photo is packed tighter than PNG can pack nothing but zeros. */
    private static final long TIGHTEST_PACKING = 1032;

    private static final long MOST_BYTES = 250_000_000;
    private static final String RULE = "must be a picture that can be read";
    private static final String REMEDY = "put a whole one in its place, or take it away";
    private static final String DAMAGED = "a damaged one";

    private final Path file;
    private final byte[] bytes;
    private final Optional<PictureKind> kind;

    private Picture(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.kind = PictureKind.of(bytes);
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

    Path file() {
        return file;
    }

    /** How large the file is. */
    int bytes() {
        return bytes.length;
    }

    /** As EXIF counts, where OpenCV does not heed it by itself; 1 for upright. */
    int orientation() {
        return kind.map(known -> known.orientation(bytes)).orElse(1);
    }

    /** Width × height in pixels, or nothing where the file does not say. */
    Optional<String> size() {
        return kind.flatMap(known -> known.size(bytes)).map(PictureSize::toString);
    }

    /**
     * What a decoder is given: nothing that makes it complain.
     *
     * @throws UnusableData if it is no picture of a format that is read, too large, or seen to be damaged
     */
    byte[] plain() throws UnusableData {
        PictureKind known = requireBelievable();
        if (isCut()) {
            throw fault("one that ends early");
        }
        return known.plain(bytes).orElseThrow(() -> fault(DAMAGED));
    }

    /** @throws UnusableData if it is no picture of a format that is read, or claims to be larger than it can be */
    PictureKind requireBelievable() throws UnusableData {
        PictureKind known = kind.orElseThrow(() -> fault("none, or " + DAMAGED));
        PictureSize size = known.size(bytes).orElseThrow(() -> fault(isCut() ? "one that ends early" : DAMAGED));
        long most = Math.min(MOST_PIXELS, Math.max(HARMLESS_PIXELS, bytes.length * TIGHTEST_PACKING));
        if (size.pixels() > most) {
            String bound = String.format(Locale.ROOT, "%,d", most);
            throw fault("one that claims " + size + " pixels, more than the " + bound
                    + (most < MOST_PIXELS ? " that a file of its size is believed" : " that are read"));
        }
        return known;
    }

    private boolean isCut() {
        return Jpeg.isJpeg(bytes) && !Jpeg.hasEnd(bytes);
    }

    UnusableData fault(String found) {
        return new UnusableData(file, RULE, found, REMEDY);
    }
}
