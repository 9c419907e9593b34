package org.rouse.coaching.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;

/** Invitations: each lets in one, whoever has its code, or whose address it names. */
public final class Invitations {

    private Invitations() {}

    /** What a code is known by: who reads it on the log can't use it. */
    public static String id(String code) {
        return digest(code);
    }

    /**
     * The invitation, used by the command's actor. Used by them before it is as it was, so that who asks again gets on.
     *
     * @throws OrganisationRules.Broken where it is none, over, another's, or of another kind
     */
    static Invitation used(Optional<Invitation> known, Command command, Instant now) {
        Invitation invitation = known.filter(one -> now.isBefore(Instant.ofEpochMilli(one.getExpiresAtMs())))
                .filter(one -> one.getKind() == kind(command.getScope()))
                .filter(one -> one.getAddress().isEmpty()
                        || one.getAddress().equals(command.getUseInvitation().getAddress()))
                .orElseThrow(Invitations::unknown);
        String by = digest(invitation.getInvitationId() + '\u001F' + command.getActor());
        if (!invitation.getUsedBy().isEmpty() && !invitation.getUsedBy().equals(by)) {
            throw unknown();
        }
        return invitation.toBuilder().setUsedBy(by).build();
    }

    /** Which of these it is, nobody is told: else codes could be tried out. */
    private static OrganisationRules.Broken unknown() {
        return new OrganisationRules.Broken(Rejection.rule("code", "is none, was used, is over or is another's"));
    }

    private static InvitationKind kind(String scope) {
        return scope.equals("person") ? InvitationKind.INVITATION_KIND_PERSON : InvitationKind.INVITATION_KIND_COACH;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
