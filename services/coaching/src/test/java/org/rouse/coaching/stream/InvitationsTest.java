package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Invite;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.UseInvitation;
import org.rouse.contracts.v1.WithdrawInvitation;

/** Invitations into an organisation by commands, through the topology. */
class InvitationsTest extends OrganisationCommands {

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
        // a second withdrawal, later and by another coach, changes nothing
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
}
