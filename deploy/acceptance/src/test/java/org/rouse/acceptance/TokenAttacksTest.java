package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.LocalKey;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;

/** No service accepts a token that is missing, forged, damaged or meant for another purpose. */
@OnRunningSystem
class TokenAttacksTest {

    private final RunningSystem system;
    private final String person = "token-" + UUID.randomUUID();

    TokenAttacksTest(RunningSystem system) {
        this.system = system;
    }

    /** The fault of a token with the right scope and subject. */
    enum Fault {
        EXPIRED((claims, now) -> claims.put("exp", now.getEpochSecond() - 3_600)),
        NOT_YET((claims, now) -> claims.put("nbf", now.getEpochSecond() + 3_600)),
        OTHER_AUDIENCE((claims, now) -> claims.put("aud", "somebody-else")),
        NO_AUDIENCE((claims, now) -> claims.remove("aud")),
        OTHER_ISSUER((claims, now) -> claims.put("iss", "https://issuer.example.org"));

        private final BiConsumer<Map<String, Object>, Instant> spoil;

        Fault(BiConsumer<Map<String, Object>, Instant> spoil) {
            this.spoil = spoil;
        }
    }

    @BeforeEach
    void needAKey() {
        assumeTrue(system.key().isPresent(), "not run: the system under test keeps its signing key to itself");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseATokenWhenSomethingIsWrongWithIt(Fault fault) {
        Map<String, Object> claims = key().claims("sync person", person);
        fault.spoil.accept(claims, Instant.now());

        assertRefused(key().token(claims));
    }

    @Test
    void shouldRefuseATokenWhenItIsForged() {
        Map<String, Object> claims = key().claims("sync person", person);
        String sound = key().token(claims);
        String other = key().token(key().claims("sync person", person + "x"));

        assertRefused("");
        assertRefused("not-a-token");
        assertRefused(key().unsigned(claims));
        assertRefused(key().token(claims, "another-key"));
        assertRefused(sound.substring(0, sound.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')));
    }

    @Test
    void shouldRefuseAScopeWhenItIsNotForThis() {
        assertThat(upload(key().token("person", person)).status()).isEqualTo(403);
        assertThat(read(key().token("sync", person)).status()).isEqualTo(403);
        assertThat(channels(key().token("sync", person)).status()).isIn(403, 404);
        assertNothingStored();
    }

    private void assertRefused(String token) {
        Map<String, Answer> answers = new TreeMap<>(
                Map.of("ingest", upload(token), "coaching", read(token), "notification", channels(token)));
        assertThat(answers).allSatisfy((service, answer) -> {
            assertThat(answer.status()).as(service + " " + answer).isEqualTo(401);
            assertThat(answer.header("www-authenticate")).as(service).startsWith("Bearer");
            assertThat(answer.header("content-type")).as(service).startsWith("application/problem+json");
        });
        assertNothingStored();
    }

    private void assertNothingStored() {
        assertThat(system.log().of(Topics.ACTIVITY, Evidence.parser(), person)).isEmpty();
    }

    private Answer upload(String token) {
        String body = Upload.fromWatch()
                .held("steps", Instant.parse("2026-10-05T09:00:00Z"), 3, 0)
                .json();
        return as(system.ingest(), token).post("/v1/sync", body);
    }

    private Answer read(String token) {
        return as(system.coaching(), token).get("/api/v1/people/" + person);
    }

    private Answer channels(String token) {
        return as(system.notification(), token).get("/api/v1/people/" + person + "/channels");
    }

    private static Http as(Http service, String token) {
        return token.isEmpty() ? service : service.as(token);
    }

    private LocalKey key() {
        return system.key().orElseThrow();
    }
}
