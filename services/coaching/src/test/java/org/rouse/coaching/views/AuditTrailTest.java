package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.views.AuditEntry.Place;
import org.rouse.coaching.views.AuditTrail.Of;
import org.rouse.contracts.v1.Audit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class AuditTrailTest {

    private static final long HOUR = 3_600_000;
    private static final long NOON = 1_795_348_800_000L; // 2026-11-22T12:00:00Z
    private static final Place NOW = Place.before(NOON + 1);
    private static final Of ADA = new Of.APerson("ada");
    private static final Of CLINIC = new Of.AnOrganisation("clinic");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("views");
    private final AuditTrail trail = new AuditTrail(database);

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

    @Test
    void shouldForgetEntriesInBothTrailsAndNoOthers() {
        AuditEntry old = entry(0, 1, NOON, "old");
        put(old, entry(0, 2, NOON, "of the same part"), entry(1, 1, NOON, "of another part"));

        forget(old, old);
        forget(old);

        assertThat(ids(page(ADA, 0, NOW, 10))).containsExactly("of another part", "of the same part");
        assertThat(ids(page(CLINIC, 0, NOW, 10))).containsExactly("of another part", "of the same part");
    }

    @Test
    void shouldLeaveNothingBehindOfAllThatIsForgotten() {
        AuditEntry[] all = {entry(0, 1, NOON, "a"), entry(1, 1, NOON, "b"), entry(0, 300, NOON - 30 * HOUR, "c")};
        put(all);
        assertThat(documents()).isPositive();

        forget(all[0]);
        forget(all[1], all[2]);

        assertThat(documents()).isZero();
    }

    /** Another instance stopped in between: the entry is out of one trail, or of both and still listed. */
    @Test
    void shouldGoOnWhereItWasInterrupted() {
        AuditEntry old = entry(0, 1, NOON, "old");
        put(old);
        Mono.from(database.getCollection("audit").deleteMany(regex("_id", "^o")))
                .block();
        forget(old);
        assertThat(ids(page(ADA, 0, NOW, 10))).isEmpty();
        put(old);
        Mono.from(database.getCollection("audit").deleteMany(new Document())).block();

        forget(old);

        assertThat(ids(page(ADA, 0, NOW, 10))).isEmpty();
        assertThat(Mono.from(database.getCollection("audit-days").countDocuments(regex("_id", "^p")))
                        .block())
                .isZero();
    }

    @Test
    void shouldForgetWhatIsAboutAnOrganisationItself() {
        Audit audit = Audit.newBuilder()
                .setAuditId("own")
                .setOrganisationId("clinic")
                .setAtMs(NOON)
                .build();
        put(AuditEntry.of(0, 1, audit));

        trail.forget(List.of(AuditKey.of(audit))).block();

        assertThat(documents()).isZero();
    }

    @Test
    void shouldListTheOldestDaysBeforeOne() {
        long day = NOON / (24 * HOUR);
        put(entry(0, 3, NOON, "c"), entry(0, 2, NOON - 24 * HOUR, "b"), entry(0, 1, NOON - 48 * HOUR, "a"));

        assertThat(before(day, 10)).containsExactly("a", "b");
        assertThat(before(day, 1)).containsExactly("a");
        assertThat(before(day - 2, 10)).isEmpty();
    }

    private List<String> before(long day, int days) {
        return trail.before(CLINIC, day, days)
                .map(entry -> entry.audit().getAuditId())
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private void forget(AuditEntry... entries) {
        trail.forget(Stream.of(entries).map(entry -> AuditKey.of(entry.audit())).toList())
                .block();
    }

    private long documents() {
        return Flux.just("audit", "audit-days")
                .concatMap(name -> database.getCollection(name).countDocuments())
                .reduce(Long::sum)
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
