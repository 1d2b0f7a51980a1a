package cnnbyhand.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fetches one file from one address and checks it. */
final class Transfer {
    private final HttpClient client;
    private final Patience patience;
    private final Parcel parcel;

    Transfer(HttpClient client, Patience patience, Parcel parcel) {
        this.client = client;
        this.patience = patience;
        this.parcel = parcel;
    }

    /**
     * @throws DownloadFailed if the address does not give the file
     * @throws IOException if the file cannot be stored
     */
    void fetch(URI address, Path to) throws IOException {
        HttpResponse<InputStream> answer = answer(address);
        try (InputStream body = answer.body();
                OutputStream file = Files.newOutputStream(to)) {
            checkHead(answer);
            checkSum(copy(body, file));
        }
    }

    private HttpResponse<InputStream> answer(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(patience.stalling()).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (IOException | IllegalArgumentException fault) {
            throw new DownloadFailed(reason(fault));
        }
    }

    /** Java gives the first two no message that a user would understand, and throws much else at an answer of nonsense. */
    private static String reason(Exception fault) {
        if (fault instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (fault instanceof ConnectException) {
            return "no connection";
        }
        return "no proper answer (" + root(fault).getMessage() + ")";
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }

    private void checkHead(HttpResponse<?> answer) throws DownloadFailed {
        if (answer.statusCode() != 200) {
            throw new DownloadFailed("HTTP status " + answer.statusCode());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
            throw new DownloadFailed("a web page instead of the file");
        }
        long announced = answer.headers().firstValueAsLong("Content-Length").orElse(parcel.bytes());
        if (announced > parcel.mostBytes() || parcel.bytes() > 0 && announced != parcel.bytes()) {
            throw new DownloadFailed("a file of " + announced + " bytes instead of " + parcel.mostBytes());
        }
    }

    /** Returns the sum of what was copied. */
    private String copy(InputStream body, OutputStream file) throws IOException {
        try (Watchdog watchdog = new Watchdog(body, patience);
                Progress progress = Progress.of(parcel)) {
            MessageDigest sum = MessageDigest.getInstance(parcel.algorithm());
            byte[] piece = new byte[1 << 16];
            long received = 0;
            for (int length = read(body, piece, watchdog); length >= 0; length = read(body, piece, watchdog)) {
                received += length;
                checkLength(received);
                sum.update(piece, 0, length);
                file.write(piece, 0, length);
                progress.stepTo(received);
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(parcel + " has a sum that Java cannot compute", e);
        }
    }

    private static int read(InputStream body, byte[] piece, Watchdog watchdog) throws IOException {
        try {
            int length = body.read(piece);
            watchdog.received(Math.max(0, length));
            return length < 0 && watchdog.hasBitten() ? brokenOff(watchdog) : length;
        } catch (IOException e) {
            return brokenOff(watchdog);
        }
    }

    private static int brokenOff(Watchdog watchdog) throws DownloadFailed {
        throw new DownloadFailed(watchdog.hasBitten() ? "the transfer stalled" : "the transfer broke off");
    }

    private void checkLength(long received) throws DownloadFailed {
        if (received > parcel.mostBytes()) {
            throw new DownloadFailed("more than the " + parcel.mostBytes() + " bytes that the file has");
        }
    }

    private void checkSum(String found) throws DownloadFailed {
        if (!found.equals(parcel.sum())) {
            throw new DownloadFailed(parcel.algorithm() + " " + found + " instead of " + parcel.sum());
        }
    }
}
