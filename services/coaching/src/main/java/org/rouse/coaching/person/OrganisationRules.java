package org.rouse.coaching.person;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.organisation.RetentionBounds;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Retention;
import org.rouse.contracts.v1.Shift;

/** The rules for organisations. */
final class OrganisationRules {

    /** The most coaches; an organisation is stored in every partition, and has to stay small. */
    private static final int MOST_COACHES = 500;

    private static final Duration LONGEST_COVER = Duration.ofDays(400);
    private static final Duration LONGEST_INVITATION = Duration.ofDays(30);

    private OrganisationRules() {}

    /** Ends the processing of a command that breaks a rule. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        final transient Rejection why;

        Broken(Rejection why) {
            super(why.rule(), null, false, false); // an expected outcome: the stack trace says nothing
            this.why = why;
        }
    }

    /** Replaces all settings at once. */
    static Organisation replaced(Organisation known, Organisation values) {
        if (values.getName().isBlank()) {
            throw broken("name", "must not be blank");
        }
        checkZone(values.getZone());
        return sound(known.toBuilder()
                .setName(values.getName())
                .setLanguage(values.getLanguage())
                .setZone(values.getZone())
                .setCountry(values.getCountry())
                .clearAdmins()
                .addAllAdmins(values.getAdminsList())
                .clearRota()
                .addAllRota(values.getRotaList())
                .setCheckIns(values.getCheckIns())
                .build());
    }

    /** Sets how long data of its people is kept. */
    static Organisation kept(Organisation known, Retention retention) {
        check(
                "movementDays",
                retention.getMovementDays(),
                RetentionBounds.LEAST_MOVEMENT_DAYS,
                RetentionBounds.MOST_MOVEMENT_DAYS);
        check(
                "recordDays",
                retention.getRecordDays(),
                RetentionBounds.LEAST_RECORD_DAYS,
                RetentionBounds.MOST_RECORD_DAYS);
        check(
                "decisionDays",
                retention.getDecisionDays(),
                RetentionBounds.LEAST_DECISION_DAYS,
                RetentionBounds.MOST_DECISION_DAYS);
        check("auditDays", retention.getAuditDays(), RetentionBounds.LEAST_AUDIT_DAYS, RetentionBounds.MOST_AUDIT_DAYS);
        return known.toBuilder().setRetention(retention).build();
    }

    private static void check(String field, int days, int least, int most) {
        if (days != 0 && (days < least || days > most)) {
            throw broken(field, "must be " + least + "-" + most);
        }
    }

    /** Adds or replaces a coach; the one who stands in for them stays. */
    static Organisation with(Organisation known, OrganisationCoach coach) {
        checkZone(coach.getZone());
        Optional<OrganisationCoach> before = coach(known, coach.getSubject());
        if (before.isEmpty() && known.getCoachesCount() >= MOST_COACHES) {
            throw new Broken(Rejection.conflict("", "an organisation has at most " + MOST_COACHES + " coaches"));
        }
        OrganisationCoach.Builder next = before.map(OrganisationCoach::toBuilder)
                .orElseGet(() -> OrganisationCoach.newBuilder().setSubject(coach.getSubject()));
        return sound(others(known, coach.getSubject())
                .addCoaches(next.setName(coach.getName())
                        .setLanguage(coach.getLanguage())
                        .setZone(coach.getZone()))
                .build());
    }

    private static void checkZone(String zone) {
        try {
            if (!zone.isEmpty()) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw broken("zone", "is not an IANA time zone");
        }
    }

    /** Sets or removes who stands in for the coach. */
    static Organisation covered(Organisation known, OrganisationCoach coach) {
        OrganisationCoach before = coach(known, coach.getSubject()).orElseThrow(OrganisationRules::noCoach);
        if (!coach.hasCover()) {
            return others(known, coach.getSubject())
                    .addCoaches(before.toBuilder().clearCover())
                    .build();
        }
        check(known, coach.getSubject(), coach.getCover());
        return others(known, coach.getSubject())
                .addCoaches(before.toBuilder().setCover(coach.getCover()))
                .build();
    }

    /** Removes the coach, also from the rota and from standing in for others. */
    static Organisation without(Organisation known, String subject) {
        if (!coaches(known).contains(subject)) {
            throw noCoach();
        }
        Organisation.Builder rest = others(known, subject).clearRota();
        known.getRotaList().stream()
                .filter(shift -> !shift.getCoach().equals(subject))
                .forEach(rest::addRota);
        rest.getCoachesBuilderList().stream()
                .filter(coach -> coach.getCover().getBy().equals(subject))
                .forEach(OrganisationCoach.Builder::clearCover);
        return sound(rest.build());
    }

    /** Checks an invitation against the organisation's current state. */
    static Invitation invited(Organisation known, Invitation invitation, Instant now) {
        Instant expires = Instant.ofEpochMilli(invitation.getExpiresAtMs());
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_INVITATION))) {
            throw broken("expires", "must be within " + LONGEST_INVITATION.toDays() + " days from now");
        }
        if (invitation.getKind() == InvitationKind.INVITATION_KIND_PERSON
                && !coaches(known).contains(invitation.getCoachId())) {
            throw broken("coach", "must be a coach of the organisation");
        }
        return invitation;
    }

    private static void check(Organisation known, String coach, Cover cover) {
        if (cover.getBy().equals(coach) || !coaches(known).contains(cover.getBy())) {
            throw broken("by", "must be another coach of the organisation");
        }
        long length = cover.getUntilMs() - cover.getFromMs();
        if (length <= 0 || length > LONGEST_COVER.toMillis()) {
            throw broken("until", "must be after from, by at most " + LONGEST_COVER.toDays() + " days");
        }
    }

    /** An organisation with check-ins needs a rota of coaches who answer. */
    private static Organisation sound(Organisation next) {
        Set<String> coaches = coaches(next);
        for (Shift shift : next.getRotaList()) {
            if (!coaches.contains(shift.getCoach())) {
                throw broken("rota.coach", "must be a coach of the organisation");
            }
        }
        if (next.getCheckIns() && next.getRotaCount() == 0) {
            throw new Broken(Rejection.conflict("checkIns", "needs a rota of who answers"));
        }
        return next;
    }

    private static Organisation.Builder others(Organisation known, String subject) {
        Organisation.Builder others = known.toBuilder().clearCoaches();
        known.getCoachesList().stream()
                .filter(coach -> !coach.getSubject().equals(subject))
                .forEach(others::addCoaches);
        return others;
    }

    private static Broken noCoach() {
        return new Broken(Rejection.conflict("", "there is no such coach of the organisation"));
    }

    private static Optional<OrganisationCoach> coach(Organisation known, String subject) {
        return known.getCoachesList().stream()
                .filter(coach -> coach.getSubject().equals(subject))
                .findAny();
    }

    private static Set<String> coaches(Organisation one) {
        return one.getCoachesList().stream().map(OrganisationCoach::getSubject).collect(Collectors.toUnmodifiableSet());
    }

    private static Broken broken(String field, String rule) {
        return new Broken(Rejection.rule(field, rule));
    }
}
