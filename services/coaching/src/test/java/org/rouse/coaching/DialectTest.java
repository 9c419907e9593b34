package org.rouse.coaching;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.DialectContract;
import org.rouse.testing.Issuer;
import org.springframework.http.MediaType;

@ExtendWith(RunningService.InTests.class)
class DialectTest extends DialectContract {

    private static final Change PROFILE =
            new Change("/api/v1/people/dia", "/api/v1/people/ben", "dia", "{\"zone\":\"UTC\"}");

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
    protected TooOften tooOften() {
        return new TooOften.Never();
    }
}
