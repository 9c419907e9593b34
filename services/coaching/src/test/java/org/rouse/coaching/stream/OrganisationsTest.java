package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AcceptPerson;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.ChangeOrganisation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Enrol;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Invite;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.OrganisationRecord;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.ReplaceCoach;
import org.rouse.contracts.v1.Shift;
import org.rouse.contracts.v1.UseInvitation;
import org.rouse.contracts.v1.WithdrawInvitation;

/** Organisations and enrolments by commands, through the topology. */
class OrganisationsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(14));
    private static final Organisation CLINIC = Organisation.newBuilder()
            .setName("Back clinic")
            .setZone("Europe/Berlin")
            .build();

    private final Rig rig = new Rig(TestSettings.with(), NOW);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldMakeAnOrganisationAndReplaceItOnlyForWhoNamesItsRevision() {
        CommandResult made = decided(change(CLINIC));
        assertThat(made.getOrganisationChanged().getOrganisation().getRevision())
                .isEqualTo(1);

        assertThat(decided(change(CLINIC).setExpected(Expected.newBuilder().setUnsaid(true)))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_UNSAID);
        assertThat(decided(change(CLINIC).setExpected(Expected.newBuilder().addRevisions(2)))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_STALE);
        Organisation renamed = decided(
                        change(CLINIC.toBuilder().setName("Backs").build())
                                .setExpected(Expected.newBuilder().addRevisions(1)))
                .getOrganisationChanged()
                .getOrganisation();
        assertThat(renamed.getName()).isEqualTo("Backs");
        assertThat(renamed.getRevision()).isEqualTo(2);
        assertThat(organisations()).extracting(Organisation::getRevision).containsExactly(1L, 2L);
    }

    @Test
    void shouldSwitchCheckInsOnOnlyWhereARotaSaysWhoAnswers() {
        decided(change(CLINIC));
        coach("carl");
        Organisation.Builder on = CLINIC.toBuilder().setCheckIns(true);

        assertThat(decided(change(on.build())).getRejected().getField()).isEqualTo("checkIns");
        Shift shift = Shift.newBuilder().setCoach("carl").setToMinute(600).build();
        assertThat(decided(change(on.clone()
                                .addRota(shift.toBuilder().setCoach("nobody"))
                                .build()))
                        .getRejected()
                        .getField())
                .isEqualTo("rota.coach");
        assertThat(decided(change(on.addRota(shift).build()))
                        .getOrganisationChanged()
                        .getOrganisation()
                        .getCheckIns())
                .isTrue();
        // whoever alone answers can't be taken out then
        assertThat(decided(of().setChangeCoach(ChangeCoach.newBuilder()
                                .setCoach(OrganisationCoach.newBuilder().setSubject("carl"))
                                .setRemoved(true)))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    @Test
    void shouldKeepWhoStandsInWhenACoachIsCalledOtherwiseAndEndItWhenTheOtherLeaves() {
        decided(change(CLINIC));
        coach("carl");
        assertThat(cover("carl", "carl").getRejected().getField()).isEqualTo("by");
        assertThat(cover("carl", "cora").getRejected().getField()).isEqualTo("by");
        coach("cora");
        assertThat(cover("carl", "cora").hasOrganisationChanged()).isTrue();
        coach("carl");
        assertThat(last().getCoachesList())
                .filteredOn(coach -> coach.getSubject().equals("carl"))
                .allSatisfy(coach -> assertThat(coach.getCover().getBy()).isEqualTo("cora"));

        decided(of().setChangeCoach(ChangeCoach.newBuilder()
                .setCoach(OrganisationCoach.newBuilder().setSubject("cora"))
                .setRemoved(true)));
        assertThat(last().getCoachesList()).noneMatch(OrganisationCoach::hasCover);
    }

    @Test
    void shouldKnowInWhichLanguageAndZoneACoachIsTold() {
        decided(change(CLINIC));
        OrganisationCoach.Builder cora =
                OrganisationCoach.newBuilder().setSubject("cora").setLanguage("fr");
        assertThat(decided(of().setChangeCoach(ChangeCoach.newBuilder()
                                .setCoach(cora.clone().setZone("Paris"))))
                        .getRejected()
                        .getField())
                .isEqualTo("zone");
        decided(of().setChangeCoach(ChangeCoach.newBuilder().setCoach(cora.setZone("Europe/Paris"))));
        assertThat(last().getCoachesList()).containsExactly(cora.build());
        coach("cora"); // replaces all that is said of her
        assertThat(last().getCoaches(0).getZone()).isEmpty();
    }

    @Test
    void shouldLetOneInByAnInvitationOnceAndTheSameOneAgain() {
        decided(change(CLINIC));
        coach("carl");
        assertThat(invite("carl", EXPIRES.plus(Duration.ofDays(17)))
                        .getRejected()
                        .getField())
                .isEqualTo("expires");
        assertThat(invite("dora", EXPIRES).getRejected().getField()).isEqualTo("coach");
        invite("carl", EXPIRES);

        assertThat(use("anna", "").hasOrganisationChanged()).isTrue();
        assertThat(use("anna", "").hasOrganisationChanged()).isTrue();
        assertThat(use("ben", "").getRejected().getField()).isEqualTo("code");
    }

    @Test
    void shouldLetInOnlyWhoseAddressAnInvitationNames() {
        decided(change(CLINIC));
        coach("carl");
        decided(of().setInvite(Invite.newBuilder()
                .setInvitation(invitation("carl", EXPIRES).setAddress("anna@example.org"))));

        assertThat(use("anna", "").getRejected().getField()).isEqualTo("code");
        assertThat(use("ben", "ben@example.org").getRejected().getField()).isEqualTo("code");
        assertThat(use("anna", "anna@example.org").hasOrganisationChanged()).isTrue();
    }

    @Test
    void shouldEndAnInvitationAtItsInstantAndHaveTheLogForgetItAMonthLater() {
        decided(change(CLINIC));
        coach("carl");
        invite("carl", EXPIRES);
        rig.read(Topics.ORGANISATION);

        rig.setClock(EXPIRES.minusMillis(1));
        assertThat(use("anna", "").hasOrganisationChanged()).isTrue();
        rig.setClock(EXPIRES);
        assertThat(use("anna", "").getRejected().getRule()).startsWith("has expired");
        Instant forgotten = EXPIRES.plus(Duration.ofDays(30));
        rig.read(Topics.ORGANISATION);
        rig.moveTo(forgotten.minusMillis(1));
        assertThat(rig.read(Topics.ORGANISATION)).isEmpty();
        assertThat(use("anna", "").getRejected().getRule()).startsWith("has expired");
        rig.moveTo(forgotten);
        assertThat(use("anna", "").getRejected().getRule()).startsWith("is none");
        TestRecord<byte[], byte[]> over = rig.read(Topics.ORGANISATION).getLast();
        assertThat(over.value()).isNull();
        assertThat(RecordKey.read(over.key()).orElseThrow().entity()).contains("invited");
    }

    @Test
    void shouldLetNobodyInByAnInvitationThatWasWithdrawn() {
        decided(change(CLINIC));
        coach("carl");
        invite("carl", EXPIRES);

        Invitation withdrawn = withdraw("ada", "admin").getOrganisationChanged().getInvitation();
        assertThat(withdrawn.getWithdrawnBy()).isEqualTo("ada");
        assertThat(withdrawn.getWithdrawnAtMs()).isEqualTo(NOW.toEpochMilli());
        assertThat(use("anna", "").getRejected().getField()).isEqualTo("code");
        assertThat(use("anna", "").getRejected().getRule()).startsWith("was withdrawn");
        // once more, and later, by another: it stays as it was
        rig.setClock(EXPIRES);
        assertThat(withdraw("carl", "coach").getOrganisationChanged().getInvitation())
                .isEqualTo(withdrawn);
        assertThat(use("anna", "").getRejected().getRule()).startsWith("was withdrawn");
    }

    @Test
    void shouldWithdrawNoInvitationThatWasUsedOrHasExpired() {
        decided(change(CLINIC));
        coach("carl");
        invite("carl", EXPIRES);
        use("anna", "");

        assertThat(withdraw("ada", "admin").getRejected().getRule()).contains("was used");
        assertThat(use("ben", "").getRejected().getRule()).startsWith("was used by somebody else");
        assertThat(use("anna", "").hasOrganisationChanged()).isTrue();
        invite("carl", EXPIRES);
        rig.setClock(EXPIRES);
        CommandResult late = withdraw("ada", "admin");
        assertThat(late.getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
        assertThat(late.getRejected().getRule()).contains("has expired");
    }

    @Test
    void shouldLetACoachWithdrawWhatTheyIssuedOrIsIntoTheirCareAlone() {
        decided(change(CLINIC));
        coach("carl");
        coach("cora");
        invite("carl", EXPIRES);

        assertThat(withdraw("cora", "coach").getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_UNKNOWN);
        assertThat(withdraw("carl", "coach").hasOrganisationChanged()).isTrue();
        decided(of().setInvite(Invite.newBuilder()
                .setInvitation(invitation("carl", EXPIRES).setIssuedBy("cora"))));
        assertThat(withdraw("cora", "coach").hasOrganisationChanged()).isTrue();
        assertThat(decided(of().setWithdrawInvitation(
                                        WithdrawInvitation.newBuilder().setInvitationId("none")))
                        .getRejected()
                        .getField())
                .isEqualTo("invitation");
    }

    @Test
    void shouldNameNobodyInAnInvitationThatWasUsed() {
        decided(change(CLINIC));
        coach("carl");
        decided(of().setInvite(Invite.newBuilder()
                .setInvitation(invitation("carl", EXPIRES).setAddress("anna@example.org"))));

        Invitation used =
                use("anna", "anna@example.org").getOrganisationChanged().getInvitation();
        assertThat(used.toString()).doesNotContain("anna");
        assertThat(use("anna", "anna@example.org").getOrganisationChanged().getInvitation())
                .isEqualTo(used);
    }

    @Test
    void shouldHaveWhoEnrolsByThemselvesWaitUntilACoachAcceptsThem() {
        Person waiting = decided(enrol("anna", false, "")).getPerson();
        assertThat(waiting.getEnrolment().getState()).isEqualTo(EnrolmentState.ENROLMENT_STATE_PENDING);
        assertThat(waiting.getOrganisationId()).isEqualTo("clinic");
        assertThat(waiting.getCoachIdsList()).isEmpty();
        assertThat(waiting.getConsentsList()).extracting(Consent::getAtMs).containsExactly(NOW.toEpochMilli());

        Person accepted = decided(accept("anna")).getPerson();
        assertThat(accepted.getEnrolment().getState()).isEqualTo(EnrolmentState.ENROLMENT_STATE_ACCEPTED);
        assertThat(accepted.getEnrolment().getAcceptedBy()).isEqualTo("carl");
        assertThat(accepted.getCoachIdsList()).containsExactly("carl");
        assertThat(decided(accept("anna")).getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
        // and nobody who was accepted waits again
        assertThat(decided(enrol("anna", false, "")).getRejected().getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    @Test
    void shouldEnrolTheInvitedAtOnceAndAgainWhereTheyAskAgain() {
        Person once = decided(enrol("anna", true, "carl")).getPerson();
        assertThat(once.getEnrolment().getState()).isEqualTo(EnrolmentState.ENROLMENT_STATE_ACCEPTED);
        assertThat(once.getCoachIdsList()).containsExactly("carl");
        assertThat(once.getZones(0).getZone()).isEqualTo("Europe/Berlin");

        assertThat(decided(enrol("anna", true, "carl")).getPerson().getCoachIdsList())
                .containsExactly("carl");
        assertThat(decided(enrol("anna", true, "dora")).getRejected().getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    @Test
    void shouldHandAPersonOverFromTheCoachTheyHaveAlone() {
        decided(enrol("anna", true, "carl"));

        assertThat(decided(handOver("anna", "carl", "cora")).getPerson().getCoachIdsList())
                .containsExactly("cora");
        assertThat(decided(handOver("anna", "carl", "cora")).getRejected().getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    private static Command.Builder enrolBody(boolean accepted, String coach) {
        Person.Builder values = Person.newBuilder().setName("Anna").setOrganisationId("clinic");
        if (!coach.isEmpty()) {
            values.addCoachIds(coach);
        }
        return Command.newBuilder()
                .setEnrol(Enrol.newBuilder()
                        .setEdit(EditProfile.newBuilder()
                                .setValues(values)
                                .addAllNames(List.of("name", "organisation_id", "coach_ids"))
                                .setZone("Europe/Berlin"))
                        .setAccepted(accepted)
                        .addConsents(Consent.newBuilder()
                                .setKind(ConsentKind.CONSENT_KIND_HEALTH_DATA)
                                .setGiven(true)));
    }

    private Command.Builder enrol(String person, boolean accepted, String coach) {
        return rig.by(person).mergeFrom(enrolBody(accepted, coach).buildPartial());
    }

    private Command.Builder accept(String person) {
        return rig.by(person)
                .setActor("carl")
                .setScope("coach")
                .setAcceptPerson(AcceptPerson.newBuilder().setCoach("carl"));
    }

    private Command.Builder handOver(String person, String from, String to) {
        return rig.by(person)
                .setActor("ada")
                .setScope("admin")
                .setReplaceCoach(ReplaceCoach.newBuilder().setFrom(from).setTo(to));
    }

    private Command.Builder of() {
        return rig.by("clinic").setActor("ada").setScope("admin");
    }

    private Command.Builder change(Organisation values) {
        return of().setChangeOrganisation(ChangeOrganisation.newBuilder().setValues(values));
    }

    private void coach(String subject) {
        decided(of().setChangeCoach(ChangeCoach.newBuilder()
                .setCoach(OrganisationCoach.newBuilder().setSubject(subject).setName(subject))));
    }

    private CommandResult cover(String coach, String by) {
        return decided(of().setChangeCoach(ChangeCoach.newBuilder()
                .setCoach(OrganisationCoach.newBuilder()
                        .setSubject(coach)
                        .setCover(Cover.newBuilder()
                                .setBy(by)
                                .setFromMs(NOW.toEpochMilli())
                                .setUntilMs(EXPIRES.toEpochMilli())))
                .setAboutCover(true)));
    }

    private static Invitation.Builder invitation(String coach, Instant expires) {
        return Invitation.newBuilder()
                .setInvitationId("invited")
                .setOrganisationId("clinic")
                .setKind(InvitationKind.INVITATION_KIND_PERSON)
                .setCoachId(coach)
                .setExpiresAtMs(expires.toEpochMilli());
    }

    private CommandResult invite(String coach, Instant expires) {
        return decided(of().setInvite(Invite.newBuilder().setInvitation(invitation(coach, expires))));
    }

    private CommandResult use(String person, String address) {
        return decided(rig.by("clinic")
                .setActor(person)
                .setScope("person")
                .setUseInvitation(
                        UseInvitation.newBuilder().setInvitationId("invited").setAddress(address)));
    }

    private CommandResult withdraw(String by, String scope) {
        return decided(rig.by("clinic")
                .setActor(by)
                .setScope(scope)
                .setWithdrawInvitation(WithdrawInvitation.newBuilder().setInvitationId("invited")));
    }

    private CommandResult decided(Command.Builder command) {
        rig.read(Topics.COMMAND_RESULT);
        rig.command(command.setIssuedAtMs(NOW.toEpochMilli()).build());
        return rig.values(Topics.COMMAND_RESULT, CommandResult.parser()).stream()
                .filter(result -> result.getCommandId().equals(command.getCommandId()))
                .findFirst()
                .orElseThrow();
    }

    private Organisation last() {
        return organisations().getLast();
    }

    private List<Organisation> organisations() {
        return rig.values(Topics.ORGANISATION, OrganisationRecord.parser()).stream()
                .filter(OrganisationRecord::hasOrganisation)
                .map(OrganisationRecord::getOrganisation)
                .toList();
    }
}
