package org.rouse.coaching.person;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationChanged;
import org.rouse.contracts.v1.OrganisationCoach;

/** Decides commands about organisations, each on the state that the previous one left. */
public final class OrganisationDecisions {

    private OrganisationDecisions() {}

    /** Whether the command is about an organisation. */
    public static boolean isOne(Command command) {
        return command.hasChangeOrganisation()
                || command.hasChangeCoach()
                || command.hasChangeCode()
                || command.hasSetRetention()
                || command.hasInvite()
                || command.hasUseInvitation()
                || command.hasWithdrawInvitation();
    }

    /**
     * Decides the command, without setting the instant or applying the result. An unchanged organisation keeps its revision.
     *
     * @param before      the organisation's state; empty where there is none
     * @param invitations of the organisation, by id
     */
    public static CommandResult decide(
            Command command,
            Optional<Organisation> before,
            Function<String, Optional<Invitation>> invitations,
            Instant now) {
        CommandResult.Builder result = ResultWriting.of(command);
        try {
            unexpected(command, before);
            return result.setOrganisationChanged(changed(command, before, invitations, now))
                    .build();
        } catch (OrganisationRules.Broken e) {
            return result.setRejected(Rejections.write(e.why)).build();
        }
    }

    private static void unexpected(Command command, Optional<Organisation> before) {
        OptionalLong revision =
                before.map(known -> OptionalLong.of(known.getRevision())).orElseGet(OptionalLong::empty);
        var expected = CommandReading.expected(command);
        expected.stale(revision).or(() -> expected.missing(revision)).ifPresent(why -> {
            throw new OrganisationRules.Broken(why);
        });
    }

    private static OrganisationChanged.Builder changed(
            Command command,
            Optional<Organisation> before,
            Function<String, Optional<Invitation>> invitations,
            Instant now) {
        OrganisationChanged.Builder changed = OrganisationChanged.newBuilder();
        if (command.hasChangeOrganisation()) {
            Organisation known = before.orElseGet(() -> Organisation.newBuilder()
                    .setOrganisationId(command.getPersonId())
                    .build());
            return changed.setOrganisation(next(
                    command,
                    OrganisationRules.replaced(
                            known, command.getChangeOrganisation().getValues())));
        }
        Organisation known =
                before.orElseThrow(() -> new OrganisationRules.Broken(Rejection.of(Rejection.Kind.UNKNOWN)));
        if (command.hasChangeCoach()) {
            return changed.setOrganisation(next(command, coach(known, command.getChangeCoach())));
        }
        if (command.hasChangeCode()) {
            String code = command.getChangeCode().getCode();
            return changed.setOrganisation(
                    next(command, known.toBuilder().setCode(code).build()));
        }
        if (command.hasSetRetention()) {
            return changed.setOrganisation(next(
                    command,
                    OrganisationRules.kept(known, command.getSetRetention().getRetention())));
        }
        if (command.hasInvite()) {
            return changed.setOrganisation(known)
                    .setInvitation(
                            OrganisationRules.invited(known, command.getInvite().getInvitation(), now));
        }
        if (command.hasWithdrawInvitation()) {
            String id = command.getWithdrawInvitation().getInvitationId();
            return changed.setOrganisation(known)
                    .setInvitation(Invitations.withdrawn(invitations.apply(id), command, now));
        }
        return used(command, known, invitations, now);
    }

    private static Organisation coach(Organisation known, ChangeCoach change) {
        if (change.getRemoved()) {
            return OrganisationRules.without(known, change.getCoach().getSubject());
        }
        return change.getAboutCover()
                ? OrganisationRules.covered(known, change.getCoach())
                : OrganisationRules.with(known, change.getCoach());
    }

    /** A person who accepts an invitation as a coach becomes one in the same step. */
    private static OrganisationChanged.Builder used(
            Command command, Organisation known, Function<String, Optional<Invitation>> invitations, Instant now) {
        Invitation used =
                Invitations.used(invitations.apply(command.getUseInvitation().getInvitationId()), command, now);
        OrganisationChanged.Builder changed = OrganisationChanged.newBuilder().setInvitation(used);
        boolean isCoach = known.getCoachesList().stream()
                .anyMatch(coach -> coach.getSubject().equals(command.getActor()));
        return used.getKind() != InvitationKind.INVITATION_KIND_COACH || isCoach
                ? changed.setOrganisation(known)
                : changed.setOrganisation(next(
                        command,
                        OrganisationRules.with(
                                known,
                                OrganisationCoach.newBuilder()
                                        .setSubject(command.getActor())
                                        .setName(command.getUseInvitation().getName())
                                        .build())));
    }

    private static Organisation next(Command command, Organisation changed) {
        return changed.toBuilder()
                .setRevision(changed.getRevision() + 1)
                .setChangedAtMs(command.getIssuedAtMs())
                .setCommandId(command.getCommandId())
                .build();
    }
}
