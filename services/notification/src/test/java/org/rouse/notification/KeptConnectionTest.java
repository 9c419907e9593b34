package org.rouse.notification;

import org.junit.jupiter.api.BeforeAll;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.KeptConnectionContract;

class KeptConnectionTest extends KeptConnectionContract {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.common();
    }

    @Override
    protected int port() {
        return service.port();
    }
}
