package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Changing people over HTTP. */
@ExtendWith(RunningService.InTests.class)
class PeopleApiTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMINATION =
            "{\"examinedBy\":{\"name\":\"Ruth Vogel\",\"profession\":\"physiotherapist\"},\"on\":\"%s\",\"result\":\"as-before\"}";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunningService service;
    private final String person = "pat" + COUNT.incrementAndGet();
    private final String path = "/api/v1/people/" + person;

    PeopleApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void know() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        service.as("root", "admin")
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"zone\":\"UTC\",\"name\":\"Pat\",\"coachIds\":[\"carl\"],\"aggravatingActivities\":[\"running\"]}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 428",
                "'\"9\"', -, 412",
                "'W/\"1\"', -, 412",
                "'\"9\", \"1\"', -, 200",
                "'\"1\"', -, 200",
                "*, -, 200",
                "-, *, 412"
            })
    void shouldReplaceOnlyTheProfileThatWasRead(String ifMatch, String ifNoneMatch, int status) {
        change(HttpMethod.PUT, "application/json", "{\"zone\":\"UTC\"}", ifMatch, ifNoneMatch)
                .expectStatus()
                .isEqualTo(HttpStatusCode.valueOf(status));

        assertThat(read().contains("running")).isEqualTo(status != 200);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 200", "'\"1\"', 200", "'\"9\"', 412"})
    void shouldPatchWithoutIfMatchAndHeedItWhereItIsGiven(String ifMatch, int status) {
        change(HttpMethod.PATCH, MERGE_PATCH, "{\"name\":\"Patricia\"}", ifMatch, null)
                .expectStatus()
                .isEqualTo(HttpStatusCode.valueOf(status));

        assertThat(read()).contains("running").contains(status == 200 ? "Patricia" : "\"Pat\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json-patch+json", "text/plain"})
    void shouldTakeAPatchInItsOwnMediaTypeAlone(String type) {
        change(HttpMethod.PATCH, type, "{\"name\":\"Patricia\"}", null, null)
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldNotTakeAMergePatchForAWholeProfile() {
        change(HttpMethod.PUT, MERGE_PATCH, "{\"zone\":\"UTC\"}", "*", null)
                .expectStatus()
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{\"name\":\"a\",\"name\":\"b\"}", "{\"name\":\"a\"} trailing", "{"})
    void shouldAnswerBadRequestWhenAPatchIsNoObject(String body) {
        change(HttpMethod.PATCH, MERGE_PATCH, body, null, null)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person | {\"clearance\":null}           | 200 | -",
                "person | {\"movement\":{\"minBreakMinutes\":3}} | 403 | movement",
                "coach  | {\"coachIds\":[\"mia\"]}       | 403 | coachIds",
                "coach  | {\"zones\":[]}                 | 400 | zones",
                "coach  | {\"tenant\":1}                 | 400 | tenant",
                "coach  | {\"movement\":{\"minBreakMinutes\":\"x\"}} | 400 | movement.minBreakMinutes",
                "coach  | {\"movement\":{\"minBreakMinutes\":9223372036854775808}} | 400 | movement.minBreakMinutes",
                "coach  | {\"country\":\"Germany\"}      | 400 | country"
            })
    void shouldNameTheFieldInTheProblem(String scope, String patch, int status, String field) {
        String answer = String.valueOf(as(scope)
                .patch()
                .uri(path)
                .contentType(MediaType.parseMediaType(MERGE_PATCH))
                .bodyValue(patch)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatusCode.valueOf(status))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(answer.contains("\"field\":\"" + field + "\"")).isEqualTo(status != 200);
    }

    @Test
    void shouldLoseNoneOfManyChangesMadeAtOnce() {
        List<String> raisings = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> String.valueOf(
                        post("person", "/red-flags", i == 3 ? "{\"tier\":\"emergency\"}" : "{\"tier\":\"days\"}")
                                .expectStatus()
                                .isCreated()
                                .expectBody(String.class)
                                .returnResult()
                                .getResponseBody()))
                .toList();

        assertThat(raisings).doesNotHaveDuplicates();
        assertThat(read()).contains("\"times\":8").contains("\"redFlagTier\":\"emergency\"");
    }

    @Test
    void shouldEndARedFlagOnlyByTheRecordOfAnExaminationThatACoachEnters() {
        post("person", "/examinations", EXAMINATION.formatted(today()))
                .expectStatus()
                .isForbidden();
        post("coach", "/examinations", EXAMINATION.formatted(today()))
                .expectStatus()
                .isEqualTo(409);
        change(HttpMethod.PATCH, MERGE_PATCH, "{\"redFlag\":true}", null, null)
                .expectStatus()
                .isOk();
        change(HttpMethod.PATCH, MERGE_PATCH, "{\"redFlag\":false}", null, null)
                .expectStatus()
                .isForbidden();
        post("coach", "/examinations", "{\"on\":\"%s\",\"result\":\"none\"}".formatted(today()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("examinedBy");
        post("coach", "/examinations", EXAMINATION.formatted(today()).replace("as-before", "healed"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("result must be one of as-before, with-limits, none");

        post("coach", "/examinations", EXAMINATION.formatted(today()))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.redFlag")
                .isEqualTo(false)
                .jsonPath("$.clearance.enteredBy")
                .isEqualTo("carl")
                .jsonPath("$.clearance.by.profession")
                .isEqualTo("physiotherapist");
    }

    @Test
    void shouldTakeARedFlagWithoutBodyAndFromAPersonOfWhomNothingElseIsKnown() {
        String unknown = "/api/v1/people/new" + person;
        service.as("new" + person, "person")
                .post()
                .uri(unknown + "/red-flags")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.redFlagTier")
                .isEqualTo("today");
        service.as("root", "admin")
                .post()
                .uri("/api/v1/people/nobody/red-flags")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private String today() {
        return java.time.LocalDate.ofInstant(
                        service.context.getBean(java.time.InstantSource.class).instant(), java.time.ZoneOffset.UTC)
                .toString();
    }

    private WebTestClient.ResponseSpec post(String scope, String below, String body) {
        return as(scope)
                .post()
                .uri(path + below)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec change(
            HttpMethod method,
            String type,
            String body,
            @org.jspecify.annotations.Nullable String ifMatch,
            @org.jspecify.annotations.Nullable String ifNoneMatch) {
        return as("person")
                .method(method)
                .uri(path)
                .headers(headers -> {
                    Optional.ofNullable(ifMatch).ifPresent(tag -> headers.set("If-Match", tag));
                    Optional.ofNullable(ifNoneMatch).ifPresent(tag -> headers.set("If-None-Match", tag));
                })
                .contentType(MediaType.parseMediaType(type))
                .bodyValue(body)
                .exchange();
    }

    private String read() {
        return String.valueOf(as("person")
                .get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient as(String scope) {
        UnaryOperator<JWTClaimsSet.Builder> same = claims -> claims;
        String subject = scope.equals("coach") ? "carl" : person;
        return service.anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(service.issuer.token(subject, scope, same)))
                .build();
    }
}
