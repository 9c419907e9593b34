package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.AcceptPerson;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Enrol;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.ReplaceCoach;
import org.rouse.contracts.v1.Shift;

/** Organisations and enrolments by commands, through the topology. */
class OrganisationsTest extends OrganisationCommands {

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
        // the only coach on the rota cannot be removed then
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
        coach("cora"); // replaces all fields of the coach
        assertThat(last().getCoaches(0).getZone()).isEmpty();
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
        // a person who was accepted does not wait again
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
}
