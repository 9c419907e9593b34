package org.rouse.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;

/** A connection to a service on loopback, on which requests are written and answers are read as bytes. */
public final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MS = 10_000;
    private static final String LENGTH = "content-length:";

    private final Socket socket;

    public KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** Writes requests unchanged. */
    public void send(String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(US_ASCII));
    }

    /** The next answer with its body; the answer must state the body's length. */
    public String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("end of the connection after: " + head).isNotNegative();
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, LENGTH, 0, LENGTH.length()))
                .map(line -> Integer.parseInt(line.substring(LENGTH.length()).trim()))
                .findFirst()
                .orElseThrow();
        return head + new String(socket.getInputStream().readNBytes(length), US_ASCII);
    }

    /** Reads everything until the service ends the connection. */
    public String untilEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    /** Waits for the service to end the connection, and says whether it did. */
    public boolean isAtEnd() throws IOException {
        return socket.getInputStream().read() == -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
