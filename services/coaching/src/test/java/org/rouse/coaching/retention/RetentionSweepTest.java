package org.rouse.coaching.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.retention.RetentionRig.NOON;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.TestSettings;
import org.rouse.coaching.views.DecisionKey;
import org.rouse.coaching.views.Decisions;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Retention;
import org.rouse.testing.SettableClock;
import reactor.core.publisher.Mono;

/** Which decisions are forgotten, when, and in which portions. */
class RetentionSweepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Duration DAY = Duration.ofDays(1);

    private final RetentionRig rig = new RetentionRig();
    private final Decisions decisions = rig.decisions;
    private final SettableClock clock = rig.clock;
    private final MockProducer<byte[], byte[]> producer = rig.producer;
    private final RetentionSweep sweep = instance();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clinic, 91, false",
        "clinic, 92, false",
        "clinic, 93, true",
        "practice, 93, false",
        "practice, 200, false",
        "practice, 201, true",
        "silent, 201, false",
        "silent, 400, false",
        "silent, 401, true",
        "'', 400, false",
        "'', 401, true"
    })
    void shouldForgetWhatIsOlderThanTheOrganisationOrTheDeploymentKeeps(
            String organisation, int daysAgo, boolean forgotten) {
        keeps("clinic", 92);
        keeps("practice", 200);
        keeps("silent", 0);
        belongs("ada", organisation);
        decided("ada", daysAgo);

        sweep.round().block();

        assertThat(asked()).isEqualTo(forgotten ? List.of("ada-" + daysAgo) : List.of());
    }

    @Test
    void shouldKeepApartPeopleOfTwoOrganisations() {
        keeps("clinic", 92);
        keeps("practice", 200);
        belongs("ada", "clinic");
        belongs("ada|b", "practice");
        decided("ada", 150);
        decided("ada|b", 150);

        sweep.round().block();

        assertThat(asked()).containsExactly("ada-150");
    }

    /** The time of the organisation that the person belongs to now. */
    @Test
    void shouldForgetWhatIsTooOldForAnOrganisationThatThePersonJoins() {
        keeps("clinic", 92);
        keeps("practice", 200);
        belongs("ada", "practice");
        decided("ada", 150);
        sweep.round().block();
        assertThat(asked()).isEmpty();

        belongs("ada", "clinic");
        clock.set(NOON.plus(DAY));
        sweep.round().block();

        assertThat(asked()).containsExactly("ada-150");
    }

    @Test
    void shouldTakeALongPastInPortionsOfDaysTheOldestFirst() {
        keeps("clinic", 92);
        belongs("ada", "clinic");
        IntStream.rangeClosed(80, 300).forEach(daysAgo -> decided("ada", daysAgo));

        assertThat(portion()).isEqualTo(days(300, 240));
        sweep.round().block();
        assertThat(asked()).as("before the next portion is due").isEmpty();
        assertThat(nextPortion()).isEqualTo(days(239, 179));
        assertThat(nextPortion()).isEqualTo(days(178, 118));
        assertThat(nextPortion()).isEqualTo(days(117, 93));
        assertThat(nextPortion()).isEmpty();
        assertThat(decisions.all("ada").count().block()).isEqualTo(13);
    }

    /** Its tombstones are not in the views yet, or were lost with the command. */
    @Test
    void shouldAskAgainForWhatIsNotForgotten() {
        keeps("clinic", 92);
        belongs("ada", "clinic");
        decided("ada", 93);
        sweep.round().block();
        assertThat(asked()).containsExactly("ada-93");

        clock.set(NOON.plus(RetentionSweep.PAUSE));
        instance().round().block(); // also where the service starts anew in between

        assertThat(asked()).containsExactly("ada-93");
    }

    @Test
    void shouldAskOnceHoweverManyInstancesLook() {
        keeps("clinic", 92);
        belongs("ada", "clinic");
        decided("ada", 93);

        Mono.when(sweep.round(), instance().round()).block();

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void shouldLookOnceADay() {
        keeps("clinic", 92);
        belongs("ada", "clinic");
        decided("ada", 92);
        sweep.round().block();

        clock.set(NOON.plus(DAY).minusMillis(1));
        sweep.round().block();
        assertThat(asked()).isEmpty();
        clock.set(NOON.plus(DAY));
        sweep.round().block();

        assertThat(asked()).containsExactly("ada-92");
    }

    @Test
    void shouldNoLongerLookForWhoIsErased() {
        decided("ada", 401);
        rig.due.decided(Set.of("ada"), Set.of()).block();

        sweep.round().block();

        assertThat(asked()).isEmpty();
    }

    private RetentionSweep instance() {
        return rig.sweep(TestSettings.with());
    }

    private List<String> nextPortion() {
        clock.set(clock.instant().plus(RetentionSweep.PAUSE));
        return portion();
    }

    /** The ids of the next command, whose tombstones then reach the views. */
    private List<String> portion() {
        sweep.round().block();
        List<String> ids = asked();
        decisions
                .forget(ids.stream().map(id -> new DecisionKey("ada", id)).toList())
                .block();
        return ids;
    }

    private static List<String> days(int from, int to) {
        return IntStream.iterate(from, daysAgo -> daysAgo >= to, daysAgo -> daysAgo - 1)
                .mapToObj(daysAgo -> "ada-" + daysAgo)
                .toList();
    }

    /** The decisions that commands have asked to forget since the last call. */
    private List<String> asked() {
        List<String> ids = new ArrayList<>();
        producer.history()
                .forEach(record ->
                        ids.addAll(command(record.value()).getForgetDecisions().getDecisionIdsList()));
        producer.clear();
        return ids;
    }

    private static Command command(byte[] value) {
        try {
            return Command.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keeps(String organisation, int decisionDays) {
        rig.keeps(organisation, Retention.newBuilder().setDecisionDays(decisionDays));
    }

    private void belongs(String person, String organisation) {
        rig.people
                .put(Map.of(
                        person,
                        Optional.of(Person.newBuilder()
                                .setPersonId(person)
                                .setOrganisationId(organisation)
                                .build())))
                .block();
    }

    private void decided(String person, int daysAgo) {
        decisions
                .put(List.of(Decision.newBuilder()
                        .setPersonId(person)
                        .setDecisionId(person + "-" + daysAgo)
                        .setLocalDate(TODAY.minusDays(daysAgo).toString())
                        .build()))
                .block();
        rig.due.decided(Set.of(), Set.of(person)).block();
    }
}
