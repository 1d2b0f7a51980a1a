package cnnbyhand.data.download;

import static cnnbyhand.data.download.Mirror.gives;
import static cnnbyhand.data.download.Mirror.head;
import static cnnbyhand.data.download.Mirror.status;
import static cnnbyhand.data.download.Offers.FILE;
import static cnnbyhand.data.download.Offers.random;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Servers that do not give the file, each in its own way, and a part of the reason that is told for each. */
public final class BadMirrors {
    private BadMirrors() {}

    public static Stream<Arguments> all() {
        return Stream.of(
                arguments("not found", status("404 Not Found"), "HTTP status 404"),
                arguments("forbidden", status("403 Forbidden"), "HTTP status 403"),
                arguments("broken", status("500 Oops"), "HTTP status 500"),
                arguments(
                        "a redirect to nowhere", status("302 Found", "Location: http://127.0.0.1:1/"), "no connection"),
                arguments("a redirect in a circle", status("302 Found", "Location: /file"), "HTTP status 302"),
                arguments("a redirect to no address", status("302 Found", "Location: http://[:x"), "no proper answer"),
                arguments("a redirect without an address", status("302 Found"), "no proper answer"),
                arguments(
                        "a redirect to a file of this machine",
                        status("302 Found", "Location: file:///etc/hostname"),
                        "HTTP status 302"),
                arguments("a wrong sum", gives(random(100_001, 100_000)), " instead of "),
                arguments("another length", gives(random(99_999)), "99999 bytes instead of 100000"),
                arguments("a huge announced length", announcing(1L << 40), "1099511627776 bytes instead of 100000"),
                arguments("a length that is no number", status("200 OK", "Content-Length: many"), "no proper answer"),
                arguments("a negative length", status("200 OK", "Content-Length: -5"), ""),
                arguments("a body that ends early", endingEarly(), "broke off"),
                arguments("a body of unknown length that ends early", endingEarlyUnannounced(), " instead of "),
                arguments("a body without end", (Mirror.Behaviour) BadMirrors::endless, "more than the 100000 bytes"),
                arguments("a stall in the head", (Mirror.Behaviour) out -> Thread.sleep(10_000), "no answer in time"),
                arguments("a stall in the body", (Mirror.Behaviour) BadMirrors::stalling, "stalled"),
                arguments("a body that drips", (Mirror.Behaviour) BadMirrors::dripping, "stalled"),
                arguments("a proxy's web page", (Mirror.Behaviour) BadMirrors::webPage, "a web page"),
                arguments("a web page that is called a file", (Mirror.Behaviour) BadMirrors::disguised, " instead of "),
                arguments("pieces without a length", (Mirror.Behaviour) BadMirrors::unmeasured, ""),
                arguments("a head without end", (Mirror.Behaviour) BadMirrors::talkative, "no proper answer"),
                arguments("no HTTP at all", (Mirror.Behaviour) out -> out.write(FILE), "no proper answer"),
                arguments("a connection that closes at once", (Mirror.Behaviour) out -> {}, "no proper answer"));
    }

    /** How long to wait for a server that is given up with this reason: briefly only for one that keeps its client waiting. */
    public static Patience patience(String reason) {
        boolean waits = reason.equals("stalled") || reason.equals("no answer in time");
        Duration time = waits ? Duration.ofMillis(1000) : Duration.ofSeconds(15);
        return new Patience(time, time);
    }

    private static void endless(OutputStream out) throws IOException {
        head(out, "200 OK");
        while (true) {
            out.write(FILE);
        }
    }

    private static void stalling(OutputStream out) throws IOException, InterruptedException {
        head(out, "200 OK", "Content-Length: 100000");
        out.write(FILE, 0, 50_000);
        out.flush();
        Thread.sleep(10_000);
    }

    private static void dripping(OutputStream out) throws IOException, InterruptedException {
        head(out, "200 OK", "Content-Length: 100000");
        for (byte drop : FILE) {
            out.write(drop);
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void webPage(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: text/html; charset=utf-8");
        out.write("<html>Please log in</html>".getBytes());
    }

    private static void disguised(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: application/gzip");
        out.write("<html>Please log in</html>".getBytes());
    }

    private static void unmeasured(OutputStream out) throws IOException {
        head(out, "200 OK", "Transfer-Encoding: chunked");
        out.write("as long as it takes\r\n".getBytes());
    }

    private static void talkative(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n".getBytes());
        while (true) {
            out.write("X-Word: word\r\n".getBytes());
        }
    }

    /** Says so and keeps the connection, since a client that sees its end first would tell of that. */
    private static Mirror.Behaviour announcing(long length) {
        return out -> {
            head(out, "200 OK", "Content-Length: " + length);
            Thread.sleep(10_000);
        };
    }

    private static Mirror.Behaviour endingEarly() {
        return out -> {
            head(out, "200 OK", "Content-Length: 100000");
            out.write(FILE, 0, 99_999);
        };
    }

    private static Mirror.Behaviour endingEarlyUnannounced() {
        return out -> {
            head(out, "200 OK");
            out.write(FILE, 0, 99_999);
        };
    }
}
