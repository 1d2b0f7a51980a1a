package cnnbyhand.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A check sum in the making. */
final class Sum {
    private final MessageDigest digest;

    private Sum(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static Sum sha256() {
        return new Sum("SHA-256");
    }

    /** MD5 of a file, by which some publishers know theirs. */
    static String md5(Path file) throws IOException {
        Sum sum = new Sum("MD5");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int length = in.read(piece); length > 0; length = in.read(piece)) {
                sum.add(piece, 0, length);
            }
        }
        return sum.hex();
    }

    Sum add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        return this;
    }

    /** The sum in small hexadecimal digits. Nothing may be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
