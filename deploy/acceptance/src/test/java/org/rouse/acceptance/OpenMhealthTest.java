package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.acceptance.system.Checkout;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import tools.jackson.databind.JsonNode;

/** The publisher's own bodies, valid and invalid, each posted in a data point whose header names the schema of its folder. */
@OnRunningSystem
class OpenMhealthTest {

    private static final Path BODIES =
            Checkout.root().resolve("services/wearable-ingest/src/test/resources/openmhealth/test-data");

    /** The schemas of movement, heart rate, posture or sleep, and those around them. */
    private static final Set<String> USED = Set.of(
            "physical-activity",
            "step-count",
            "heart-rate",
            "body-posture",
            "sleep-duration",
            "sleep-episode",
            "total-sleep-time",
            "calories-burned",
            "minutes-moderate-activity",
            "header",
            "data-point",
            "time-interval",
            "time-frame");

    private final String person = "omh-" + UUID.randomUUID();
    private final RunningSystem system;

    OpenMhealthTest(RunningSystem system) {
        this.system = system;
    }

    /** A file under namespace/schema/version/shouldPass|shouldFail. */
    record Body(Path file) {

        String namespace() {
            return name(0);
        }

        String schema() {
            return name(1);
        }

        boolean used() {
            return !namespace().equals("granola") && USED.contains(schema());
        }

        boolean sound() {
            return name(3).equals("shouldPass");
        }

        String dataPoint() {
            try {
                return OpenMhealthTest.dataPoint(namespace(), schema(), name(2), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String name(int position) {
            return BODIES.relativize(file).getName(position).toString();
        }

        @Override
        public String toString() {
            return BODIES.relativize(file).toString();
        }
    }

    static Stream<Body> bodies() throws IOException {
        try (Stream<Path> files = Files.walk(BODIES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Body::new).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldAnswerAsThePublisherSaysWhenABodyIsPosted(Body body) {
        Answer answer = post(body.dataPoint());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode receipt = answer.json();
        if (!body.used()) {
            assertThat(receipt.path("ignored").asInt()).as(answer.toString()).isEqualTo(1);
            assertThat(receipt.path("ignoredBy").propertyNames().iterator().next())
                    .startsWith("not used");
        } else if (body.sound()) {
            // Some concern no minute, and some are older than evidence is kept.
            int taken = receipt.path("accepted").asInt()
                    + receipt.path("ignored").asInt()
                    + receipt.path("rules").path("time.too-old").asInt();
            assertThat(taken).as(answer.toString()).isEqualTo(1);
        } else {
            assertThat(receipt.path("quarantined").asInt())
                    .as(answer.toString())
                    .isEqualTo(1);
            assertThat(receipt.path("rejects").path(0).path("field").asString()).startsWith("/");
        }
    }

    @Test
    void shouldQuarantineWhenTheSchemaIsUnknown() {
        Answer answer = post(dataPoint("omh", "shoe-size", "1.0", "{}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("quarantined").asInt())
                .as(answer.toString())
                .isEqualTo(1);
        assertThat(answer.json().path("rejects").path(0).path("field").asString())
                .contains("schema_id");
    }

    private Answer post(String dataPoint) {
        return system.ingest().as(system.tokens().token("sync", person)).post("/v1/sync/open-mhealth", dataPoint);
    }

    private static String dataPoint(String namespace, String schema, String version, String body) {
        return """
                {"header": {"id": "%s", "creation_date_time": "2016-07-01T00:00:00Z",
                  "schema_id": {"namespace": "%s", "name": "%s", "version": "%s"},
                  "acquisition_provenance": {"source_name": "Band", "modality": "sensed"},
                  "user_id": "somebody"},
                 "body": %s}
                """.formatted(UUID.randomUUID(), namespace, schema, version, body);
    }
}
