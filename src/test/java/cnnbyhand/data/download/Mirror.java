package cnnbyhand.data.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on loopback that behaves as it is told, well or badly, whatever it is asked for. */
public final class Mirror implements Closeable {
    /** What the server does with a connection after it has read the request. */
    public interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();
    private final Behaviour behaviour;

    public Mirror(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        daemon(this::serve);
    }

    /** Gives the bytes as they are. */
    public static Behaviour gives(byte[] body) {
        return out -> {
            head(out, "200 OK", "Content-Length: " + body.length);
            out.write(body);
        };
    }

    public static Behaviour status(String status, String... headers) {
        return out -> head(out, status, headers);
    }

    public static void head(OutputStream out, String status, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\n";
        for (String header : headers) {
            head += header + "\r\n";
        }
        out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public URI address() {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/file");
    }

    public int requests() {
        return requests.get();
    }

    /** Returns once it was asked: a client that soon gives up may be ahead of the server. */
    void awaitRequest() throws InterruptedException {
        while (requests() == 0) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> answer(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            readRequest(connection);
            requests.incrementAndGet();
            behaviour.answer(connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client went away, as it should from a bad server.
        }
    }

    private static void readRequest(Socket connection) throws IOException {
        String end = "";
        while (!end.equals("\r\n\r\n")) {
            end = (end + (char) connection.getInputStream().read());
            end = end.substring(Math.max(0, end.length() - 4));
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test server");
        thread.setDaemon(true);
        thread.start();
    }
}
