package cnnbyhand.data.download;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** A small file, offered as sets are. */
final class Offers {
    static final byte[] FILE = random(100_000);

    private Offers() {}

    static Offer offer(URI... mirrors) {
        return new Offer("set", List.of(parcel("file", FILE.length, mirrors)), "");
    }

    static Parcel parcel(String name, long bytes, URI... mirrors) {
        return new Parcel(name, Arrays.asList(mirrors), bytes, "SHA-256", sum());
    }

    static String sum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random(int length) {
        return random(length, length);
    }

    static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
