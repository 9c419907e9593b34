package org.rouse.coaching;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.KeptConnectionContract;

@ExtendWith(RunningService.InTests.class)
class KeptConnectionTest extends KeptConnectionContract {

    private final RunningService service;

    KeptConnectionTest(RunningService service) {
        this.service = service;
    }

    @Override
    protected int port() {
        return URI.create(service.url()).getPort();
    }
}
