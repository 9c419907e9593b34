package org.rouse.coaching;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.DialectContract;
import org.rouse.testing.Issuer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ExtendWith(RunningService.InTests.class)
class DialectTest extends DialectContract {

    private static final Change PROFILE =
            new Change("/api/v1/people/dia", "/api/v1/people/ben", "dia", "{\"zone\":\"UTC\"}");

    /** Far more than are allowed at once, and in the time that so many take. */
    private static final int MANY = 10_000;

    private final RunningService service;

    DialectTest(RunningService service) {
        this.service = service;
    }

    @BeforeAll
    void enrol() {
        service.as("root", "admin")
                .put()
                .uri(PROFILE.path())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PROFILE.body())
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Override
    protected String url() {
        return service.url();
    }

    @Override
    protected Issuer issuer() {
        return service.issuer;
    }

    @Override
    protected Change change() {
        return PROFILE;
    }

    @Override
    protected WebTestClient.ResponseSpec tooOften() {
        WebTestClient hasty = service.as("hasty", "person");
        AtomicInteger status = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            WebTestClient.ResponseSpec answer =
                    hasty.post().uri("/api/v1/people/nobody/check-ins").exchange();
            answer.expectStatus().value(status::set);
            if (status.get() == HttpStatus.TOO_MANY_REQUESTS.value()) {
                return answer;
            }
            answer.expectBody();
        }
        throw new AssertionError("none of " + MANY + " writes was one too many");
    }
}
