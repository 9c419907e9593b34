package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.intake.http.Service.ISSUER;
import static org.rouse.ingest.intake.http.Service.LOG;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ParameterizedClass
@EnumSource(Way.class)
class BadUploadsTest {

    BadUploadsTest(Way way) {
        Service.use(way);
    }

    @BeforeEach
    void emptyLog() {
        LOG.clear();
    }

    static Stream<Arguments> malformed() {
        String sound = Service.steps(1);
        return Stream.of(
                Arguments.of(Named.of("empty", ""), "upload.empty"),
                Arguments.of(Named.of("not JSON", "hello"), "json.syntax"),
                Arguments.of(Named.of("no object", "[]"), "json.object"),
                Arguments.of(Named.of("cut short", sound.substring(0, sound.length() - 3)), "json.cut-short"),
                Arguments.of(Named.of("trailing junk", sound + "x"), "json.syntax"),
                Arguments.of(Named.of("a second document", sound + sound), "json.trailing"),
                Arguments.of(Named.of("no source", "{\"series\": []}"), "source.missing"),
                Arguments.of(
                        Named.of(
                                "a property twice",
                                "{\"source\": {\"id\": \"a\", \"id\": \"b\", \"kind\": \"phone\"}}"),
                        "json.syntax"),
                Arguments.of(
                        Named.of("deep nesting", "{\"x\":" + "[".repeat(600) + "]".repeat(600) + "}"), "json.limit"),
                Arguments.of(
                        Named.of("a number of 1000 digits", sound.replace("[1]", "[" + "9".repeat(1_000) + "]")),
                        "json.limit"),
                Arguments.of(
                        Named.of(
                                "data that is no array",
                                sound.replace("[{", "{").replace("}]", "}")),
                        "json.array"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void shouldAnswerProblemWhenDocumentIsMalformed(String body, String rule) {
        Service.syncAs("ada")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:upload.malformed")
                .jsonPath("$.fault")
                .isEqualTo(rule);
    }

    @Test
    void shouldKeepWhatCameBeforeAndSaySoWhenDocumentBreaksOff() {
        Service.syncAs("ada")
                .bodyValue(Service.steps(1, 2, 3).replace("]}]}", "]}, "))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.receipt.accepted")
                .isEqualTo(3);
        assertThat(LOG.evidence.getFirst().getSeries(0).getValuesList()).containsExactly(1, 2, 3);
    }

    @Test
    void shouldRefuseWhenBodyIsDeclaredTooLarge() {
        Service.syncAs("ada")
                .bodyValue(" ".repeat((int) Service.BODIES.wireBytes() + 1))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void shouldRefuseBombWhenItIsGzip() throws IOException {
        refusesBomb("gzip", gzip(new byte[64 * 1024 * 1024]));
    }

    @Test
    void shouldRefuseBombWhenItIsZstd() {
        refusesBomb("zstd", Zstd.compress(new byte[64 * 1024 * 1024]));
    }

    @Test
    void shouldRefuseBombWhenItsJsonIsSound() throws IOException {
        refusesBomb("gzip", gzip((Service.steps(1) + " ".repeat(64 * 1024 * 1024)).getBytes(UTF_8)));
    }

    private static void refusesBomb(String coding, byte[] bomb) {
        Service.syncAs("ada")
                .header("Content-Encoding", coding)
                .bodyValue(bomb)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 413));
        assertThat(LOG.quarantined).isEmpty();
    }

    @Test
    void shouldReadBodyWhenItIsCompressed() throws IOException {
        byte[] plain = Service.steps(1, 2, 3).getBytes(UTF_8);
        accepts("gzip", gzip(plain), 3);
        accepts("zstd", Zstd.compress(plain), 3);
    }

    @Test
    void shouldAnswerProblemWhenCompressionIsCorrupt() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(gzip(Service.steps(1, 2, 3).getBytes(UTF_8)), 40);
        for (byte[] body : new byte[][] {cut, "plain".getBytes(UTF_8), {}}) {
            for (String coding : new String[] {"gzip", "zstd"}) {
                Service.syncAs("ada")
                        .header("Content-Encoding", coding)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isBadRequest();
            }
        }
    }

    private static void accepts(String coding, byte[] body, int records) {
        Service.syncAs("ada")
                .header("Content-Encoding", coding)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(records);
    }

    @Test
    void shouldRefuseWhenCodingIsUnknown() {
        for (String coding : new String[] {"br", "gzip, gzip"}) {
            Service.syncAs("ada")
                    .header("Content-Encoding", coding)
                    .bodyValue(Service.steps(1))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(415);
        }
    }

    @Test
    void shouldAnswerProblemWhenRequestDoesNotFit() {
        String token = "Bearer " + ISSUER.token("ada", "sync");
        problem(
                Service.client()
                        .get()
                        .uri("/v1/sync")
                        .header("Authorization", token)
                        .exchange(),
                405);
        problem(
                Service.client()
                        .get()
                        .uri("/v1/nothing")
                        .header("Authorization", token)
                        .exchange(),
                404);
        problem(
                Service.client()
                        .post()
                        .uri("/v1/sync")
                        .header("Authorization", token)
                        .header("Content-Type", "text/xml")
                        .bodyValue("<a/>")
                        .exchange(),
                415);
        problem(
                Service.client()
                        .post()
                        .uri("/v1/sync")
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/html")
                        .bodyValue(Service.steps(1))
                        .exchange(),
                406);
        problem(
                Service.client()
                        .post()
                        .uri("/v1/sync/none-such")
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .bodyValue("{}")
                        .exchange(),
                404);
        problem(
                Service.client()
                        .post()
                        .uri("/v1/sync?lane=express")
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .bodyValue(Service.steps(1))
                        .exchange(),
                400);
    }

    private static void problem(WebTestClient.ResponseSpec response, int status) {
        response.expectStatus().isEqualTo(status).expectHeader().contentType("application/problem+json");
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
