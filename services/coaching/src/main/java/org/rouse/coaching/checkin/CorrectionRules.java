package org.rouse.coaching.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.checkin.ListDue.Reason;

/**
 * Derives the consequences of correcting a check-in (DOMAIN section 4). A worsening takes effect like a new report; an improvement lowers
 * no red flag, and ends no flare before its 48 hours. Pain counts as corrected from then on; no other check-in is judged anew. A function
 * of its arguments.
 */
public final class CorrectionRules {

    private CorrectionRules() {}

    /**
     * The consequences of a correction.
     *
     * @param zone     the person's zone
     * @param standing the tier of the red flag that stands; empty where none does
     * @param now      time of the correction
     */
    public static Heard hear(
            CheckInState state, Correction correction, ZoneId zone, Optional<Tier> standing, Instant now) {
        return switch (correction.of()) {
            case Correction.OfState said -> condition(state, correction, said, zone, now);
            case Correction.OfList list -> list(state, correction, list, zone, standing, now);
            case Correction.OfSession session -> session(state, session, date(now, zone), now);
            case Correction.OfRating rating -> rating(state, correction, rating, zone, now);
        };
    }

    private static Heard condition(
            CheckInState state, Correction correction, Correction.OfState said, ZoneId zone, Instant now) {
        Report.State after = said.after();
        CheckInState next = without(state, said.before().pain(), correction.heldAt());
        boolean rise = false;
        if (after.pain().isPresent()) {
            Pain pain = new Pain(correction.at(), after.pain().getAsInt());
            rise = Flare.isRise(next.pains(), pain, zone);
            next = next.with(pain, now);
        }
        boolean flares = after.flare().orElse(rise);
        next = next.with(course(next.flare(), correction, said, flares, now));
        Optional<Reason> reason = CheckInRules.reason(added(said), flares && !said.flared());
        if (reason.isPresent()) {
            next = next.with(new ListDue.Call(reason.get(), now));
        }
        return Heard.of(next, correction.number(), date(correction.at(), zone)).flaring(flares);
    }

    /** Where the latest report of the flare is corrected to none, that counts as a report now that the flare is over. */
    private static FlareCourse course(
            FlareCourse course, Correction correction, Correction.OfState said, boolean flares, Instant now) {
        if (flares) {
            boolean known = said.flared() && correction.at().equals(correction.heldAt());
            return known ? course : course.said(correction.at());
        }
        if (said.flared()) {
            return course.said().filter(correction.heldAt()::equals).isPresent() ? course.over(now) : course;
        }
        boolean saysOver =
                said.after().flare().isPresent() && said.before().flare().isEmpty();
        return saysOver ? course.over(correction.at()) : course;
    }

    /** The newly reported part, as far as it calls for the safety list. */
    private static Report.State added(Correction.OfState said) {
        Report.State before = said.before();
        Report.State after = said.after();
        Set<LegSymptom> legs = EnumSet.noneOf(LegSymptom.class);
        legs.addAll(after.legs());
        legs.removeAll(before.legs());
        boolean more = after.pain().isPresent()
                && after.pain().getAsInt() > before.pain().orElse(-1);
        return new Report.State(
                more ? after.pain() : OptionalInt.empty(), after.flare(), after.notWell() && !before.notWell(), legs);
    }

    private static Heard list(
            CheckInState state,
            Correction correction,
            Correction.OfList said,
            ZoneId zone,
            Optional<Tier> standing,
            Instant now) {
        Report.ListAnswered after = said.after();
        LocalDate date = date(correction.at(), zone);
        Optional<Tier> tier = SafetyRule.tier(after.list(), state.riskFacts(), after.legs(), after.pain(), date);
        CheckInState next = without(state, said.before().pain(), correction.heldAt());
        if (after.pain().isPresent()) {
            next = next.with(new Pain(correction.at(), after.pain().getAsInt()), now);
        }
        if (after.list().isWhole()) {
            next = next.answered(correction.at());
        }
        Set<SafetyItem> signs = after.list().signs(date);
        Set<SafetyItem> before = said.before().list().signs(date(correction.heldAt(), zone));
        boolean raises = tier.filter(one ->
                        said.told().filter(told -> told.compareTo(one) <= 0).isEmpty() || !before.containsAll(signs))
                .filter(one -> CheckInRules.raises(one, standing, signs, state.signs()))
                .isPresent();
        return Heard.of(raises ? next.raised(signs) : next, correction.number(), date)
                .with(tier, raises, Set.copyOf(SafetyRule.notes(after.list(), date)));
    }

    private static Heard session(CheckInState state, Correction.OfSession logged, LocalDate today, Instant now) {
        ExerciseSession before = logged.before();
        ExerciseSession judged = CheckInRules.judged(state, logged.after(), now);
        CheckInState next = state.without(before).with(judged).with(judged.activity(), one -> one.done(judged));
        boolean worse = judged.callsForList()
                && (!before.callsForList() || !before.symptoms().containsAll(judged.symptoms()));
        if (worse) {
            next = next.with(new ListDue.Call(Reason.EXERCISE_STOP, now));
        }
        return Heard.of(next, judged.number(), today).with(judged);
    }

    private static Heard rating(
            CheckInState state, Correction correction, Correction.OfRating rated, ZoneId zone, Instant now) {
        Report.Rated after = rated.after();
        CheckInState next = state.with(after.activity(), one -> one.rated(after, correction.at()));
        boolean hurts = after.hurt().orElse(false) && !rated.before().hurt().orElse(false);
        return Heard.of(
                hurts ? next.with(new ListDue.Call(Reason.HURTS, now)) : next,
                correction.number(),
                date(correction.at(), zone));
    }

    private static CheckInState without(CheckInState state, OptionalInt pain, Instant at) {
        return pain.isPresent() ? state.without(new Pain(at, pain.getAsInt())) : state;
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
