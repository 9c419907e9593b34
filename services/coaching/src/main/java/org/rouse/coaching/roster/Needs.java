package org.rouse.coaching.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings.RosterLimits;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.person.PlanAllowance;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlag;

/** Why a person needs a look: the one source of groups and words. */
final class Needs {

    private static final int WEEK = 7;
    private static final int ONLY_VALID_FROM_MINUTES = 600; // DOMAIN section 3

    private Needs() {}

    /** All reasons, the worst first; never none. */
    static List<Reason> of(Glance glance, Instant now, RosterLimits limits) {
        List<Reason> reasons = new ArrayList<>();
        glance.nobodyToldSince()
                .map(since -> Reason.since(NeedGroup.URGENT_FLAG, "case.nobody-told", since))
                .ifPresent(reasons::add);
        flag(glance.person()).ifPresent(reasons::add);
        clearance(glance, now).ifPresent(reasons::add);
        Optional<CarePause> pause = Agreements.pause(glance.person(), now.toEpochMilli());
        if (pause.isEmpty()) {
            data(glance, now, limits, reasons);
            deficit(glance, now).ifPresent(reasons::add);
            sitting(glance, now, limits, reasons);
        }
        pause.map(one -> Reason.since(NeedGroup.FINE, "paused", Instant.ofEpochMilli(one.getFromMs())))
                .ifPresent(reasons::add);
        if (reasons.isEmpty()) {
            reasons.add(Reason.since(NeedGroup.FINE, "fine", null));
        }
        reasons.sort(Reason.WORST_FIRST);
        return List.copyOf(reasons);
    }

    /** The person's verdict against the aerobic plan. */
    static AerobicWeek aerobic(Glance glance, Instant now) {
        LocalDate today = glance.today(now);
        return AerobicWeek.asOf(
                today,
                LongStream.rangeClosed(today.toEpochDay() - WEEK + 1, today.toEpochDay())
                        .filter(glance.figures()::knows)
                        .mapToObj(glance.figures()::aerobic)
                        .toList(),
                glance.plan(now));
    }

    /** Whether a day is known well enough for its sitting to be compared. */
    static boolean isValid(PackedDays figures, long epochDay) {
        return figures.get(epochDay, PackedDays.Column.KNOWN_AWAKE) >= ONLY_VALID_FROM_MINUTES;
    }

    private static Optional<Reason> flag(Person person) {
        if (!person.hasFlag()) {
            return person.getRedFlag()
                    ? Optional.of(Reason.since(NeedGroup.URGENT_FLAG, "red-flag.today", null))
                    : Optional.empty();
        }
        RedFlag flag = person.getFlag();
        Instant since = Instant.ofEpochMilli(flag.getFirstRaisedAtMs());
        return Optional.of(
                switch (flag.getTier()) {
                    case RED_FLAG_TIER_EMERGENCY -> Reason.since(NeedGroup.URGENT_FLAG, "red-flag.emergency", since);
                    case RED_FLAG_TIER_DAYS -> Reason.since(NeedGroup.URGENT_FLAG, "red-flag.days", since);
                    case RED_FLAG_TIER_TELL_PROVIDER -> Reason.since(NeedGroup.FLAG, "red-flag.tell-provider", since);
                    // An unknown tier weighs no less than a raising without a tier.
                    case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED ->
                        Reason.since(NeedGroup.URGENT_FLAG, "red-flag.today", since);
                });
    }

    private static Optional<Reason> clearance(Glance glance, Instant now) {
        Person person = glance.person();
        if (PlanAllowance.isGiven(person, glance.today(now))) {
            return Optional.empty();
        }
        if (person.getClearance() == Clearance.CLEARANCE_GIVEN) {
            return PlanAllowance.review(person)
                    .map(day -> Reason.since(
                            NeedGroup.CLEARANCE_PENDING,
                            "clearance.review-due",
                            day.atStartOfDay(glance.zones().zoneAt(now)).toInstant()));
        }
        return Optional.of(
                person.hasClearanceVoidSinceMs()
                        ? Reason.since(
                                NeedGroup.CLEARANCE_PENDING,
                                "clearance.void",
                                Instant.ofEpochMilli(person.getClearanceVoidSinceMs()))
                        : Reason.since(NeedGroup.CLEARANCE_PENDING, "clearance.none", null));
    }

    private static void data(Glance glance, Instant now, RosterLimits limits, List<Reason> reasons) {
        @Nullable Instant until = glance.dataUntil().orElse(null);
        if (until == null) {
            reasons.add(Reason.since(NeedGroup.DATA, "data.never", null));
        } else if (Duration.between(until, now).compareTo(limits.dataOld()) >= 0) {
            reasons.add(Reason.since(NeedGroup.DATA, "data.old", until));
        } else {
            AerobicWeek week = aerobic(glance, now);
            if (week.validDays() < glance.plan(now).validDaysNeeded()) {
                reasons.add(new Reason(
                        NeedGroup.DATA,
                        "data.too-little",
                        null,
                        null,
                        null,
                        week.validDays() + " of " + WEEK + " days are valid"));
            }
        }
        glance.links()
                .ifPresent(links -> links.relink()
                        .forEach(provider -> reasons.add(Reason.named(NeedGroup.DATA, "account.relink", provider))));
        if (glance.channels() == 0) {
            reasons.add(Reason.since(NeedGroup.DATA, "channel.none", null));
        }
    }

    private static Optional<Reason> deficit(Glance glance, Instant now) {
        AerobicWeek week = aerobic(glance, now);
        return switch (week.verdict()) {
            case BEHIND -> Optional.of(Reason.of(NeedGroup.DEFICIT, "deficit.behind", week.deficit(), week.target()));
            case CATCH_UP_TOO_LARGE ->
                Optional.of(Reason.of(NeedGroup.DEFICIT, "deficit.catch-up-too-large", week.deficit(), week.target()));
            case ON_TRACK, INSUFFICIENT_DATA -> Optional.empty();
        };
    }

    private static void sitting(Glance glance, Instant now, RosterLimits limits, List<Reason> reasons) {
        long today = glance.today(now).toEpochDay();
        int longest = glance.figures().most(today - WEEK + 1, today, PackedDays.Column.LONGEST);
        if (longest >= limits.longSitting()) {
            reasons.add(Reason.of(NeedGroup.LONG_SITTING, "sitting.long-stretch", longest, limits.longSitting()));
        }
        Measures.meanSitting(glance.figures(), today - WEEK + 1, today)
                .filter(mean -> mean >= limits.sittingADay())
                .ifPresent(mean ->
                        reasons.add(Reason.of(NeedGroup.LONG_SITTING, "sitting.much", mean, limits.sittingADay())));
    }
}
