package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.DeadLetter;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.MovementSettings;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RejectionKind;

/** Commands in the topology: each is decided once, in order, and nothing else writes people. */
class CommandInletTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = new Rig(TestSettings.with(), NINE);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldLetOneOfTwoEditsOfOneRevisionPassAndApplyNothingOfTheOther() {
        rig.command(named("Ada"));
        rig.read(Topics.PERSON);
        rig.read(Topics.COMMAND_RESULT);

        rig.command(named("Here").toBuilder().setExpected(revision(1)).build());
        rig.command(named("There").toBuilder().setExpected(revision(1)).build());

        assertThat(people()).extracting(Person::getName).containsExactly("Here");
        assertThat(results())
                .extracting(result -> result.getRejected().getKind())
                .containsExactly(RejectionKind.REJECTION_KIND_UNSPECIFIED, RejectionKind.REJECTION_KIND_STALE);
    }

    @Test
    void shouldNameTheCommandAndAnswerItWithWhatItLeft() {
        Command command = named("Ada");

        rig.command(command);

        Person person = only(people());
        CommandResult result = only(results());
        assertThat(person.getCommandId()).isEqualTo(command.getCommandId());
        assertThat(person.getRevision()).isEqualTo(1);
        assertThat(result.getCommandId()).isEqualTo(command.getCommandId());
        assertThat(result.getPerson()).isEqualTo(person);
        assertThat(result.getDecidedAtMs()).isEqualTo(NINE.toEpochMilli());
        assertThat(count("accepted")).isEqualTo(1);
    }

    @Test
    void shouldApplyARepeatedCommandOnce() {
        Command command = named("Ada");
        rig.command(command);
        rig.command(named("Eve"));
        rig.command(command);

        assertThat(people()).extracting(Person::getName).containsExactly("Ada", "Eve");
        assertThat(results()).hasSize(2);
        assertThat(count("repeated")).isEqualTo(1);
    }

    @Test
    void shouldTakeResultsBackADayAfterTheyWereDecided() {
        Command command = named("Ada");
        rig.command(command);
        only(results());

        rig.moveTo(NINE.plusSeconds(86_399));
        assertThat(rig.read(Topics.COMMAND_RESULT)).isEmpty();
        rig.moveTo(NINE.plusSeconds(86_400));

        TestRecord<byte[], byte[]> gone = only(rig.read(Topics.COMMAND_RESULT));
        assertThat(RecordKey.read(gone.key()).flatMap(RecordKey::entity)).contains(command.getCommandId());
        assertThat(gone.value()).isNull();
    }

    @Test
    void shouldKeepBothOfTwoEditsOfDifferentFields() {
        rig.command(named("Ada"));
        rig.command(edit(EditProfile.newBuilder()
                .addNames("prompts.daily_budget")
                .setValues(Person.newBuilder()
                        .setPrompts(PromptSettings.newBuilder().setDailyBudget(3)))));
        rig.command(edit(EditProfile.newBuilder()
                .addNames("prompts.cool_down_minutes")
                .setValues(Person.newBuilder()
                        .setName("not named")
                        .setPrompts(PromptSettings.newBuilder().setCoolDownMinutes(50)))));

        Person last = people().getLast();
        assertThat(last.getName()).isEqualTo("Ada");
        assertThat(last.getPrompts())
                .isEqualTo(PromptSettings.newBuilder()
                        .setDailyBudget(3)
                        .setCoolDownMinutes(50)
                        .build());
    }

    @Test
    void shouldSetAFaultyCommandAsideTellWhoeverWaitsAndLoseNothingElse() {
        rig.command(named("Ada"));
        rig.evidence(Minutes.backfill("ada", NINE, "s".repeat(20)));
        rig.command(edit(EditProfile.newBuilder().addNames("revision").setValues(Person.newBuilder())));
        rig.command(rig.by("ada").build());
        rig.command(named("Eve"));
        rig.command(named("Uma").toBuilder().setCommandId("1").build());
        rig.raw(Topics.COMMAND, "ada", new byte[] {8, -1});
        rig.raw(Topics.COMMAND, "eve", named("Ada").toByteArray());
        rig.raw(Topics.COMMAND, "ada", null);

        assertThat(people()).extracting(Person::getName).containsExactly("Ada", "Eve");
        assertThat(rig.findings()).hasSize(1);
        assertThat(results())
                .extracting(result -> result.getRejected().getKind())
                .containsExactly(
                        RejectionKind.REJECTION_KIND_UNSPECIFIED,
                        RejectionKind.REJECTION_KIND_FAULT,
                        RejectionKind.REJECTION_KIND_FAULT,
                        RejectionKind.REJECTION_KIND_UNSPECIFIED);
        assertThat(rig.read(Topics.DEAD_LETTER))
                .extracting(entry ->
                        DeadLetter.read(entry.headers()).orElseThrow().reason().word())
                .containsExactly(
                        "breaks-a-rule",
                        "breaks-a-rule",
                        "breaks-a-rule",
                        "not-a-message-of-this-topic",
                        "key-names-another-person",
                        "no-value");
    }

    @Test
    void shouldRejectASettingByWhichNothingCouldBeDecided() {
        rig.command(named("Ada"));

        rig.command(edit(EditProfile.newBuilder()
                .addNames("movement")
                .setValues(Person.newBuilder()
                        .setMovement(MovementSettings.newBuilder().setMinBreakMinutes(-1)))));

        assertThat(people()).hasSize(1);
        assertThat(results().getLast().getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_RULE);
        assertThat(rig.read(Topics.DEAD_LETTER)).isEmpty();
    }

    @Test
    void shouldEraseThePersonAndAllThatBecameOfTheirCommands() {
        Command first = named("Ada");
        rig.command(first);
        rig.read(Topics.PERSON);
        rig.read(Topics.COMMAND_RESULT);
        Command erase =
                rig.by("ada").setErasePerson(ErasePerson.getDefaultInstance()).build();

        rig.command(erase);
        rig.command(erase);

        assertThat(only(rig.read(Topics.PERSON)).value()).isNull();
        List<TestRecord<byte[], byte[]>> results = rig.read(Topics.COMMAND_RESULT);
        assertThat(results)
                .extracting(entry -> RecordKey.read(entry.key()).flatMap(RecordKey::entity))
                .containsExactly(Optional.of(first.getCommandId()), Optional.of(erase.getCommandId()));
        assertThat(results.getFirst().value()).isNull();
        assertThat(new String(results.getLast().value(), UTF_8)).doesNotContain("Ada");
        rig.command(named("Anew"));
        assertThat(only(people()).getRevision()).isEqualTo(1);
    }

    @Test
    void shouldReadCommandsBeforeEvidenceOfTheSameHour() {
        var command = new ConsumerRecord<Object, Object>(Topics.COMMAND.name(), 0, 0, "ada", "");
        ReadFirst times = new ReadFirst();

        assertThat(times.extract(at(Topics.COMMAND.name(), 86_400_001), -1)).isEqualTo(1);
        assertThat(times.extract(at(Topics.LINK.name(), 86_400_001), -1)).isEqualTo(1);
        assertThat(times.extract(at(Topics.ACTIVITY.name(), 86_400_001), -1)).isEqualTo(86_400_001);
        assertThat(times.extract(at(Topics.COMMAND.name(), 5), -1)).isZero();
        assertThat(times.extract(command, -1)).isZero(); // the command has no time
    }

    private static ConsumerRecord<Object, Object> at(String topic, long ms) {
        return new ConsumerRecord<>(
                topic, 0, 0, ms, TimestampType.CREATE_TIME, 0, 0, "ada", "", new RecordHeaders(), Optional.empty());
    }

    private Command named(String name) {
        return edit(EditProfile.newBuilder()
                .addNames("name")
                .setValues(Person.newBuilder().setName(name))
                .setZone("UTC"));
    }

    private Command edit(EditProfile.Builder edit) {
        return rig.by("ada").setEditProfile(edit).build();
    }

    private static Expected revision(long revision) {
        return Expected.newBuilder().addRevisions(revision).build();
    }

    private List<Person> people() {
        return rig.read(Topics.PERSON).stream()
                .map(entry -> Rig.parsed(Person.parser(), entry.value()))
                .toList();
    }

    private List<CommandResult> results() {
        return rig.read(Topics.COMMAND_RESULT).stream()
                .map(entry -> Rig.parsed(CommandResult.parser(), entry.value()))
                .toList();
    }

    private double count(String outcome) {
        return rig.meters
                .get("rouse.coaching.topology.records")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static <T> T only(List<T> several) {
        assertThat(several).hasSize(1);
        return several.getFirst();
    }
}
