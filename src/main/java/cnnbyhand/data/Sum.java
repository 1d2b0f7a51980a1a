package cnnbyhand.data;

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

    Sum add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        return this;
    }

    /** The sum in small hexadecimal digits. Nothing may be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
