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

/** Invitations: each admits one person who has its code, or the address that it names. */
public final class Invitations {

    /** The rejection of an unusable code, in words that follow the field. */
    public static final String UNKNOWN_CODE = "is none, is long over or is another's";

    private Invitations() {}

    /** The id of a code: a reader of the log cannot use it. */
    public static String id(String code) {
        return digest(code);
    }

    /** Whether that subject used it. */
    public static boolean isUsedBy(Invitation invitation, String subject) {
        return invitation.getUsedBy().equals(user(invitation, subject));
    }

    /** Whether the coach may see it: they issued it, or it leads into their care. Admins see all of their organisation's. */
    public static boolean isOfCoach(Invitation invitation, String subject) {
        return invitation.getIssuedBy().equals(subject)
                || invitation.getCoachId().equals(subject);
    }

    /**
     * Marks the invitation as used by the command's actor. One that they used before is unchanged, so that a repeated request succeeds. The
     * address is removed: an erased person must not be found in it.
     *
     * @throws OrganisationRules.Broken where the invitation is unknown, for another person or of another kind, and where it was withdrawn,
     *         was used or has expired
     */
    static Invitation used(Optional<Invitation> known, Command command, Instant now) {
        Invitation invitation = known.filter(one -> one.getKind() == kind(command.getScope()))
                .filter(one -> one.getAddress().isEmpty()
                        || one.getAddress().equals(command.getUseInvitation().getAddress()))
                .orElseThrow(() -> refused(UNKNOWN_CODE));
        // a holder of its code received it, and may learn its state: nobody guesses 128 bits
        if (isWithdrawn(invitation)) {
            throw refused("was withdrawn: ask for a new one");
        }
        if (isUsed(invitation) && !isUsedBy(invitation, command.getActor())) {
            throw refused("was used by somebody else: each lets one in");
        }
        if (isExpired(invitation, now)) {
            throw refused("has expired: ask for a new one");
        }
        return invitation.toBuilder()
                .setUsedBy(user(invitation, command.getActor()))
                .clearAddress()
                .build();
    }

    /**
     * Marks the invitation as withdrawn. One that was withdrawn before is unchanged.
     *
     * @throws OrganisationRules.Broken where the invitation is unknown, or not the calling coach's, and where it was used or has expired
     */
    static Invitation withdrawn(Optional<Invitation> known, Command command, Instant now) {
        Invitation invitation = known.filter(
                        one -> command.getScope().equals("admin") || isOfCoach(one, command.getActor()))
                .orElseThrow(
                        () -> new OrganisationRules.Broken(new Rejection(Rejection.Kind.UNKNOWN, "invitation", "")));
        if (isWithdrawn(invitation)) {
            return invitation;
        }
        if (isUsed(invitation)) {
            throw late("the invitation was used, and whom it let in stays");
        }
        if (isExpired(invitation, now)) {
            throw late("the invitation has expired, and lets nobody in");
        }
        return invitation.toBuilder()
                .setWithdrawnBy(command.getActor())
                .setWithdrawnAtMs(command.getIssuedAtMs())
                .build();
    }

    /** Whether it was withdrawn. */
    public static boolean isWithdrawn(Invitation invitation) {
        return !invitation.getWithdrawnBy().isEmpty();
    }

    /** Whether it was used. */
    public static boolean isUsed(Invitation invitation) {
        return !invitation.getUsedBy().isEmpty();
    }

    /** Whether it has expired. */
    public static boolean isExpired(Invitation invitation, Instant now) {
        return !now.isBefore(Instant.ofEpochMilli(invitation.getExpiresAtMs()));
    }

    private static String user(Invitation invitation, String subject) {
        return digest(invitation.getInvitationId() + '\u001F' + subject);
    }

    private static OrganisationRules.Broken refused(String rule) {
        return new OrganisationRules.Broken(Rejection.rule("code", rule));
    }

    private static OrganisationRules.Broken late(String rule) {
        return new OrganisationRules.Broken(Rejection.conflict("", rule));
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
