package org.rouse.coaching;

import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.DescriptionContract;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(RunningService.InTests.class)
class OpenApiTest extends DescriptionContract {

    private final RunningService service;

    OpenApiTest(RunningService service) {
        this.service = service;
    }

    @Override
    protected String url() {
        return service.url();
    }

    @Override
    protected String service() {
        return "coaching";
    }

    @Override
    protected WebTestClient as(String scope) {
        return service.as("shown", scope);
    }
}
