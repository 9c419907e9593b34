package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.KeptConnection;
import org.rouse.testing.SlowBodyContract;

class SlowBodyTest extends SlowBodyContract {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(Map.of(
                "rouse.http.head-within", "1s", "rouse.http.body-within", "1s", "server.netty.idle-timeout", "3s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected int port() {
        return service.port();
    }

    @Override
    protected String path() {
        return "/api/v1/people/kim/channels/hook";
    }

    @Override
    protected String token() {
        return service.issuer().token("kim", "person");
    }

    @Test
    void shouldEndAConnectionOnWhichNothingIsAsked() throws IOException {
        try (KeptConnection connection = new KeptConnection(port())) {
            assertThat(connection.isAtEnd()).isTrue();
        }
    }
}
