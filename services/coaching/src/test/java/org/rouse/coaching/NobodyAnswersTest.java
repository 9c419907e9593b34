package org.rouse.coaching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Where nobody is named as responsible for care, no function of care starts, and the safety list works. */
@ExtendWith(RunningService.InTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyAnswersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningService service;
    private final ConfigurableApplicationContext closed;
    private final String of = "/api/v1/people/nobody-" + UUID.randomUUID();

    NobodyAnswersTest(RunningService service) {
        this.service = service;
        this.closed = service.start("--rouse.care.demonstration=false", "--rouse.coaching.hold-out.percent=0");
    }

    @BeforeAll
    void know() {
        await().atMost(PATIENCE).until(() -> service.isReady() && RunningService.isReady(closed));
        send(HttpMethod.PUT, of, "{\"zone\":\"UTC\"}").expectStatus().isCreated();
    }

    @AfterAll
    void close() {
        closed.close();
        await().atMost(PATIENCE).until(service::isReady);
    }

    @Test
    void shouldRefuseReportsAndSessionsAndTakeTheSafetyList() {
        refused(send(HttpMethod.POST, of + "/check-ins", "{\"pain\":4}"));
        send(HttpMethod.GET, of + "/check-ins?limit=1", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.open")
                .isEqualTo(false)
                .jsonPath("$.closed")
                .isEqualTo("nobody-responsible");
        refused(send(
                HttpMethod.POST,
                of + "/sessions",
                "{\"activity\":\"yoga\",\"start\":\"2026-11-19T10:00:00Z\",\"minutes\":60}"));
        send(
                        HttpMethod.POST,
                        of + "/safety-list-answers",
                        "{\"version\":\"safety-list/1\",\"answers\":{\"A1\":{\"said\":\"yes\"}}}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$..tier")
                .exists();
        send(HttpMethod.POST, of + "/red-flags", "{\"tier\":\"today\"}")
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldAgreePlansOfBreaksAndRefuseWhatGoesBeyond() {
        send(HttpMethod.PUT, of + "/plan/proposal", "{\"start\":\"2026-11-16\",\"doses\":{\"microbreak\":{}}}")
                .expectStatus()
                .isOk();
        refused(send(
                HttpMethod.POST,
                of + "/plan/preview",
                "{\"start\":\"2026-11-16\",\"doses\":{\"microbreak\":{},\"core\":{}}}"));
        refused(send(HttpMethod.PATCH, of + "/plan/proposal", "{\"doses\":{\"core\":{}}}"));
    }

    /** Proposed while somebody was responsible: components beyond breaks wait until somebody is again. */
    @Test
    void shouldAgreeToNothingBeyondBreaksThatWasProposedBefore() {
        String plan = "/api/v1/people/nobody-" + UUID.randomUUID();
        String on = "2026-11-01";
        open(
                        HttpMethod.PUT,
                        plan,
                        "{\"zone\":\"UTC\",\"clearance\":{\"by\":{\"name\":\"Ruth\",\"profession\":\"physiotherapist\"},\"on\":\""
                                + on + "\"}}")
                .expectStatus()
                .isCreated();
        propose(plan, "\"microbreak\":{},\"core\":{}");

        refused(send(HttpMethod.POST, plan + "/plan/approval", ""));
        propose(plan, "\"core\":null,\"aerobic\":{}");
        send(HttpMethod.POST, plan + "/plan/approval", "").expectStatus().isOk();
        propose(plan, "\"microbreak\":{},\"core\":{}");
        open(HttpMethod.POST, plan + "/plan/approval", "").expectStatus().isOk();
    }

    private void propose(String plan, String doses) {
        open(HttpMethod.PATCH, plan + "/plan/proposal", "{\"start\":\"2026-11-16\",\"doses\":{" + doses + "}}")
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldSayThatNobodyAnswersAndInADemonstrationThatItIsOne() {
        send(HttpMethod.GET, "/api/v1/about", "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.care")
                .isEqualTo(false)
                .jsonPath("$.holdOut")
                .isEqualTo(false)
                .jsonPath("$.responsible")
                .doesNotExist()
                .jsonPath("$.standing")
                .value((String text) ->
                        org.assertj.core.api.Assertions.assertThat(text).startsWith("Nobody is named"));
        service.as("anybody", "person")
                .get()
                .uri("/api/v1/about?language=de-CH")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("Eine Demonstration, nicht für Patientinnen und Patienten.")
                .jsonPath("$.demonstration")
                .isEqualTo(true)
                .jsonPath("$.care")
                .isEqualTo(true)
                .jsonPath("$.holdOut")
                .isEqualTo(true);
    }

    private static void refused(ResponseSpec answer) {
        answer.expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:care.nobody-responsible");
    }

    private ResponseSpec send(HttpMethod method, String path, String body) {
        return send(RunningService.url(closed), method, path, body);
    }

    /** At a service where everything is on. */
    private ResponseSpec open(HttpMethod method, String path, String body) {
        return send(service.url(), method, path, body);
    }

    private ResponseSpec send(String url, HttpMethod method, String path, String body) {
        WebTestClient.RequestBodySpec request = WholeAnswers.from(url)
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(service.issuer.token("root", "admin")));
        if (path.endsWith("/approval")) {
            request.header("If-Match", "*");
        }
        return body.isEmpty()
                ? request.exchange()
                : request.contentType(
                                method == HttpMethod.PATCH
                                        ? MediaType.valueOf("application/merge-patch+json")
                                        : MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }
}
