package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReportHarm;
import org.rouse.contracts.v1.Retention;
import org.rouse.contracts.v1.SetRetention;
import org.rouse.contracts.v1.StateReport;

/** A tombstone for each key removes check-ins and cases from the log once they are older than the time they are kept. */
class ForgottenRecordsTest extends OrganisationCommands {

    private final Map<String, byte @Nullable []> log = new LinkedHashMap<>();

    @Test
    void shouldForgetACheckInOnceItIsOlderThanTheLogKeepsIt() {
        belong("anna");
        report("anna", 0);
        report("anna", 2);

        pass(399);
        assertThat(alive(Topics.CHECK_IN)).containsExactly("anna 1", "anna 2");
        pass(400);
        assertThat(alive(Topics.CHECK_IN)).containsExactly("anna 2");
        pass(401);
        assertThat(alive(Topics.CHECK_IN)).containsExactly("anna 2");
        pass(402);
        assertThat(alive(Topics.CHECK_IN)).isEmpty();
    }

    @Test
    void shouldForgetSoonerWhatIsOfAnOrganisationThatSaysSo() {
        decided(change(CLINIC));
        decided(keep(100));
        belong("anna");
        report("anna", 0);

        pass(99);
        assertThat(alive(Topics.CHECK_IN)).containsExactly("anna 1");
        pass(100);

        assertThat(alive(Topics.CHECK_IN)).isEmpty();
    }

    @Test
    void shouldForgetACaseAndWhatHappenedToItFromWhenItWasClosed() {
        belong("anna");
        harm("anna");
        pass(10);
        close("anna", 10);
        assertThat(casesToldOf()).filteredOn("1"::equals).hasSize(3); // the case, its report, and its closing

        pass(409);
        assertThat(casesToldOf()).filteredOn("1"::equals).hasSize(3);
        pass(411);

        assertThat(casesToldOf()).isNotEmpty().doesNotContain("1"); // another case is open, as their devices are silent
    }

    /** A coach still has to look at an open case, however long ago it was opened. */
    @Test
    void shouldKeepACaseThatIsOpen() {
        belong("anna");
        harm("anna");

        pass(500);
        pass(501);

        assertThat(alive(Topics.CASE)).contains("anna 1", "anna event/1");
    }

    @Test
    void shouldLeaveNothingOfWhoIsErasedAndCountAnewForWhoComesBack() {
        belong("anna");
        report("anna", 0);
        harm("anna");
        pass(1);
        rig.command(
                rig.by("anna").setErasePerson(ErasePerson.getDefaultInstance()).build());
        pass(2);
        assertThat(alive(Topics.CHECK_IN)).isEmpty();
        assertThat(alive(Topics.CASE)).isEmpty();

        belong("anna");
        report("anna", 3);
        pass(401);
        assertThat(alive(Topics.CHECK_IN)).containsExactly("anna 1");
        pass(404);

        assertThat(alive(Topics.CHECK_IN)).isEmpty();
    }

    private Command.Builder keep(int recordDays) {
        return of().setSetRetention(SetRetention.newBuilder()
                .setRetention(Retention.newBuilder().setRecordDays(recordDays)));
    }

    private void belong(String person) {
        rig.command(rig.by(person)
                .setScope("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("organisation_id")
                        .setValues(Person.newBuilder().setOrganisationId("clinic"))
                        .setZone("UTC"))
                .build());
    }

    private void report(String person, int day) {
        rig.setClock(at(day));
        rig.command(now(person, day)
                .setCheckIn(CheckIn.newBuilder()
                        .setAtMs(at(day).toEpochMilli())
                        .setReport(StateReport.newBuilder().setPainScore(3)))
                .build());
    }

    private void harm(String person) {
        rig.command(now(person, 0)
                .setReportHarm(ReportHarm.newBuilder().setText("fell").setSerious(true))
                .build());
    }

    private void close(String person, int day) {
        rig.command(now(person, day)
                .setActor("carl")
                .setScope("coach")
                .setChangeCase(ChangeCase.newBuilder()
                        .setCaseId("1")
                        .setAction(CaseAction.CASE_ACTION_RESOLVE)
                        .setNote("seen"))
                .build());
    }

    private Command.Builder now(String person, int day) {
        return rig.by(person).setIssuedAtMs(at(day).toEpochMilli());
    }

    private void pass(int day) {
        rig.moveTo(at(day));
    }

    private static Instant at(int day) {
        return NOW.plus(Duration.ofDays(day));
    }

    /** The case that each remaining record is about. */
    private List<String> casesToldOf() {
        return alive(Topics.CASE).stream()
                .map(key -> Objects.requireNonNull(log.get(Topics.CASE.name() + ' ' + key)))
                .map(value -> Rig.parsed(CaseRecord.parser(), value))
                .map(record -> record.hasCase()
                        ? record.getCase().getCaseId()
                        : record.getEvent().getCaseId())
                .toList();
    }

    /** Keys of the topic whose last record is no tombstone. */
    private List<String> alive(Topic topic) {
        rig.read(topic)
                .forEach(entry -> log.put(
                        topic.name() + ' ' + new String(entry.key(), UTF_8).replace('\u001F', ' '), entry.value()));
        return log.keySet().stream()
                .filter(key -> key.startsWith(topic.name()) && log.get(key) != null)
                .map(key -> key.substring(topic.name().length() + 1))
                .sorted()
                .toList();
    }
}
