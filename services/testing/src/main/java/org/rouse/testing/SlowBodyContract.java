package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What a service does with a head or a body that comes in too slowly while its sender stays; its settings allow either a few seconds, and
 * idle connections more.
 */
public abstract class SlowBodyContract {

    private static final int DECLARED = 100;

    /** Where the service listens on loopback. */
    protected abstract int port();

    /** Where a token of {@link #token()} may put JSON. */
    protected abstract String path();

    protected abstract String token();

    @Test
    void shouldEndTheConnectionWhenABodyStopsComing() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send("PUT " + path() + " HTTP/1.1\r\nHost: rouse\r\nAuthorization: Bearer " + token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + DECLARED + "\r\n\r\n{");
            // Some servers say so before they hang up.
            assertThat(connection.untilEnd()).matches("(?s)|HTTP/1.1 4.*");
        }
    }

    @Test
    void shouldAnswer408WhenAHeadStopsComing() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send("GET /actuator/health HTTP/1.1\r\nX-Never");
            assertThat(connection.untilEnd())
                    .startsWith("HTTP/1.1 408 ")
                    .endsWith(
                            "{\"type\":\"urn:rouse:problem:request.too-slow\",\"title\":\"Request Timeout\",\"status\":408,"
                                    + "\"detail\":\"the head of the request came in too slowly\"}");
        }
    }
}
