package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests after one another on one connection, told from each other byte by byte. */
@ExtendWith(RunningService.InTests.class)
class KeptConnectionTest {

    private static final String SOUND = "GET /actuator/health/liveness HTTP/1.1\r\nHost: rouse\r\n\r\n";
    private static final String OVERSIZED =
            "GET /actuator/health HTTP/1.1\r\nHost: rouse\r\nX-Large: " + "x".repeat(9 * 1024) + "\r\n\r\n";
    private static final int PATIENCE_MS = 10_000;

    private final RunningService service;

    KeptConnectionTest(RunningService service) {
        this.service = service;
    }

    /** Where the first answer has just come in, the server may still be busy with the end of it: hence many times. */
    @RepeatedTest(100)
    void shouldRefuseOversizedHeadersWhenTheyFollowASoundRequest() throws IOException {
        try (Socket socket = connect()) {
            send(socket, SOUND);
            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            send(socket, OVERSIZED);
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 431 ")
                    .contains("application/problem+json");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @RepeatedTest(20)
    void shouldAnswerInOrderWhenOversizedHeadersComeInTheSamePacket() throws IOException {
        try (Socket socket = connect()) {
            send(socket, SOUND + SOUND + OVERSIZED + SOUND);
            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 431 ")
                    .contains("application/problem+json");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void shouldRefuseWhenItIsNoHttp() throws IOException {
        try (Socket socket = connect()) {
            send(socket, "hello\r\n\r\n");
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(service.url()).getPort());
        socket.setSoTimeout(PATIENCE_MS);
        return socket;
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(US_ASCII));
    }

    /** One answer with its body, whose length it must state. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("end of the connection after: " + head).isNotNegative();
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElseThrow();
        return head + new String(in.readNBytes(length), US_ASCII);
    }
}
