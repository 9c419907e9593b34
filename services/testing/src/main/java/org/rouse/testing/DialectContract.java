package org.rouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The refusals of every service, compared byte by byte, so that a client that handles one service handles all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DialectContract {

    /**
     * A resource that its owner may replace, by PUT with If-Match.
     *
     * @param path    of an existing resource
     * @param another path of the same resource of another person
     * @param subject its owner
     * @param body    a valid body
     */
    public record Change(String path, String another, String subject, String body) {}

    /** The base URL of the service. */
    protected abstract String url();

    /** The issuer that the service trusts. */
    protected abstract Issuer issuer();

    /** A resource that the service holds. */
    protected abstract Change change();

    /** Sends as many requests as it takes to be answered 429, and returns that last answer. */
    protected abstract WebTestClient.ResponseSpec tooOften();

    @Test
    void shouldAnswer400WhenTheBodyIsNotJson() {
        refused(
                put().header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{")
                        .exchange(),
                400,
                "body.malformed",
                "Bad Request",
                "the body is not the JSON that is wanted here");
    }

    @Test
    void shouldAnswer400WhenTheUrlHoldsAControlCharacter() {
        refused(
                client(change().subject(), "person")
                        .get()
                        .uri(URI.create(url() + "/api/v1/a%00b"))
                        .exchange(),
                400,
                "request.malformed",
                "Bad Request",
                "the request is no HTTP, or its URL or a header holds what none of ours does");
    }

    @Test
    void shouldAnswer400WhenItIsNoHttp() throws IOException {
        try (KeptConnection connection = new KeptConnection(URI.create(url()).getPort())) {
            connection.send("hello\r\n\r\n");
            assertThat(connection.answer())
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith(problem(
                            400,
                            "request.malformed",
                            "Bad Request",
                            "the request is no HTTP, or its URL or a header holds what none of ours does"));
        }
    }

    @Test
    void shouldAnswer401WhenThereIsNoToken() {
        refused(
                        WholeAnswers.from(url()).get().uri(change().path()).exchange(),
                        401,
                        "token.invalid",
                        "Unauthorized",
                        "a valid bearer token is needed")
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Test
    void shouldAnswer401WhenAnotherSignedTheToken() {
        refused(
                bearing(issuer().forged(change().subject(), "person"))
                        .get()
                        .uri(change().path())
                        .exchange(),
                401,
                "token.invalid",
                "Unauthorized",
                "a valid bearer token is needed");
    }

    @Test
    void shouldAnswer403WhenTheScopeIsAnother() {
        refused(
                client(change().subject(), "sync").get().uri(change().path()).exchange(),
                403,
                "token.scope",
                "Forbidden",
                "the token's scope does not allow this");
    }

    @Test
    void shouldAnswer404WhenThereIsNoSuchPath() {
        refused(
                client(change().subject(), "person")
                        .get()
                        .uri("/api/v1/nothing-of-this-name")
                        .exchange(),
                404,
                "path.unknown",
                "Not Found",
                "there is nothing here");
    }

    @Test
    void shouldAnswer404WhenThePersonIsAnother() {
        refused(
                client(change().subject(), "person")
                        .put()
                        .uri(change().another())
                        .header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(change().body())
                        .exchange(),
                404,
                "person.unknown",
                "Not Found",
                "there is no such person");
    }

    @Test
    void shouldAnswer405WhenThePathHasNoSuchMethod() {
        refused(
                        client(change().subject(), "person")
                                .method(HttpMethod.POST)
                                .uri(change().path())
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(change().body())
                                .exchange(),
                        405,
                        "method.unknown",
                        "Method Not Allowed",
                        "the method is none of this path; Allow names those that are")
                .expectHeader()
                .value(HttpHeaders.ALLOW, allowed -> assertThat(allowed).contains("PUT"));
    }

    @Test
    void shouldAnswer406WhenNothingOfThatTypeIsThere() {
        refused(
                put().accept(MediaType.APPLICATION_XML)
                        .header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(change().body())
                        .exchange(),
                406,
                "accept.unknown",
                "Not Acceptable",
                "there is no answer of a media type that Accept names");
    }

    @Test
    void shouldAnswer412WhenItIsNotAsExpected() {
        refused(
                put().header(HttpHeaders.IF_MATCH, "\"of-long-ago\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(change().body())
                        .exchange(),
                412,
                "precondition.failed",
                "Precondition Failed",
                "what is there is not as the request expects; read it again");
    }

    @Test
    void shouldAnswer413WhenTheBodyIsTooLarge() {
        refused(
                put().header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"x\":\"" + "x".repeat(1_000_000) + "\"}")
                        .exchange(),
                413,
                "body.too-large",
                "Content Too Large",
                "the body is too large");
    }

    @Test
    void shouldAnswer415WhenTheBodyIsOfAnotherType() {
        refused(
                put().header(HttpHeaders.IF_MATCH, "*")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue(change().body())
                        .exchange(),
                415,
                "media-type",
                "Unsupported Media Type",
                "the body is of no media type that is read here");
    }

    @Test
    void shouldAnswer428WhenItIsNotSaidWhatIsReplaced() {
        refused(
                put().contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(change().body())
                        .exchange(),
                428,
                "precondition.unsaid",
                "Precondition Required",
                "If-Match must name the ETag of what is replaced; read it first");
    }

    @Test
    void shouldAnswer429ToWhoAsksTooOften() {
        tooOften()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat((String) type).startsWith("urn:rouse:problem:"))
                .jsonPath("$.title")
                .isEqualTo("Too Many Requests");
    }

    private WebTestClient.RequestBodySpec put() {
        return client(change().subject(), "person").put().uri(change().path());
    }

    private WebTestClient client(String subject, String scope) {
        return bearing(issuer().token(subject, scope));
    }

    private WebTestClient bearing(String token) {
        return WholeAnswers.from(url())
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    private static WebTestClient.ResponseSpec refused(
            WebTestClient.ResponseSpec answer, int status, String rule, String title, String detail) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .isEqualTo(problem(status, rule, title, detail));
        return answer;
    }

    private static String problem(int status, String rule, String title, String detail) {
        return "{\"type\":\"urn:rouse:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(rule, title, status, detail);
    }
}
