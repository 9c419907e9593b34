package org.rouse.notification;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.KeptConnectionContract;

class KeptConnectionTest extends KeptConnectionContract {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    protected int port() {
        return service.port();
    }
}
