package org.rouse.coaching;

import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.SlowBodyContract;

@ExtendWith(RunningService.InTests.class)
class SlowRequestTest extends SlowBodyContract {

    private final RunningService service;

    SlowRequestTest(RunningService service) {
        this.service = service;
    }

    @Override
    protected int port() {
        return URI.create(service.url()).getPort();
    }

    @Override
    protected String path() {
        return "/api/v1/people/slow";
    }

    @Override
    protected String token() {
        return service.issuer.token("slow", "person");
    }
}
