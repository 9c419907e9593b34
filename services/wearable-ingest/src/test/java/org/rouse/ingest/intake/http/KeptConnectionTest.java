package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.testing.KeptConnection;
import org.rouse.testing.KeptConnectionContract;

@ParameterizedClass
@EnumSource(Way.class)
class KeptConnectionTest extends KeptConnectionContract {

    KeptConnectionTest(Way way) {
        Service.use(way);
    }

    private static final String SOUND = "GET /actuator/health HTTP/1.1\r\nHost: rouse\r\n\r\n";
    private static final String STRANGER = "GET /api/v1/devices HTTP/1.1\r\nHost: rouse\r\n\r\n";

    @Override
    protected int port() {
        return Service.port();
    }

    /** An upload is answered from another thread, a stranger at once: the connection must be read on after both. */
    @Test
    void shouldReadOnAfterTwoRequestsInOnePacket() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            connection.send(upload() + STRANGER);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200 ");
            assertThat(connection.answer()).startsWith("HTTP/1.1 401 ");
            connection.send(SOUND);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String upload() {
        String body = Service.steps(1, 2, 3);
        return "POST /v1/sync HTTP/1.1\r\nHost: rouse\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + Service.token("kept") + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
