package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;

/** How every service must treat requests that follow one another on one connection, byte by byte. */
public abstract class KeptConnectionContract {

    private static final String SOUND = "GET /actuator/health/liveness HTTP/1.1\r\nHost: rouse\r\n\r\n";
    private static final String OVERSIZED =
            "GET /actuator/health HTTP/1.1\r\nHost: rouse\r\nX-Large: " + "x".repeat(9 * 1024) + "\r\n\r\n";

    /** The port of the service on loopback. */
    protected abstract int port();

    /** When the first answer arrives, the server may still be finishing it: hence many repetitions. */
    @RepeatedTest(100)
    void shouldRefuseOversizedHeadersWhenTheyFollowASoundRequest() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send(SOUND);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200 ");
            connection.send(OVERSIZED);
            assertRefusalEnds(connection);
        }
    }

    @RepeatedTest(20)
    void shouldAnswerInOrderWhenOversizedHeadersComeInTheSamePacket() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send(SOUND + SOUND + OVERSIZED + SOUND);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200 ");
            assertRefusalEnds(connection);
        }
    }

    private static void assertRefusalEnds(KeptConnection connection) throws IOException {
        assertThat(connection.answer())
                .startsWith("HTTP/1.1 431 ")
                .contains("application/problem+json")
                .endsWith(
                        "{\"type\":\"urn:rouse:problem:request.headers-too-large\",\"title\":\"Request Header Fields Too Large\","
                                + "\"status\":431,\"detail\":\"the headers are too large\"}");
        assertThat(connection.isAtEnd()).isTrue();
    }
}
