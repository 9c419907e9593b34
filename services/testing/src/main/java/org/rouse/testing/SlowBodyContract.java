package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a service does with a body that stops coming in while its sender stays; its settings allow bodies a few seconds. */
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
}
