package org.rouse.notification.running;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A server whose answer never ends, sent a little at a time or as fast as it is read. */
public final class Trickle implements AutoCloseable {

    private static final String HEAD =
            "HTTP/1.1 %d Fine%nRetry-After: 7%nContent-Length: 9000000000%n%n".replace("%n", "\r\n");

    private final ServerSocket server;
    private final String first;
    private final byte[] then;
    private final Duration pause;

    /** The number of requests. */
    public final AtomicInteger asked = new AtomicInteger();

    /** The number of current listeners. */
    public final AtomicInteger listening = new AtomicInteger();

    /** Bytes sent after the first. */
    public final AtomicLong said = new AtomicLong();

    private Trickle(String first, byte[] then, Duration pause) {
        this.first = first;
        this.then = then;
        this.pause = pause;
        try {
            server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Sends a head, byte by byte. */
    public static Trickle ofHead() {
        return new Trickle("HTTP/1.1 200 Fine\r\nX-Filler: ", new byte[] {'a'}, Duration.ofMillis(50));
    }

    /** Sends header after header, as fast as they are read. */
    public static Trickle ofHeaders() {
        return new Trickle(
                "HTTP/1.1 200 Fine\r\n", "X-Filler: a\r\n".repeat(1_000).getBytes(US_ASCII), Duration.ZERO);
    }

    /** Sends a whole head, with a Retry-After of seven seconds, and then a body byte by byte. */
    public static Trickle ofBody(int status) {
        return new Trickle(HEAD.formatted(status), new byte[] {'a'}, Duration.ofMillis(50));
    }

    /** Likewise, with a body as fast as it is read. */
    public static Trickle ofEndlessBody(int status) {
        return new Trickle(HEAD.formatted(status), "a".repeat(16_384).getBytes(US_ASCII), Duration.ZERO);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket socket) {
        asked.incrementAndGet();
        listening.incrementAndGet();
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            if (in.read(new byte[65_536]) > 0) {
                out.write(first.getBytes(US_ASCII));
                while (!server.isClosed()) {
                    out.write(then);
                    out.flush();
                    said.addAndGet(then.length);
                    LockSupport.parkNanos(pause.toNanos());
                }
            }
        } catch (IOException e) {
            // nobody listens any more
        } finally {
            listening.decrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
