package org.rouse.notification;

import org.junit.jupiter.api.BeforeAll;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.DialectContract;
import org.rouse.testing.Issuer;
import org.springframework.test.web.reactive.server.WebTestClient;

class DialectTest extends DialectContract {

    private static final Change HOOK = new Change(
            "/api/v1/people/dia/channels/hook",
            "/api/v1/people/ben/channels/hook",
            "dia",
            "{\"type\":\"webhook\",\"url\":\"http://127.0.0.1:9/\",\"secret\":\"%s\"}"
                    .formatted(RunningService.SECRET));

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.common();
        service.reach(HOOK.subject(), "http://127.0.0.1:9/");
    }

    @Override
    protected String url() {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    protected Issuer issuer() {
        return service.issuer();
    }

    @Override
    protected Change change() {
        return HOOK;
    }

    @Override
    protected WebTestClient.ResponseSpec tooOften() {
        test().expectStatus().isOk();
        return test();
    }

    private WebTestClient.ResponseSpec test() {
        return service.client(HOOK.subject(), "person")
                .post()
                .uri(HOOK.path() + "/test")
                .exchange();
    }
}
