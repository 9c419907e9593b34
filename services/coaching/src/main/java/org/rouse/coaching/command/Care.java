package org.rouse.coaching.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.rouse.coaching.checkin.Tier;

/**
 * A person's warning signs and clearance. A clearance that a red flag made void never comes back: a later one rests on an examination on or
 * after the day of the flag, and only the record of an examination ends a flag.
 *
 * @param flag        the red flag that stands
 * @param stops       whether it stops all prompts
 * @param cleared     whether the examination on record gives a clearance
 * @param examination the latest on record, unless a red flag made it void
 * @param voidSince   when a red flag last made a clearance void
 */
public record Care(
        Optional<Flag> flag,
        boolean stops,
        boolean cleared,
        Optional<Examination> examination,
        Optional<Instant> voidSince) {

    /** The care of an unknown person. */
    public static final Care NONE = new Care(Optional.empty(), false, false, Optional.empty(), Optional.empty());

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    /** Whether a warning sign stands, of any tier. */
    public boolean stands() {
        return stops || flag.isPresent();
    }

    /** The tier of the standing sign; a sign without a tier counts as one that has to be seen today. */
    public Optional<Tier> tier() {
        return flag.map(Flag::tier).or(() -> stops ? Optional.of(Tier.TODAY) : Optional.empty());
    }

    /** Raises a flag, or the standing one once more. A lower tier never replaces a higher one. */
    Care raise(Tier asked, Command by) {
        Tier tier = tier().filter(standing -> standing.compareTo(asked) < 0).orElse(asked);
        Flag raised = new Flag(
                tier,
                by.id(),
                by.role() == ActorRole.PERSON,
                by.at(),
                flag.map(Flag::firstAt).orElse(by.at()),
                flag.map(Flag::raisings).orElse(0) + 1);
        return tier == Tier.TELL_PROVIDER
                ? new Care(Optional.of(raised), false, cleared, examination, voidSince)
                : new Care(Optional.of(raised), true, false, Optional.empty(), Optional.of(by.at()));
    }

    /** Raises the flag that a profile names, unless it stands already. */
    Care named(Change.FlagNamed named, Command by) {
        if (!named.stands()) {
            if (stands()) {
                throw new Rejected(Rejection.forbidden("redFlag", "is ended by the record of an examination alone"));
            }
            return this;
        }
        boolean asItStands = stands()
                && named.tier()
                        .map(tier -> tier == flag.map(Flag::tier).orElse(Tier.TODAY))
                        .orElse(true);
        return asItStands ? this : raise(named.tier().orElse(Tier.TODAY), by);
    }

    /** Ends the standing flag; that gives a new clearance, unless the examination's result gives none. */
    Care end(Examination asked, Instant flaggedBefore, ZoneId zone, Command by) {
        if (!stands()) {
            throw new Rejected(Rejection.conflict("redFlag", "does not stand, so no examination can end it"));
        }
        checkDate("on", asked.on(), zone, by.at());
        checkReview("reviewBy", asked);
        if (asked.on().isBefore(date(flag.map(Flag::raisedAt).orElse(flaggedBefore), zone))) {
            throw new Rejected(Rejection.rule("on", "must not be before the red flag was raised"));
        }
        return new Care(
                Optional.empty(),
                false,
                asked.result() != Examination.Result.NONE,
                Optional.of(asked.entered(
                        by.actor(), by.at(), flag.map(Flag::raisingId).orElse(""))),
                voidSince);
    }

    /** Makes every earlier examination void, so that none gives a clearance any more. */
    Care makeVoid(Command by) {
        return new Care(flag, stops, false, Optional.empty(), Optional.of(by.at()));
    }

    /** Takes the clearance back, if one is in force. */
    Care withdraw() {
        return cleared ? new Care(flag, stops, false, Optional.empty(), voidSince) : this;
    }

    /** Records a clearance; does nothing where the same is in force. */
    Care clear(Examination asked, ZoneId zone, Command by) {
        if (cleared && examination.filter(asked::saysTheSameAs).isPresent()) {
            return this;
        }
        if (stops) {
            throw new Rejected(Rejection.conflict(
                    "clearance", "can't be given while a red flag stands; the record of an examination ends it"));
        }
        checkDate("clearance.on", asked.on(), zone, by.at());
        checkReview("clearance.reviewBy", asked);
        if (voidSince.filter(since -> asked.on().isBefore(date(since, zone))).isPresent()) {
            throw new Rejected(Rejection.rule("clearance.on", "must not be before a red flag made the clearance void"));
        }
        if (examination
                .filter(last ->
                        last.result() == Examination.Result.NONE && !asked.on().isAfter(last.on()))
                .isPresent()) {
            throw new Rejected(Rejection.rule("clearance.on", "must be after the examination that gave none"));
        }
        return new Care(flag, false, true, Optional.of(asked.entered(by.actor(), by.at(), "")), voidSince);
    }

    private static void checkDate(String field, LocalDate on, ZoneId zone, Instant now) {
        if (on.isBefore(FIRST)) {
            throw new Rejected(Rejection.rule(field, "must not be before " + FIRST));
        }
        if (on.isAfter(date(now, zone))) {
            throw new Rejected(Rejection.rule(field, "must not be in the future"));
        }
    }

    /** No clearance holds for longer than a year. */
    private static void checkReview(String field, Examination asked) {
        asked.clearedFor().reviewBy().ifPresent(review -> {
            if (!review.isAfter(asked.on())) {
                throw new Rejected(Rejection.rule(field, "must be after the examination"));
            }
            if (review.isAfter(asked.on().plusYears(1))) {
                throw new Rejected(Rejection.rule(field, "must be at most a year after the examination"));
            }
        });
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
