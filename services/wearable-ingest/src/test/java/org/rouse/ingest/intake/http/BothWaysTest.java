package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same request, byte for byte, to the service with its short path and without gives the same answer, byte for byte. */
class BothWaysTest {

    private static final int PATIENCE_MS = 60_000;
    private static final String UPLOAD_ID = "\"uploadId\":\"[0-9a-f-]{36}\"";

    @BeforeEach
    void emptyLog() {
        Service.LOG.clear();
    }

    @AfterEach
    void backToTheUsual() {
        Service.LOG.away = false;
        Service.use(Way.SHORT);
    }

    static Stream<Named<Request>> usual() {
        Request plain = new Request();
        return Stream.of(
                Named.of("sound", plain),
                Named.of("a refused record", plain.body(Service.steps(1, 999, 3))),
                Named.of("more refused records than are shown", plain.body(bad(20))),
                Named.of("more refused records than are kept", plain.body(bad(51))),
                Named.of("no record", plain.body("{\"source\": {\"id\": \"a\", \"kind\": \"phone\"}, \"series\": []}")),
                Named.of("not JSON", plain.body("hello")),
                Named.of("empty", plain.body("")),
                Named.of("cut short", plain.body("{\"source\": {\"id\": ")),
                Named.of("nested deeply", plain.body("{\"x\":" + "[".repeat(600) + "]".repeat(600) + "}")),
                Named.of("longer than the event loop reads", plain.body(padded(Service.READ_AT_ONCE + 1))),
                Named.of("as long as is collected", plain.body(padded(64 * 1024))),
                Named.of("a charset", plain.type("application/json; charset=UTF-8")),
                Named.of("Accept anything", plain.header("Accept: */*")),
                Named.of("Accept JSON", plain.header("Accept: application/json")),
                Named.of("a date", plain.header("Date: Sun, 22 Nov 2026 12:00:00 GMT")),
                Named.of("no date", plain.header("Date: yesterday")),
                Named.of("a header nobody reads", plain.header("X-Anything: at all")),
                Named.of("a host with a port", plain.host("rouse:8401")));
    }

    static Stream<Named<Request>> unusual() {
        Request plain = new Request();
        return Stream.of(
                Named.of("no token", plain.authorization("")),
                Named.of("a token of nobody", plain.authorization("Authorization: Bearer abc\r\n")),
                Named.of("a forged token", plain.token(Service.ISSUER.forged("ada", "sync"))),
                Named.of("a device nobody paired", plain.token("rsd_0123456789")),
                Named.of("a scheme in small letters", plain.authorization("authorization: bearer %s\r\n")),
                Named.of("another scheme", plain.authorization("Authorization: Basic YTpi\r\n")),
                Named.of("two tokens", plain.header("Authorization: Bearer abc")),
                Named.of("another scope", plain.token(Service.ISSUER.token("ada", "person"))),
                Named.of("an administrator who names nobody", plain.token(Service.ISSUER.token("root", "admin"))),
                Named.of("a subject that is no person id", plain.token(Service.ISSUER.token("a".repeat(200), "sync"))),
                Named.of("a person", plain.path("/v1/sync?person=ada")),
                Named.of("another person", plain.path("/v1/sync?person=ben")),
                Named.of("a lane", plain.path("/v1/sync?lane=backfill")),
                Named.of("no lane", plain.path("/v1/sync?lane=fast")),
                Named.of("an empty query", plain.path("/v1/sync?")),
                Named.of("a format", plain.path("/v1/sync/native")),
                Named.of("no format", plain.path("/v1/sync/nothing")),
                Named.of("a slash", plain.path("/v1/sync/")),
                Named.of("two slashes", plain.path("//v1/sync")),
                Named.of("an encoded letter", plain.path("/v1/s%79nc")),
                Named.of("an encoded control character", plain.path("/v1/sync%0d%0a")),
                Named.of("a whole URL", plain.path("http://rouse/v1/sync")),
                Named.of("another method", plain.method("PUT")),
                Named.of("a method nobody knows", plain.method("BREW")),
                Named.of("an older HTTP", plain.version("HTTP/1.0")),
                Named.of("no media type", plain.type("")),
                Named.of("another media type", plain.type("text/plain")),
                Named.of("an answer that is not had", plain.header("Accept: text/html")),
                Named.of("a coding that is none", plain.header("Content-Encoding: br")),
                Named.of("gzip that is none", plain.header("Content-Encoding: gzip")),
                Named.of("a key", plain.header("Idempotency-Key: of-both-ways")),
                Named.of("a key that is blank", plain.header("Idempotency-Key:  ")),
                Named.of("an origin", plain.header("Origin: https://elsewhere.example")),
                Named.of("an upgrade", plain.header("Upgrade: h2c")),
                Named.of("no host", plain.host("")),
                Named.of("a host that is none", plain.host("a b")),
                Named.of("a port that is none", plain.host("rouse:99999")),
                Named.of("a body larger than is collected", plain.body(padded(64 * 1024 + 1))),
                Named.of("a body larger than may be", plain.length("3000000")),
                Named.of("a length that is none", plain.length("-5")),
                Named.of("two lengths", plain.header("Content-Length: 7")),
                Named.of(
                        "chunks",
                        plain.header("Transfer-Encoding: chunked").length("").body("0\r\n\r\n")));
    }

    @ParameterizedTest
    @MethodSource("usual")
    void shouldAnswerTheUsualAlikeOnTheShortPath(Request request) throws IOException {
        double before = Service.answeredShort();
        assertThat(answer(Way.SHORT, request)).isEqualTo(answer(Way.GENERAL, request));
        assertThat(Service.answeredShort()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void shouldLeaveTheUnusualToTheGeneralPath(Request request) throws IOException {
        double before = Service.answeredShort();
        assertThat(answer(Way.SHORT, request)).isEqualTo(answer(Way.GENERAL, request));
        assertThat(Service.answeredShort()).isEqualTo(before);
    }

    @Test
    void shouldAnswerAlikeWhenTheLogIsAway() throws IOException {
        Service.LOG.away = true;
        double before = Service.answeredShort();
        assertThat(answer(Way.SHORT, new Request()))
                .isEqualTo(answer(Way.GENERAL, new Request()))
                .startsWith("HTTP/1.1 503 ")
                .containsIgnoringCase("retry-after: 7\r\n");
        assertThat(Service.answeredShort()).isEqualTo(before + 1);
    }

    @Test
    void shouldWriteTheSameOnTheLog() throws IOException {
        answer(Way.SHORT, new Request().body(Service.steps(1, 999, 3)));
        answer(Way.GENERAL, new Request().body(Service.steps(1, 999, 3)));

        assertThat(Service.LOG.evidence).hasSize(2);
        assertThat(Service.LOG.evidence.getFirst().toBuilder().clearUploadId())
                .hasToString(Service.LOG.evidence.getLast().toBuilder()
                        .clearUploadId()
                        .toString());
        assertThat(Service.LOG.quarantined).hasSize(2);
        assertThat(Service.LOG.quarantined.getFirst().toBuilder().clearUploadId())
                .hasToString(Service.LOG.quarantined.getLast().toBuilder()
                        .clearUploadId()
                        .toString());
    }

    @Test
    void shouldCountRequestsByTheSameLabels() throws IOException {
        answer(Way.SHORT, new Request());
        answer(Way.GENERAL, new Request());

        assertThat(requestLabels(Way.SHORT)).containsAll(requestLabels(Way.GENERAL));
    }

    /** The labels of accepted uploads. */
    private static Set<List<Tag>> requestLabels(Way way) {
        return Service.bean(way, MeterRegistry.class).get("http.server.requests").timers().stream()
                .map(timer -> timer.getId().getTags())
                .filter(tags -> tags.contains(Tag.of("uri", "/v1/sync")) && tags.contains(Tag.of("status", "200")))
                .collect(Collectors.toSet());
    }

    private static String answer(Way way, Request request) throws IOException {
        Service.use(way);
        try (Socket socket = new Socket("127.0.0.1", Service.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.wire().getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1)
                    .replaceAll(UPLOAD_ID, "\"uploadId\":\"...\"");
        }
    }

    private static String bad(int records) {
        return Service.steps(IntStream.generate(() -> 500).limit(records).toArray());
    }

    private static String padded(int length) {
        String upload = Service.steps(1);
        return upload + " ".repeat(length - upload.length());
    }

    /** A request in its parts. An empty token is the known one of ada, other empty parts are left out. */
    private record Request(
            String method,
            String path,
            String version,
            String host,
            String authorization,
            String token,
            String type,
            String length,
            String more,
            String body) {

        Request() {
            this(
                    "POST",
                    "/v1/sync",
                    "HTTP/1.1",
                    "rouse",
                    "Authorization: Bearer %s\r\n",
                    "",
                    "application/json",
                    "as it is",
                    "",
                    Service.steps(1, 2, 3));
        }

        Request method(String other) {
            return new Request(other, path, version, host, authorization, token, type, length, more, body);
        }

        Request path(String other) {
            return new Request(method, other, version, host, authorization, token, type, length, more, body);
        }

        Request version(String other) {
            return new Request(method, path, other, host, authorization, token, type, length, more, body);
        }

        Request host(String other) {
            return new Request(method, path, version, other, authorization, token, type, length, more, body);
        }

        Request authorization(String other) {
            return new Request(method, path, version, host, other, token, type, length, more, body);
        }

        Request token(String other) {
            return new Request(method, path, version, host, authorization, other, type, length, more, body);
        }

        Request type(String other) {
            return new Request(method, path, version, host, authorization, token, other, length, more, body);
        }

        Request length(String other) {
            return new Request(method, path, version, host, authorization, token, type, other, more, body);
        }

        Request header(String another) {
            return new Request(
                    method, path, version, host, authorization, token, type, length, more + another + "\r\n", body);
        }

        Request body(String other) {
            return new Request(method, path, version, host, authorization, token, type, length, more, other);
        }

        /** The request in the form for the current service: the token is known there, if it is valid. */
        String wire() {
            String bearer = token.isEmpty() ? Service.token("ada") : Service.known(token);
            return method + " " + path + " " + version + "\r\n" + (host.isEmpty() ? "" : "Host: " + host + "\r\n")
                    + authorization.formatted(bearer) + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                    + switch (length) {
                        case "" -> "";
                        case "as it is" -> "Content-Length: " + body.length() + "\r\n";
                        default -> "Content-Length: " + length + "\r\n";
                    }
                    + more + "Connection: close\r\n\r\n" + body;
        }
    }
}
