package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** The audit never shows a refused change as if it had been made. */
@ExtendWith(RunningService.InTests.class)
class RefusedActsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningService service;
    private final String person = "refused-" + UUID.randomUUID();

    RefusedActsTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        await().atMost(PATIENCE).until(service::isReady);
        send("PUT", "", "{\"zone\":\"UTC\"}", 201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POST; /plan/approval; ; 409; plan.approve",
                "POST; /plan/end; ; 409; plan.end",
                "DELETE; /plan/proposal; ; 409; plan.withdraw",
                "PUT; /plan/proposal; {\"start\":\"2026-11-16\",\"doses\":{\"core\":{}}}; 409; plan.propose",
                "POST; /plan/ticks; {\"set\":1,\"on\":\"2026-11-19\"}; 409; plan.tick",
                "PUT; ''; {\"zone\":\"UTC\"}; 428; person.change",
                "POST; /cases/99/claim; ; 404; case.claim",
                "PUT; /check-ins/9; {\"pain\":5}; 404; check-in.correct",
                "PATCH; /sessions/9; {\"painNextMorning\":5}; 404; session.change",
                "POST; /examinations; {\"examinedBy\":{\"name\":\"Ruth\",\"profession\":\"physiotherapist\"},\"on\":\"2026-11-19\","
                        + "\"result\":\"as-before\"}; 409; examination.record",
            })
    void shouldSayOfWhatWasRefusedThatItWas(
            String method, String path, @Nullable String body, int status, String action) {
        send(method, path, body, status);

        List<Map<String, String>> entries = awaited(action + ".refused");
        assertThat(entries.getFirst()).containsEntry("action", action + ".refused");
        assertThat(entries.get(1)).containsEntry("action", action);
        assertThat(entries.getFirst()).containsEntry("undoes", entries.get(1).get("id"));
    }

    @Test
    void shouldSayNothingMoreOfWhatWasDone() {
        send("PUT", "/plan/proposal", "{\"start\":\"2026-11-16\",\"doses\":{\"microbreak\":{}}}", 200);
        send("DELETE", "/plan/proposal", null, 200);

        assertThat(awaited("plan.withdraw"))
                .extracting(entry -> entry.get("action"))
                .containsSubsequence("plan.withdraw", "plan.propose", "person.change")
                .noneMatch(action -> action.endsWith(".refused"));
    }

    /** The audit of the person, newest first, once it has that action. */
    private List<Map<String, String>> awaited(String action) {
        return await().atMost(PATIENCE)
                .until(
                        this::entries,
                        entries -> entries.stream().anyMatch(one -> Objects.equals(one.get("action"), action)));
    }

    private List<Map<String, String>> entries() {
        List<Map<String, String>> all = JsonPath.read(
                Objects.requireNonNull(service.as("root", "admin")
                        .get()
                        .uri("/api/v1/people/" + person + "/audit")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()),
                "$.entries");
        return all.stream()
                .filter(one -> !Objects.equals(one.get("action"), "audit.read"))
                .toList();
    }

    private void send(String method, String path, @Nullable String body, int status) {
        var request = service.as("root", "admin")
                .method(HttpMethod.valueOf(method))
                .uri(URI.create(service.url() + "/api/v1/people/" + person + path));
        if (body != null) {
            request.contentType(
                            method.equals("PATCH")
                                    ? MediaType.valueOf("application/merge-patch+json")
                                    : MediaType.APPLICATION_JSON)
                    .bodyValue(body);
        }
        request.exchange().expectStatus().isEqualTo(status);
    }
}
