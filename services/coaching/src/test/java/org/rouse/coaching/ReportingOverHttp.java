package org.rouse.coaching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A person of one test alone, and their reports over HTTP. */
abstract class ReportingOverHttp {

    final RunningService service;
    final String person = "dia/" + UUID.randomUUID();

    ReportingOverHttp(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void enrol() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/{id}", person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"coachIds\":[\"grace\"]}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    WebTestClient self() {
        return service.as(person, "person");
    }

    ResponseSpec post(String what, String body) {
        return self().post()
                .uri("/api/v1/people/{id}/" + what, person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec patch(String what, String body) {
        return self().patch()
                .uri("/api/v1/people/{id}/" + what, person)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec put(String what, String body, @Nullable String ifMatch) {
        return self().put()
                .uri("/api/v1/people/{id}/" + what, person)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    BodyContentSpec get(String what) {
        return self().get()
                .uri("/api/v1/people/{id}" + what, person)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
