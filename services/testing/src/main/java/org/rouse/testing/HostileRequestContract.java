package org.rouse.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How every service must answer requests made to break something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostileRequestContract {

    /**
     * A request that changes something.
     *
     * @param path    it goes to, by PUT
     * @param subject the subject of a token that may send it @param scope the scope of that token
     * @param field   a text field of the body
     * @param number  another field of the top level
     * @param body    a valid body, with {@code %s} where further fields of the top level can be inserted
     */
    public record Change(String path, String subject, String scope, String field, String number, String body) {}

    /** The base URL of the service. */
    protected abstract String url();

    /** The issuer that the service trusts. */
    protected abstract Issuer issuer();

    /** A request that the service accepts. */
    protected abstract Change change();

    Stream<String> bodies() {
        Change change = change();
        return Stream.of(
                change.body().formatted(",\"" + change.field() + "\":" + "[".repeat(600) + "]".repeat(600)),
                change.body().formatted(",\"" + change.number() + "\":" + "9".repeat(1_001)),
                change.body().formatted(",\"" + change.field() + "\":\"\u0000\""),
                change.body().formatted("") + "x",
                change.body().formatted("").replaceFirst("\\}$", ""),
                "");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldAnswerBadRequestWhenBodyIsBuiltToHurt(String body) {
        put(body).expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldAnswerContentTooLargeWhenBodyIs() {
        put(change().body().formatted(",\"" + change().field() + "\":\"" + "x".repeat(1_000_000) + "\""))
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void shouldRefuseTokenWhenNobodySignedIt() {
        PlainJWT unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer(issuer().url())
                .audience("rouse")
                .subject(change().subject())
                .claim("scope", change().scope())
                .expirationTime(Date.from(Instant.parse("2100-01-01T00:00:00Z")))
                .build());
        assertUnauthorized(unsigned.serialize());
    }

    @Test
    void shouldRefuseTokenWhenAnotherSignedIt() {
        assertUnauthorized(issuer().forged(change().subject(), change().scope()));
    }

    private void assertUnauthorized(String token) {
        WholeAnswers.from(url())
                .put()
                .uri(change().path())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(change().body().formatted(""))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private WebTestClient.ResponseSpec put(String body) {
        return WholeAnswers.from(url())
                .put()
                .uri(change().path())
                .headers(headers -> headers.setBearerAuth(issuer().token(change().subject(), change().scope())))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
