package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.intake.http.Service.GOOGLE;
import static org.rouse.ingest.intake.http.Service.LOG;
import static org.rouse.ingest.intake.http.Service.NOW;
import static org.rouse.ingest.intake.http.Service.SECRET;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.PullTask;
import org.rouse.ingest.provider.push.GoogleSigner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Each provider's pushes: valid, tampered with, replayed, stale, signed by a wrong key, and those that try the endpoint. */
class ProvenPushesTest {

    private static final String STEPS = """
            [{"data":{"healthUserId":"%s","operation":"UPSERT","dataType":"steps","intervals":[{"physicalTimeInterval":
             {"startTime":"2026-11-22T10:00:00Z","endTime":"2026-11-22T10:05:00Z"}}]}}]""";
    private static final String EVENT = """
            {"event_type":"update","data_type":"sleep","object_id":"o-1","user_id":"u-ada"}""";
    private static final String EXERCISE = """
            {"event":"EXERCISE","user_id":"u-ada","entity_id":"e-1","timestamp":"2026-11-22T10:00:00Z","url":"https://x"}""";

    @BeforeEach
    void emptyLog() {
        LOG.clear();
    }

    private static ResponseSpec push(String format, String body, Consumer<HttpHeaders> headers) {
        return Service.client()
                .post()
                .uri("/v1/push/" + format + "/" + SECRET)
                .header("Content-Type", "application/json")
                .headers(headers)
                .bodyValue(body)
                .exchange();
    }

    private static void expectRefused(ResponseSpec answer, String rule) {
        answer.expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:" + rule);
        assertThat(LOG.published()).isZero();
        assertThat(LOG.toPull).isEmpty();
    }

    private static Consumer<HttpHeaders> google(String authorization, String signature) {
        return headers -> {
            headers.set("Authorization", authorization);
            headers.set("GOOGLE-HEALTH-API-SIGNATURE", signature);
        };
    }

    @Test
    void shouldKeepWhatIsToBePulledBeforeItAnswersGoogle() {
        String body = STEPS.formatted("u-ada").replace("]}}]", "]}},")
                + STEPS.formatted("stranger").substring(1);
        push("google-health", body, google("Bearer agreed", GOOGLE.header(body)))
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();
        assertThat(LOG.toPull).extracting(PullTask::getPersonId).containsExactly("ada");
        assertThat(LOG.quarantined).hasSize(1);
    }

    @Test
    void shouldTakeGooglesSignatureWithoutPrefixToo() {
        String body = STEPS.formatted("u-ben");
        push("google-health", body, google("Bearer agreed", GOOGLE.bareHeader(body)))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void shouldAskToComeBackWhenLogIsAway() {
        LOG.away = true;
        String body = STEPS.formatted("u-ada");
        String signature = GOOGLE.header(body);
        push("google-health", body, google("Bearer agreed", signature))
                .expectStatus()
                .isEqualTo(503);
        LOG.away = false;
        push("google-health", body, google("Bearer agreed", signature))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void shouldPullOnceWhenGooglesPushIsReplayed() {
        String body = STEPS.formatted("u-ada");
        String signature = GOOGLE.header(body);
        push("google-health", body, google("Bearer agreed", signature));
        push("google-health", body, google("Bearer agreed", signature))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true");
        assertThat(LOG.toPull).hasSize(1);
        push("google-health", body, google("Bearer agreed", GOOGLE.header(body)));
        assertThat(LOG.toPull).as("said once more, by a signature of its own").hasSize(2);
    }

    @Test
    void shouldRefuseGooglesPushWhenTamperedWithOrSignedByAnotherKey() {
        String body = STEPS.formatted("u-ada");
        expectRefused(
                push("google-health", body + " ", google("Bearer agreed", GOOGLE.header(body))), "push.signature");
        expectRefused(
                push("google-health", body, google("Bearer agreed", new GoogleSigner(7).header(body))),
                "push.signature");
        expectRefused(push("google-health", body, google("Bearer agreed", "no base64")), "push.signature");
        expectRefused(push("google-health", body, google("Bearer agreed", "AQAAAAcA")), "push.signature");
        expectRefused(push("google-health", body, google("Bearer guess", GOOGLE.header(body))), "push.authorization");
        expectRefused(push("google-health", body, headers -> {}), "push.authorization");
    }

    @Test
    void shouldAnswerGooglesVerificationOnlyWithTheAuthorizationAgreed() {
        String body = "{\"type\": \"verification\"}";
        push("google-health", body, headers -> headers.set("Authorization", "Bearer agreed"))
                .expectStatus()
                .isCreated();
        expectRefused(push("google-health", body, headers -> {}), "push.authorization");
    }

    @Test
    void shouldNotReadASignedPushThatIsTooLong() {
        push("google-health", "[" + " ".repeat(70_000) + "]", headers -> {})
                .expectStatus()
                .isEqualTo(413);
    }

    private static Consumer<HttpHeaders> oura(String secret, long second, String body) {
        return headers -> {
            headers.set("x-oura-timestamp", Long.toString(second));
            headers.set("x-oura-signature", hmac(secret, second + body).toUpperCase(Locale.ROOT));
        };
    }

    @Test
    void shouldTakeOurasEventOnceWhenReplayed() {
        long now = NOW.getEpochSecond();
        push("oura", EVENT, oura("oura-secret", now, EVENT)).expectStatus().isOk();
        push("oura", EVENT, oura("oura-secret", now, EVENT)).expectStatus().isOk();
        assertThat(LOG.toPull).extracting(PullTask::getObjectId).containsExactly("o-1");
    }

    @Test
    void shouldRefuseOurasEventWhenTamperedWithStaleOrSignedByAnotherKey() {
        long now = NOW.getEpochSecond();
        expectRefused(push("oura", EVENT + " ", oura("oura-secret", now, EVENT)), "push.signature");
        expectRefused(push("oura", EVENT, oura("another", now, EVENT)), "push.signature");
        expectRefused(push("oura", EVENT, headers -> {}), "push.signature");
        expectRefused(push("oura", EVENT, oura("oura-secret", now - 301, EVENT)), "push.stale");
        expectRefused(push("oura", EVENT, oura("oura-secret", now + 301, EVENT)), "push.stale");
        push("oura", EVENT, oura("oura-secret", now - 300, EVENT))
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldGiveOurasChallengeBackOnlyForTheTokenAgreed() {
        Service.client()
                .get()
                .uri("/v1/push/oura/" + SECRET + "?verification_token=agreed&challenge=c-1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.challenge")
                .isEqualTo("c-1");
        Service.client()
                .get()
                .uri("/v1/push/oura/" + SECRET + "?verification_token=guess&challenge=c-1")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void shouldTakePolarsEventOnceWhenReplayedAndRefuseItTamperedWith() {
        push("polar", EXERCISE, headers -> headers.set("Polar-Webhook-Signature", hmac("polar-secret", EXERCISE)))
                .expectStatus()
                .isOk();
        push("polar", EXERCISE, headers -> headers.set("Polar-Webhook-Signature", hmac("polar-secret", EXERCISE)))
                .expectStatus()
                .isOk();
        assertThat(LOG.toPull).hasSize(1);
        LOG.clear();
        expectRefused(
                push("polar", EXERCISE + " ", h -> h.set("Polar-Webhook-Signature", hmac("polar-secret", EXERCISE))),
                "push.signature");
        expectRefused(
                push("polar", EXERCISE, h -> h.set("Polar-Webhook-Signature", hmac("another", EXERCISE))),
                "push.signature");
        expectRefused(push("polar", EXERCISE, headers -> {}), "push.signature");
    }

    @Test
    void shouldAnswerPolarsPingWhichComesBeforeThereIsASecret() {
        push("polar", "{\"event\":\"PING\",\"timestamp\":\"2026-11-22T10:00:00Z\"}", headers -> {})
                .expectStatus()
                .isOk();
        assertThat(LOG.published()).isZero();
    }

    @Test
    void shouldTakeWithingsNotificationsByTheirSecretPath() {
        Service.client()
                .method(HttpMethod.HEAD)
                .uri("/v1/push/withings/" + SECRET)
                .exchange()
                .expectStatus()
                .isOk();
        Service.client()
                .post()
                .uri("/v1/push/withings/" + SECRET)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .bodyValue("userid=u-ada&appli=16&startdate=1795341600&enddate=1795345200")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(LOG.toPull).extracting(PullTask::getWhat).containsExactly("activity");
        Service.client()
                .get()
                .uri("/v1/push/withings/a-path-somebody-guesses")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldTakeGarminsPushOnlyWithItsClientId() {
        String push = "{\"epochs\":[{\"userId\":\"u-ada\",\"callbackURL\":\"https://apis.garmin.com/x\"},"
                + "{\"userId\":\"stranger\",\"callbackURL\":\"https://apis.garmin.com/y\"}]}";
        expectRefused(push("garmin-health", push, headers -> {}), "push.client");
        push("garmin-health", push, headers -> headers.set("garmin-client-id", "our-client"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.quarantined")
                .isEqualTo(1);
        assertThat(LOG.toPull).extracting(PullTask::getUrl).containsExactly("https://apis.garmin.com/x");
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
