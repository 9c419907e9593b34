package org.rouse.coaching.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.views.AuditEntry.Place;
import org.rouse.coaching.views.AuditTrail.Of;
import org.rouse.contracts.v1.Audit;

class AuditTrailTest {

    private static final long HOUR = 3_600_000;
    private static final long NOON = 1_795_348_800_000L; // 2026-11-22T12:00:00Z
    private static final Place NOW = Place.before(NOON + 1);
    private static final Of ADA = new Of.APerson("ada");
    private static final Of CLINIC = new Of.AnOrganisation("clinic");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final AuditTrail trail = new AuditTrail(client.getDatabase("views"));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldTellTheNewestFirstAcrossHoursDaysAndPartitions() {
        put(entry(0, 5, NOON, "a"), entry(3, 1, NOON - HOUR, "b"), entry(0, 4, NOON - 30 * HOUR, "c"));
        put(entry(1, 9, NOON - 40 * 24 * HOUR, "d"), entry(0, 5, NOON, "a"));

        assertThat(ids(page(ADA, 0, NOW, 10))).containsExactly("a", "b", "c", "d");
        assertThat(page(ADA, 0, NOW, 10).reached()).isEmpty();
        assertThat(ids(page(CLINIC, 0, NOW, 10))).containsExactly("a", "b", "c", "d");
        assertThat(ids(page(new Of.AnOrganisation("other"), 0, NOW, 10))).isEmpty();
        assertThat(ids(page(new Of.APerson("clinic"), 0, NOW, 10))).isEmpty();
    }

    @Test
    void shouldLeaveNothingOutAndRepeatNothingFromPageToPage() {
        List<AuditEntry> all = IntStream.range(0, 600)
                .mapToObj(i -> entry(i % 3, i, NOON - i / 7 * 1000L, "e" + i))
                .toList();
        trail.put(all).block();

        List<String> told = new ArrayList<>();
        Optional<Place> below = Optional.of(NOW);
        while (below.isPresent()) {
            AuditTrail.Page page = page(CLINIC, 0, below.get(), 50);
            told.addAll(ids(page));
            below = page.reached();
        }

        assertThat(told).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepToTheTimeAskedFor() {
        put(entry(0, 1, NOON - 2, "a"), entry(0, 2, NOON - 1, "b"), entry(0, 3, NOON, "c"));

        assertThat(ids(page(ADA, NOON - 1, Place.before(NOON), 10))).containsExactly("b");
    }

    @Test
    void shouldFilter() {
        put(entry(0, 1, NOON - 2, "a"), entry(0, 2, NOON - 1, "b"));

        AuditTrail.Page page = trail.page(
                        ADA, 0, NOW, audit -> audit.getAuditId().equals("a"), 1)
                .blockOptional()
                .orElseThrow();

        assertThat(ids(page)).containsExactly("a");
    }

    @Test
    void shouldGoOnWithTheNextPageWhereAFilterHitsLittle() {
        List<AuditEntry> hourly = IntStream.range(0, 600)
                .mapToObj(i -> entry(0, i, NOON - i * HOUR, "e" + i))
                .toList();
        trail.put(hourly).block();

        AuditTrail.Page first = trail.page(
                        ADA, 0, NOW, audit -> audit.getAuditId().equals("e599"), 10)
                .blockOptional()
                .orElseThrow();
        assertThat(first.entries()).isEmpty();
        AuditTrail.Page second = trail.page(
                        ADA,
                        0,
                        first.reached().orElseThrow(),
                        audit -> audit.getAuditId().equals("e599"),
                        10)
                .blockOptional()
                .orElseThrow();

        assertThat(ids(second)).containsExactly("e599");
        assertThat(second.reached()).isEmpty();
    }

    private void put(AuditEntry... entries) {
        trail.put(List.of(entries)).block();
    }

    private AuditTrail.Page page(Of of, long fromMs, Place below, int limit) {
        return trail.page(of, fromMs, below, audit -> true, limit)
                .blockOptional()
                .orElseThrow();
    }

    private static List<String> ids(AuditTrail.Page page) {
        return page.entries().stream().map(entry -> entry.audit().getAuditId()).toList();
    }

    private static AuditEntry entry(int partition, long offset, long atMs, String id) {
        return AuditEntry.of(
                partition,
                offset,
                Audit.newBuilder()
                        .setAuditId(id)
                        .setPersonId("ada")
                        .setOrganisationId("clinic")
                        .setAtMs(atMs)
                        .build());
    }
}
