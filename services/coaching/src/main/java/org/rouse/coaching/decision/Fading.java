package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.effect.OwnEffect;

/** From their fifth week on people are prompted less, unless their own randomised moments show that prompting helps (DOMAIN section 5). */
final class Fading {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private Fading() {}

    /** The person with the current budget. */
    static PersonFacts of(PersonFacts person, DecisionState state, Instant now) {
        boolean later = person.lots()
                .enrolledAt()
                .filter(at -> !now.isBefore(at.plus(FOUR_WEEKS)))
                .isPresent();
        return person.laterBudget().isEmpty() || !later || isShown(ownEffect(state, person.dayOf(now)))
                ? person
                : person.atMost(person.laterBudget().getAsInt());
    }

    /** The effect of prompting on the person, from the outcomes of the last 28 days' randomised moments. */
    static OwnEffect ownEffect(DecisionState state, LocalDate today) {
        List<PastDecision> drawn = IntStream.range(0, Applier.DAYS_LEARNT_FROM)
                .mapToObj(today::minusDays)
                .filter(state.head().days()::contains)
                .flatMap(date -> state.history().on(date).decisions().stream())
                .filter(one -> one.randomised() && one.point().kind() == Kind.DESK_BREAK)
                .toList();
        return OwnEffect.of(arm(drawn, true), arm(drawn, false));
    }

    private static OwnEffect.Arm arm(List<PastDecision> drawn, boolean prompted) {
        List<Boolean> moved = drawn.stream()
                .filter(one -> one.sent() == prompted)
                .flatMap(one -> one.moved().stream())
                .toList();
        return new OwnEffect.Arm((int) moved.stream().filter(one -> one).count(), moved.size());
    }

    private static boolean isShown(OwnEffect effect) {
        return effect instanceof OwnEffect.Measured measured && measured.isShown();
    }
}
