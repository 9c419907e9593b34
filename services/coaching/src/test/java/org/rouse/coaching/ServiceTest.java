package org.rouse.coaching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ServiceTest {

    private final RunningService service = RunningService.get();

    @Test
    void shouldBeReadyWhenStarted() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> service.anonymous()
                        .get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    @Test
    void shouldShowAProfileAtOnceWhenItWasJustWritten() {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/ada")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Ada\",\"zone\":\"Europe/Berlin\"}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        service.as("ada", "person")
                .get()
                .uri("/api/v1/people/ada")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Ada")
                .jsonPath("$.zone")
                .isEqualTo("Europe/Berlin");
    }
}
