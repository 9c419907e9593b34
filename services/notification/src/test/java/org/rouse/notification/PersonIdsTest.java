package org.rouse.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.notification.running.RunningService;
import org.rouse.testing.PersonIds;
import org.springframework.http.MediaType;

/** People have the ids of their identity provider. */
class PersonIdsTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.common();
    }

    static Iterable<String> ids() {
        return PersonIds.UNUSUAL;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shouldReachSomebodyOfAnyId(String id) {
        service.client(id, "person")
                .put()
                .uri(path(id, "/channels/hook"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"type\":\"webhook\",\"url\":\"http://127.0.0.1:1/\",\"secret\":\"%s\"}"
                        .formatted(RunningService.SECRET))
                .exchange()
                .expectStatus()
                .isOk();

        service.client(id, "person")
                .get()
                .uri(path(id, "/channels"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].id")
                .isEqualTo("hook");
    }

    static Iterable<String> unreachable() {
        return PersonIds.UNREACHABLE;
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void shouldKnowNobodyWhomAPathCannotMean(String id) {
        String encoded = URLEncoder.encode(id, UTF_8).replace(".", "%2E");

        service.client(id, "person")
                .get()
                .uri(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/people/" + encoded + "/channels"))
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static URI path(String id, String rest) {
        String encoded = URLEncoder.encode(id, UTF_8).replace("+", "%20");
        return URI.create("http://127.0.0.1:" + service.port() + "/api/v1/people/" + encoded + rest);
    }
}
