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

    /** What is said of a code that lets nobody in, in words that follow the field. */
    public static final String UNKNOWN_CODE = "is none, is long over or is another's";

    private Invitations() {}

    /** What a code is known by: who reads it on the log can't use it. */
    public static String id(String code) {
        return digest(code);
    }

    /** Whether that subject used it. */
    public static boolean isUsedBy(Invitation invitation, String subject) {
        return invitation.getUsedBy().equals(user(invitation, subject));
    }

    /**
     * Whether a coach has to do with it: they issued it, or the person is to be in their care. All of an organisation's are its admins'.
     */
    public static boolean isOfCoach(Invitation invitation, String subject) {
        return invitation.getIssuedBy().equals(subject)
                || invitation.getCoachId().equals(subject);
    }

    /**
     * The invitation, used by the command's actor. Used by them before it is as it was, so that who asks again gets on. The address goes: an
     * erased person is not to be found in it.
     *
     * @throws OrganisationRules.Broken where it is none, another's or of another kind, and where it was withdrawn, was used or has expired
     */
    static Invitation used(Optional<Invitation> known, Command command, Instant now) {
        Invitation invitation = known.filter(one -> one.getKind() == kind(command.getScope()))
                .filter(one -> one.getAddress().isEmpty()
                        || one.getAddress().equals(command.getUseInvitation().getAddress()))
                .orElseThrow(() -> refused(UNKNOWN_CODE));
        // whoever has the code of one was handed it, and may be told what became of it: nobody tries out 128 bits
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
     * The invitation, withdrawn. Withdrawn before it is as it was.
     *
     * @throws OrganisationRules.Broken where it is none, or none of the coach's who asks, and where it was used or has expired
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

    /** Whether it was taken back. */
    public static boolean isWithdrawn(Invitation invitation) {
        return !invitation.getWithdrawnBy().isEmpty();
    }

    /** Whether it has let somebody in. */
    public static boolean isUsed(Invitation invitation) {
        return !invitation.getUsedBy().isEmpty();
    }

    /** Whether its time is over. */
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
