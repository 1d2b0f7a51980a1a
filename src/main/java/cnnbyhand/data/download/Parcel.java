package cnnbyhand.data.download;

import java.net.URI;
import java.util.List;

/**
 * One file as it is published.
 *
 * @param mirrors addresses of the file itself, in the order in which they are tried
 * @param bytes its size, or 0 where the publisher does not say
 * @param algorithm of the published sum, "SHA-256" or "MD5"
 * @param sum in small hexadecimal digits
 */
public record Parcel(String name, List<URI> mirrors, long bytes, String algorithm, String sum) {
    /** Twice the largest set's size, packed or not: nothing larger is taken. */
    static final long MOST_BYTES = 400_000_000;

    /** More bytes than this are refused while they arrive. */
    long mostBytes() {
        return bytes == 0 ? MOST_BYTES : bytes;
    }
}
