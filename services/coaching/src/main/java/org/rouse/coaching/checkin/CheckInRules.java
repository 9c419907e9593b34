package org.rouse.coaching.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.PainAtExercise.Next;
import org.rouse.coaching.checkin.RiskFacts.Risk;

/** Derives the consequences of people's reports (DOMAIN section 4). A function of its arguments. */
public final class CheckInRules {

    private CheckInRules() {}

    /**
     * The consequences of a report.
     *
     * @param at       the time it is about
     * @param zone     the person's zone
     * @param standing the tier of the red flag that stands; empty where none does
     * @param now      when it was entered
     */
    public static Heard hear(
            CheckInState state, Report report, Instant at, ZoneId zone, Optional<Tier> standing, Instant now) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return switch (report) {
            case Report.State said -> condition(state.counted(), said, at, zone, now);
            case Report.ListAnswered answered -> list(state.counted(), answered, at, today, standing, now);
            case Report.Facts stated -> facts(state.counted(), stated, at, today);
            case Report.Exercised(ExerciseSession session) -> exercised(state.counted(), session, today, now);
            case Report.Amended amended -> amended(state, amended, today, now);
            case Report.Rated rated -> {
                CheckInState next = state.counted().with(rated.activity(), one -> one.rated(rated, at));
                CheckInState asked =
                        rated.hurt().orElse(false) ? next.with(new ListDue.Call(ListDue.Reason.HURTS, at)) : next;
                yield Heard.of(asked, today);
            }
            case Report.Hurt(String activity) -> {
                CheckInState next = state.counted().with(new ListDue.Call(ListDue.Reason.HURTS, at));
                yield Heard.of(activity.isEmpty() ? next : next.with(activity, one -> one.hurts(at)), today);
            }
        };
    }

    private static Heard condition(CheckInState state, Report.State said, Instant at, ZoneId zone, Instant now) {
        boolean rise = false;
        CheckInState next = state;
        if (said.pain().isPresent()) {
            Pain pain = new Pain(at, said.pain().getAsInt());
            rise = Flare.isRise(state.pains(), pain, zone);
            next = next.with(pain, now);
        }
        boolean flares = said.flare().orElse(rise);
        if (flares) {
            next = next.with(next.flare().said(at));
        } else if (said.flare().isPresent()) {
            next = next.with(next.flare().over(at));
        }
        Optional<ListDue.Reason> reason = reason(said, flares);
        if (reason.isPresent()) {
            next = next.with(new ListDue.Call(reason.get(), at));
        }
        return Heard.of(next, at.atZone(zone).toLocalDate()).flaring(flares);
    }

    /** The reason to ask the safety list at once, the weightiest first. */
    static Optional<ListDue.Reason> reason(Report.State said, boolean flares) {
        if (!said.legs().isEmpty()) {
            return Optional.of(ListDue.Reason.LEG_SYMPTOMS);
        } else if (flares) {
            return Optional.of(ListDue.Reason.FLARE);
        } else if (said.notWell()) {
            return Optional.of(ListDue.Reason.NOT_WELL);
        }
        return said.pain().isPresent() && ListDue.isStrong(said.pain().getAsInt())
                ? Optional.of(ListDue.Reason.STRONG_PAIN)
                : Optional.empty();
    }

    private static Heard list(
            CheckInState state,
            Report.ListAnswered answered,
            Instant at,
            LocalDate today,
            Optional<Tier> standing,
            Instant now) {
        Optional<Tier> tier =
                SafetyRule.tier(answered.list(), state.riskFacts(), answered.legs(), answered.pain(), today);
        CheckInState next = answered.list().isWhole() ? state.answered(at) : state;
        if (answered.pain().isPresent()) {
            next = next.with(new Pain(at, answered.pain().getAsInt()), now);
        }
        Set<SafetyItem> there = answered.list().signs(today);
        boolean raises =
                tier.filter(one -> raises(one, standing, there, state.signs())).isPresent();
        if (raises) {
            next = next.raised(there);
        }
        return Heard.of(next, today).with(tier, raises, Set.copyOf(SafetyRule.notes(answered.list(), today)));
    }

    /**
     * A person who confirms a sign that has to be seen is advised again. A sign that only has to be mentioned to the provider is not raised
     * again by the same answers, so that a weekly question is no alarm each time.
     */
    static boolean raises(Tier tier, Optional<Tier> standing, Set<SafetyItem> there, Set<SafetyItem> told) {
        if (standing.isEmpty()) {
            return true;
        }
        int above = tier.compareTo(standing.get());
        return above < 0 || (above == 0 && (tier != Tier.TELL_PROVIDER || !told.containsAll(there)));
    }

    private static Heard facts(CheckInState state, Report.Facts stated, Instant at, LocalDate today) {
        Set<Risk> before = state.riskFacts().risks();
        boolean voids = !stated.news().isEmpty()
                || stated.risks().stream()
                        .filter(risk -> !before.contains(risk))
                        .anyMatch(risk -> Report.NEW_BY_THEMSELVES.contains(risk)
                                || (state.facts().isPresent() && Report.DIAGNOSES.contains(risk)));
        int revision = state.facts().map(StatedFacts::revision).orElse(0) + 1;
        CheckInState next =
                state.with(new StatedFacts(new RiskFacts(stated.risks()), revision, stated.by(), stated.as(), at));
        return Heard.of(next, today).voiding(voids);
    }

    private static Heard exercised(CheckInState state, ExerciseSession session, LocalDate today, Instant now) {
        return done(state, session.of(state.count(), Next.GO_ON), today, now);
    }

    /** @throws IllegalArgumentException where the session is not among the last */
    private static Heard amended(CheckInState state, Report.Amended amended, LocalDate today, Instant now) {
        ExerciseSession session = state.session(amended.number())
                .orElseThrow(() -> new IllegalArgumentException("no such session among the last"));
        return done(state, session.with(amended.after(), amended.morning(), amended.symptoms()), today, now);
    }

    private static Heard done(CheckInState state, ExerciseSession session, LocalDate today, Instant now) {
        ExerciseSession judged = judged(state, session, now);
        CheckInState next = state.with(judged).with(judged.activity(), one -> one.done(judged));
        if (judged.callsForList()) {
            next = next.with(new ListDue.Call(ListDue.Reason.EXERCISE_STOP, now));
        }
        return Heard.of(next, today).with(judged);
    }

    static ExerciseSession judged(CheckInState state, ExerciseSession session, Instant now) {
        Next byPain = PainAtExercise.next(
                state.usualPain(now),
                session.after(),
                session.morning(),
                !session.symptoms().isEmpty());
        // A person who broke off for pain is not asked for the same once more. [ours]
        return session.with(session.stopped() && byPain == Next.GO_ON ? Next.EASIER_FORM : byPain);
    }
}
