package org.rouse.coaching.organisations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.organisations.InvitationController.Kind;
import org.rouse.coaching.person.Invitations;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;

/**
 * An invitation as shown to callers who may withdraw it: never its code.
 *
 * @param id          for the withdrawal; admits nobody
 * @param coach       the person's future coach; absent for a coach's invitation
 * @param address     the only one that can use it; absent where anybody with the code can, and once it is used
 * @param issuedBy    the coach or admin who issued it
 * @param usedBy      the coach who used it; people who used one are named nowhere
 * @param withdrawnBy the coach or admin who withdrew it
 */
record IssuedInvitation(
        @Schema(example = "4f5c1f7d9f2f0a8b6f0d5e7a3f3b7a9c1d2e3f405162738495a6b7c8d9eaf0b1")
        String id,

        State state,
        @Schema(example = "person") Kind kind,
        @Nullable @Schema(example = "carl") String coach,

        @Nullable @Schema(example = "anna@example.org") String address,

        @Schema(example = "carl") String issuedBy,
        Instant issued,
        Instant expires,
        @Nullable @Schema(example = "cora") String usedBy,
        @Nullable @Schema(example = "ada") String withdrawnBy,
        @Nullable Instant withdrawn) {

    /** The state of an invitation. */
    @Schema(name = "InvitationState")
    enum State {
        /** It can be used. */
        @JsonProperty("open")
        OPEN,
        /** It was used. */
        @JsonProperty("used")
        USED,
        /** It was withdrawn before anybody used it. */
        @JsonProperty("withdrawn")
        WITHDRAWN,
        /** It expired unused. */
        @JsonProperty("expired")
        EXPIRED;

        private static State of(Invitation invitation, Instant now) {
            if (Invitations.isUsed(invitation)) {
                return USED;
            }
            if (Invitations.isWithdrawn(invitation)) {
                return WITHDRAWN;
            }
            return Invitations.isExpired(invitation, now) ? EXPIRED : OPEN;
        }
    }

    static IssuedInvitation of(Invitation invitation, Organisation organisation, Instant now) {
        return new IssuedInvitation(
                invitation.getInvitationId(),
                State.of(invitation, now),
                invitation.getKind() == InvitationKind.INVITATION_KIND_COACH ? Kind.COACH : Kind.PERSON,
                OrganisationAnswer.presence(invitation.getCoachId()),
                OrganisationAnswer.presence(invitation.getAddress()),
                invitation.getIssuedBy(),
                Instant.ofEpochMilli(invitation.getIssuedAtMs()),
                Instant.ofEpochMilli(invitation.getExpiresAtMs()),
                user(invitation, organisation).orElse(null),
                OrganisationAnswer.presence(invitation.getWithdrawnBy()),
                Invitations.isWithdrawn(invitation) ? Instant.ofEpochMilli(invitation.getWithdrawnAtMs()) : null);
    }

    private static Optional<String> user(Invitation invitation, Organisation organisation) {
        return invitation.getKind() == InvitationKind.INVITATION_KIND_COACH
                ? organisation.getCoachesList().stream()
                        .map(OrganisationCoach::getSubject)
                        .filter(subject -> Invitations.isUsedBy(invitation, subject))
                        .findAny()
                : Optional.empty();
    }
}
