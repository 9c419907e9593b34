package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.MinuteSeries;
import org.rouse.contracts.v1.Quarantined;
import tools.jackson.databind.JsonNode;

/** The broker has exactly what a receipt claims, counted there. */
@OnRunningSystem
class LedgerTest {

    private static final Instant START = Instant.parse("2026-10-05T09:00:00Z");
    private static final int UPLOADS = 20;

    private final RunningSystem system;

    LedgerTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void shouldHoldAtTheBrokerWhatTheReceiptsSay() {
        String person = "ledger-" + UUID.randomUUID();
        List<JsonNode> receipts = java.util.stream.IntStream.range(0, UPLOADS)
                .mapToObj(i -> send(person, i))
                .toList();
        Set<String> uploads = receipts.stream()
                .map(receipt -> receipt.path("uploadId").asString())
                .collect(Collectors.toSet());

        assertThat(uploads).hasSize(UPLOADS);
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(count(receipt, "records"))
                        .isEqualTo(count(receipt, "accepted")
                                + count(receipt, "ignored")
                                + count(receipt, "quarantined")));
        assertThat(sum(receipts, "minutes")).isPositive().isEqualTo(minutesAtBroker(person, uploads));
        assertThat(sum(receipts, "spans")).isPositive().isEqualTo(spansAtBroker(person, uploads));
        Map<String, Long> refused = system.log().of(Topics.QUARANTINE, Quarantined.parser(), person).stream()
                .collect(Collectors.groupingBy(Quarantined::getUploadId, Collectors.counting()));
        assertThat(sum(receipts, "quarantined")).isPositive();
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(
                                refused.getOrDefault(receipt.path("uploadId").asString(), 0L))
                        .isEqualTo(count(receipt, "quarantined")));
    }

    /** Valid values, values out of range, valid and broken spans and unknown properties, mixed by position. */
    private JsonNode send(String person, int position) {
        Instant start = START.plusSeconds(3600L * position);
        Upload upload = Upload.fromWatch()
                .series("steps", start, 0, 12, 900, -1, 7)
                .series("heart-rate", start, 60, 5, 61)
                .sleep(start.plusSeconds(600), start.plusSeconds(1200))
                .element(
                        "workouts",
                        "{\"id\":\"w%d\",\"activity\":\"walking\",\"start\":\"%s\",\"end\":\"%s\"}"
                                .formatted(
                                        position,
                                        start.plusSeconds(1200),
                                        start.plusSeconds(position % 2 == 0 ? 1800 : 600)))
                .element("horoscopes", "{}");
        var answer = system.ingest().as(system.admin()).post("/v1/sync?person=" + person, upload.json());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private long minutesAtBroker(String person, Set<String> uploads) {
        return system.log().of(Topics.ACTIVITY, Evidence.parser(), person).stream()
                .filter(evidence -> uploads.contains(evidence.getUploadId()))
                .flatMap(evidence -> evidence.getSeriesList().stream())
                .mapToLong(LedgerTest::known)
                .sum();
    }

    private long spansAtBroker(String person, Set<String> uploads) {
        return java.util.stream.Stream.of(Topics.ACTIVITY, Topics.SITTING_TIME)
                .flatMap(topic -> system.log().of(topic, Evidence.parser(), person).stream())
                .filter(evidence -> uploads.contains(evidence.getUploadId()))
                .mapToLong(Evidence::getIntervalsCount)
                .sum();
    }

    private static long known(MinuteSeries series) {
        return series.getValuesList().stream().filter(value -> value >= 0).count();
    }

    private static long sum(List<JsonNode> receipts, String name) {
        return receipts.stream().mapToLong(receipt -> count(receipt, name)).sum();
    }

    private static long count(JsonNode receipt, String name) {
        return receipt.path(name).asLong(-1);
    }
}
