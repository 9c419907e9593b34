package org.rouse.contracts;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.*;

/** Organisations, enrolments and consents. */
final class OrganisationSamples {

    private static final ByteString FINGERPRINT = ByteString.copyFrom(new byte[32]);

    private OrganisationSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("organisation", organisation());
        samples.put("organisation-coach", coach());
        samples.put("organisation-cover", cover());
        samples.put("organisation-shift", shift());
        samples.put("invitation", invitation());
        samples.put("invitation-withdrawn", withdrawn());
        samples.put(
                "organisation-record",
                OrganisationRecord.newBuilder().setOrganisation(organisation()).build());
        samples.put(
                "organisation-record-invitation",
                OrganisationRecord.newBuilder().setInvitation(invitation()).build());
        samples.put(
                "command-change-organisation",
                command()
                        .setChangeOrganisation(ChangeOrganisation.newBuilder().setValues(organisation()))
                        .build());
        samples.put("organisation-retention", retention());
        samples.put(
                "organisation-retention-records",
                retention().toBuilder().setRecordDays(365).build());
        samples.put(
                "organisation-retention-decisions",
                retention().toBuilder().setDecisionDays(180).build());
        samples.put(
                "organisation-retention-audit",
                retention().toBuilder().setAuditDays(2192).build());
        samples.put(
                "organisation-with-retention",
                organisation().toBuilder().setRetention(retention()).build());
        samples.put(
                "command-set-retention",
                command()
                        .setSetRetention(SetRetention.newBuilder().setRetention(retention()))
                        .build());
        samples.put(
                "command-change-coach",
                command()
                        .setChangeCoach(ChangeCoach.newBuilder()
                                .setCoach(coach())
                                .setRemoved(true)
                                .setAboutCover(true))
                        .build());
        samples.put(
                "command-change-code",
                command()
                        .setChangeCode(ChangeCode.newBuilder().setCode("K7PM4Q2XHD"))
                        .build());
        samples.put(
                "command-invite",
                command()
                        .setInvite(Invite.newBuilder().setInvitation(invitation()))
                        .build());
        samples.put(
                "command-use-invitation",
                command()
                        .setUseInvitation(UseInvitation.newBuilder()
                                .setInvitationId("ab".repeat(32))
                                .setAddress("anna@example.org")
                                .setName("Anna"))
                        .build());
        samples.put(
                "command-withdraw-invitation",
                command()
                        .setWithdrawInvitation(WithdrawInvitation.newBuilder().setInvitationId("ab".repeat(32)))
                        .build());
        samples.put(
                "command-enrol",
                command()
                        .setEnrol(Enrol.newBuilder()
                                .setEdit(EditProfile.newBuilder()
                                        .addNames("name")
                                        .setZone("Europe/Berlin"))
                                .setAccepted(true)
                                .addConsents(consent()))
                        .build());
        samples.put(
                "command-accept-person",
                command()
                        .setAcceptPerson(AcceptPerson.newBuilder().setCoach("carl"))
                        .build());
        samples.put(
                "command-replace-coach",
                command()
                        .setReplaceCoach(
                                ReplaceCoach.newBuilder().setFrom("carl").setTo("cora"))
                        .build());
        samples.put(
                "command-give-consents",
                command()
                        .setGiveConsents(GiveConsents.newBuilder().addConsents(consent()))
                        .build());
        samples.put(
                "command-result-organisation-changed",
                CommandResult.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("clinic")
                        .setDecidedAtMs(Samples.NOON)
                        .setFingerprint(FINGERPRINT)
                        .setOrganisationChanged(OrganisationChanged.newBuilder()
                                .setOrganisation(organisation())
                                .setInvitation(invitation()))
                        .build());
        samples.put(
                "command-pause-person",
                command()
                        .setPausePerson(PausePerson.newBuilder()
                                .setUntilMs(Samples.NOON + 86_400_000)
                                .setTakesData(true))
                        .build());
        samples.put(
                "command-resume-person",
                command().setResumePerson(ResumePerson.getDefaultInstance()).build());
        samples.put(
                "command-give-calendar",
                command()
                        .setGiveCalendar(GiveCalendar.newBuilder().setCalendar(PeopleSamples.calendar()))
                        .build());
        samples.put(
                "command-note-calendar",
                command()
                        .setNoteCalendar(NoteCalendar.newBuilder()
                                .setGivenBy(CommandSamples.ID)
                                .setReading(PeopleSamples.calendarReading())
                                .setFailure("no-answer"))
                        .build());
        samples.put(
                "command-remove-calendar",
                command().setRemoveCalendar(RemoveCalendar.getDefaultInstance()).build());
        samples.put("care-pause", pause());
        samples.put(
                "person-paused",
                Person.newBuilder()
                        .setPersonId("ada")
                        .addPastConsents(consent())
                        .setPause(pause())
                        .build());
        samples.put("consent", consent());
        samples.put("enrolment", enrolment());
        samples.put(
                "person-enrolled-by-code",
                Person.newBuilder()
                        .setPersonId("ada")
                        .setEnrolment(enrolment())
                        .addConsents(consent())
                        .build());
        return samples;
    }

    private static Organisation organisation() {
        return Organisation.newBuilder()
                .setOrganisationId("clinic")
                .setName("Back clinic")
                .setLanguage("de")
                .setZone("Europe/Berlin")
                .setCountry("DE")
                .addCoaches(coach())
                .addAdmins("grace")
                .addRota(shift())
                .setCheckIns(true)
                .setCode("K7PM4Q2XHD")
                .setRevision(4)
                .setChangedAtMs(Samples.NOON)
                .setCommandId(CommandSamples.ID)
                .build();
    }

    private static Retention retention() {
        return Retention.newBuilder().setMovementDays(730).build();
    }

    private static OrganisationCoach coach() {
        return OrganisationCoach.newBuilder()
                .setSubject("carl")
                .setName("Carl")
                .setCover(cover())
                .build();
    }

    private static Cover cover() {
        return Cover.newBuilder()
                .setBy("cora")
                .setFromMs(Samples.NOON)
                .setUntilMs(Samples.NOON + 60_000)
                .build();
    }

    private static Shift shift() {
        return Shift.newBuilder()
                .setCoach("carl")
                .addDays(1)
                .addDays(5)
                .setFromMinute(480)
                .setToMinute(1080)
                .build();
    }

    private static Invitation invitation() {
        return Invitation.newBuilder()
                .setInvitationId("ab".repeat(32))
                .setOrganisationId("clinic")
                .setKind(InvitationKind.INVITATION_KIND_PERSON)
                .setCoachId("carl")
                .setAddress("anna@example.org")
                .setIssuedBy("carl")
                .setIssuedAtMs(Samples.NOON)
                .setExpiresAtMs(Samples.NOON + 60_000)
                .setUsedBy("cd".repeat(32))
                .build();
    }

    private static Invitation withdrawn() {
        return invitation().toBuilder()
                .clearUsedBy()
                .setWithdrawnBy("grace")
                .setWithdrawnAtMs(Samples.NOON + 30_000)
                .build();
    }

    private static Consent consent() {
        return Consent.newBuilder()
                .setKind(ConsentKind.CONSENT_KIND_STUDY)
                .setStudy("backs-2027")
                .setGiven(true)
                .setVersion("consents/1")
                .setLanguage("de")
                .setAtMs(Samples.NOON)
                .build();
    }

    private static CarePause pause() {
        return CarePause.newBuilder()
                .setFromMs(Samples.NOON)
                .setUntilMs(Samples.NOON + 86_400_000)
                .setTakesData(true)
                .setBy("carl")
                .setScope("coach")
                .build();
    }

    private static Enrolment enrolment() {
        return Enrolment.newBuilder()
                .setState(EnrolmentState.ENROLMENT_STATE_ACCEPTED)
                .setAtMs(Samples.NOON)
                .setAcceptedBy("carl")
                .setAcceptedAtMs(Samples.NOON + 60_000)
                .build();
    }

    private static Command.Builder command() {
        return Command.newBuilder()
                .setCommandId(CommandSamples.ID)
                .setPersonId("ada")
                .setActor("grace")
                .setScope("admin")
                .setIssuedAtMs(Samples.NOON);
    }
}
