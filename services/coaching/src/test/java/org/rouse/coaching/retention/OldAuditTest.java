package org.rouse.coaching.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.retention.RetentionRig.NOON;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditKey;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.Retention;
import org.rouse.testing.SettableClock;

/** Which entries of the audit are deleted, and when, where the deployment keeps it for six years. */
class OldAuditTest {

    private final RetentionRig rig = new RetentionRig();
    private final AuditTrail trail = rig.trail;
    private final SettableClock clock = rig.clock;
    private final MockProducer<byte[], byte[]> producer = rig.producer;
    private final RetentionSweep sweep = rig.sweep(TestSettings.with("topology.audit-days", "2192"));
    private int written;

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clinic, 399, false",
        "clinic, 400, false",
        "clinic, 401, true",
        "practice, 401, false",
        "practice, 1000, false",
        "practice, 1001, true",
        "silent, 1001, false",
        "silent, 2192, false",
        "silent, 2193, true",
        "'', 2192, false",
        "'', 2193, true"
    })
    void shouldDeleteWhatIsOlderThanTheOrganisationOrTheDeploymentKeeps(
            String organisation, int daysAgo, boolean deleted) {
        keeps("clinic", 400);
        keeps("practice", 1000);
        keeps("silent", 0);
        seen("ada", organisation, daysAgo);

        sweep.round().block();

        assertThat(tombstones()).isEqualTo(deleted ? List.of("e1") : List.of());
    }

    /** Who moves takes nothing away of what the organisation of before has to keep, and the new one keeps what it has seen itself. */
    @Test
    void shouldGoByTheOrganisationOfThatTime() {
        keeps("clinic", 400);
        keeps("practice", 1000);
        seen("ada", "practice", 600);
        seen("ada", "clinic", 500);

        sweep.round().block();

        assertThat(tombstones()).containsExactly("e2");
    }

    @Test
    void shouldAlsoDeleteWhatIsAboutTheOrganisationItself() {
        keeps("clinic", 400);
        seen("", "clinic", 401);

        sweep.round().block();

        assertThat(producer.history())
                .singleElement()
                .satisfies(record -> assertThat(RecordKey.read(record.key())
                                .orElseThrow()
                                .person()
                                .value())
                        .isEqualTo("clinic"));
    }

    @Test
    void shouldTakeALongPastInPortionsOfDaysTheOldestFirst() {
        keeps("clinic", 400);
        IntStream.rangeClosed(0, 100).forEach(i -> seen("ada", "clinic", 490 - i));

        assertThat(portion()).hasSize(KeptFor.DAYS_AT_ONCE).contains("e1", "e61");
        sweep.round().block();
        assertThat(tombstones()).as("before the next portion is due").isEmpty();
        clock.set(NOON.plus(RetentionSweep.PAUSE));
        assertThat(portion()).hasSize(90 - KeptFor.DAYS_AT_ONCE).contains("e62", "e90");
        clock.set(NOON.plus(RetentionSweep.PAUSE.multipliedBy(2)));
        assertThat(portion()).isEmpty();
    }

    @Test
    void shouldTakeABusyDayInPortionsToo() {
        keeps("clinic", 400);
        trail.put(IntStream.rangeClosed(0, OldAudit.ENTRIES)
                        .mapToObj(i -> entry("ada", "clinic", 500))
                        .toList())
                .block();
        rig.due.audited(Set.of("clinic")).block();

        assertThat(portion()).hasSize(OldAudit.ENTRIES);
        clock.set(NOON.plus(RetentionSweep.PAUSE));
        assertThat(portion()).hasSize(1);
    }

    /** The ids of the next tombstones, which then reach the views. */
    private List<String> portion() {
        sweep.round().block();
        trail.forget(keys()).block();
        return tombstones();
    }

    private List<String> tombstones() {
        List<String> ids = keys().stream().map(AuditKey::auditId).toList();
        producer.clear();
        return ids;
    }

    private List<AuditKey> keys() {
        assertThat(producer.history()).allSatisfy(record -> {
            assertThat(record.topic()).isEqualTo(Topics.AUDIT.name());
            assertThat(record.value()).isNull();
        });
        return producer.history().stream()
                .map(record -> AuditKey.read(RecordKey.read(record.key()).orElseThrow())
                        .orElseThrow())
                .toList();
    }

    private void keeps(String organisation, int auditDays) {
        rig.keeps(organisation, Retention.newBuilder().setAuditDays(auditDays));
    }

    private void seen(String person, String organisation, int daysAgo) {
        trail.put(List.of(entry(person, organisation, daysAgo))).block();
        rig.due.audited(Set.of(organisation)).block();
    }

    private AuditEntry entry(String person, String organisation, int daysAgo) {
        written++;
        return AuditEntry.of(
                0,
                written,
                Audit.newBuilder()
                        .setAuditId("e" + written)
                        .setPersonId(person)
                        .setOrganisationId(organisation)
                        .setAtMs(NOON.minus(Duration.ofDays(daysAgo)).toEpochMilli())
                        .build());
    }
}
