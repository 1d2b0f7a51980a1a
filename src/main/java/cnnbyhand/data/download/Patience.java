package cnnbyhand.data.download;

import java.time.Duration;

/**
 * How long a download waits.
 *
 * @param connecting for a connection
 * @param stalling for an answer, and afterwards for each further {@link #LEAST_BYTES} of it
 */
public record Patience(Duration connecting, Duration stalling) {
    /** A server that sends less than this in the time of a stall is as good as silent. */
    static final int LEAST_BYTES = 4096;

    public static Patience usual() {
        return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }
}
