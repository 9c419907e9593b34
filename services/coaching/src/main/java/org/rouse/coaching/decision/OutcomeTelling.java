package org.rouse.coaching.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the outcome of each decision, sent or withheld: once when its window has passed, and again whenever later evidence changes it. */
final class OutcomeTelling {

    /** A break may be long: a change so many minutes after the window does not affect one that began in it. */
    private static final int REACH_MINUTES = 120;

    private OutcomeTelling() {}

    /** The outcome of one decision, unless it was told before. */
    static List<DecisionEvent> tell(DueItem.TellOutcome item, DecisionState state, MinutesSeen minutes, Instant now) {
        return state.history()
                .on(item.day())
                .find(item.point())
                .filter(one -> one.told().isEmpty())
                .flatMap(one -> revise(one, item.day(), minutes, now))
                .map(List::of)
                .orElse(List.of());
    }

    /** Corrects the outcomes of that day, and of the evening before it. */
    static List<DecisionEvent> revise(
            Trigger.DayChanged changed, DecisionState state, MinutesSeen minutes, Instant now) {
        return Stream.of(changed.date().minusDays(1), changed.date())
                .filter(state.head().days()::contains)
                .flatMap(date -> state.history().on(date).decisions().stream()
                        .filter(one -> one.told().isPresent() && reaches(one, changed.fromMinute()))
                        .flatMap(one -> revise(one, date, minutes, now).stream()))
                .toList();
    }

    /** Whether the outcome may depend on minutes from this one on. */
    private static boolean reaches(PastDecision one, long fromMinute) {
        int length = one.told()
                .flatMap(told -> told.outcome().heeded())
                .map(ProximalOutcome.HeededBreak::minutes)
                .orElse(0);
        return fromMinute
                <= PersonFacts.minuteOf(one.at()) + ProximalOutcome.WINDOW_MINUTES + Math.max(length, REACH_MINUTES);
    }

    private static Optional<DecisionEvent> revise(PastDecision one, LocalDate day, MinutesSeen minutes, Instant now) {
        ProximalOutcome seen = ProximalOutcome.after(one.at(), minutes);
        return one.told().filter(told -> told.outcome().equals(seen)).isPresent()
                ? Optional.empty()
                : Optional.of(new DecisionEvent.OutcomeKnown(one.point(), day, seen, one.revision() + 1, now));
    }
}
