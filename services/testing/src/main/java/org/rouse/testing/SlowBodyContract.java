package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * How a service must treat a head or a body that arrives too slowly while its sender stays connected; its settings allow either a few
 * seconds, and idle connections longer.
 */
public abstract class SlowBodyContract {

    private static final int DECLARED = 100;

    /** The port of the service on loopback. */
    protected abstract int port();

    /** A path that accepts JSON by PUT with the token of {@link #token()}. */
    protected abstract String path();

    protected abstract String token();

    @Test
    void shouldEndTheConnectionWhenABodyStopsComing() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send("PUT " + path() + " HTTP/1.1\r\nHost: rouse\r\nAuthorization: Bearer " + token()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + DECLARED + "\r\n\r\n{");
            // Some servers answer before they hang up.
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
