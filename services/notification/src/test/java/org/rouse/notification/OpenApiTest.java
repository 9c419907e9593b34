package org.rouse.notification;

import org.junit.jupiter.api.BeforeAll;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.DescriptionContract;
import org.springframework.test.web.reactive.server.WebTestClient;

class OpenApiTest extends DescriptionContract {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.common();
    }

    @Override
    protected String url() {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    protected String service() {
        return "notification";
    }

    @Override
    protected WebTestClient as(String scope) {
        return service.client("shown", scope);
    }
}
