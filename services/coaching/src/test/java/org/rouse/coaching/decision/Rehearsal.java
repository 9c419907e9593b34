package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.eligibility.Agreement;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.LiveMoment;
import org.rouse.coaching.movement.stretches.Microbreak;
import org.rouse.coaching.movement.stretches.StateRun;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;
import org.rouse.coaching.movement.time.ZoneHistory;

/** One person's decisions on a clock that a test turns: triggers go in, events come out and are applied. */
final class Rehearsal {

    static final String ANNA = "anna";
    static final Instant NOON = Instant.parse("2027-02-01T11:00:00Z"); // in Berlin

    final List<DecisionEvent> all = new ArrayList<>();
    Decider decider = new Decider(DecisionPolicy.defaults());
    DecisionState state = DecisionState.empty(ANNA);
    Optional<PersonFacts> person = Optional.of(person());
    Instant now = NOON;

    private final Map<Long, MinuteState> minutes = new HashMap<>();
    private final Map<Long, Integer> steps = new HashMap<>();

    static PersonFacts person() {
        return new PersonFacts(
                ZoneHistory.of(ZoneId.of("Europe/Berlin")),
                20,
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                Duration.ofMinutes(40),
                Duration.ofMinutes(60),
                6,
                Optional.empty(),
                List.of(),
                true,
                Optional.empty(),
                Mobility.WALKS,
                Set.of(),
                Map.of(),
                FlareCourse.NONE,
                true,
                new Lots(Optional.of(NOON.minus(Duration.ofDays(30))), true),
                OptionalInt.empty(),
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Wishes.NONE,
                List.of(),
                Agreement.ALL);
    }

    Rehearsal know(UnaryOperator<Known> how) {
        person = Optional.of(
                how.apply(new Known(person.orElseGet(Rehearsal::person))).facts());
        return this;
    }

    List<DecisionEvent> give(Trigger trigger) {
        return take(decider.decide(state, trigger, person, this::between, now));
    }

    List<DecisionEvent> giveLate(Trigger trigger) {
        return take(decider.putOff(state, trigger, person, this::between, now));
    }

    List<DecisionEvent> take(List<DecisionEvent> events) {
        state = Applier.apply(state, events);
        all.addAll(events);
        return events;
    }

    /** The clock advances, and due items are handled. */
    List<DecisionEvent> passes(Duration time) {
        now = now.plus(time);
        List<DecisionEvent> events = new ArrayList<>();
        for (DueItem item : state.head().dueBy(now)) {
            events.addAll(give(new Trigger.Due(item)));
        }
        return events;
    }

    /** The clock advances, and nothing is handled. */
    Rehearsal forward(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** The person has sat for so many minutes, which calls for a decision. */
    DecisionEvent.Decided sits(int minutes) {
        return decided(give(sitting(minutes, false)));
    }

    Trigger sitting(int minutes, boolean backfill) {
        long newest = PersonFacts.minuteOf(now) - 1;
        long first = newest + 1 - minutes;
        return new Trigger.StretchChanged(new StretchEvent(
                Transition.OPENED,
                new Stretch(first, newest, 0, 0, 0, End.OPEN),
                1,
                Optional.of(new LiveMoment(
                        Math.max(1, minutes / 20),
                        minutes,
                        Instant.ofEpochSecond(60 * (newest + 1)),
                        100,
                        now.plus(Duration.ofMinutes(10)))),
                backfill,
                20,
                now));
    }

    /** Their device reported at once that they had sat for so many minutes up to so long ago. */
    Trigger silent(int minutes, Duration age) {
        long end = PersonFacts.minuteOf(now.minus(age));
        return new Trigger.StretchChanged(new StretchEvent(
                Transition.CENSORED,
                new Stretch(end - minutes, end - 1, 0, 0, 0, End.NO_DATA),
                1,
                Optional.empty(),
                false,
                20,
                Instant.ofEpochSecond(60 * end)));
    }

    Trigger ended(DecisionPoint point, Transition change, End end) {
        long first = ((DecisionPoint.InStretch) point).firstMinute();
        return new Trigger.StretchChanged(new StretchEvent(
                change, new Stretch(first, first + 25, 0, 0, 0, end), 2, Optional.empty(), false, 20, now));
    }

    Trigger behind(AerobicVerdict verdict) {
        return new Trigger.AerobicJudged(
                new AerobicWeek(person.orElseThrow().dayOf(now), 2027, 5, 90, 40, 0, 150, 60, 1000, 20, 3, 7, verdict),
                now);
    }

    Trigger answered(DecisionEvent.Decided about, Answer answer) {
        return new Trigger.Answered(about.point().decisionId(ANNA), answer, now);
    }

    void did(long fromMinute, int length, MinuteState what) {
        for (long minute = fromMinute; minute < fromMinute + length; minute++) {
            minutes.put(minute, what);
        }
    }

    void walked(long fromMinute, int length, int stepsAMinute) {
        for (long minute = fromMinute; minute < fromMinute + length; minute++) {
            steps.put(minute, stepsAMinute);
        }
    }

    /** The newest of them: moments that it passed over come before it. */
    static DecisionEvent.Decided decided(List<DecisionEvent> events) {
        return decisions(events).getLast();
    }

    static List<DecisionEvent.Decided> decisions(List<DecisionEvent> events) {
        return of(DecisionEvent.Decided.class, events);
    }

    static List<DecisionEvent.Withdrawn> withdrawals(List<DecisionEvent> events) {
        return of(DecisionEvent.Withdrawn.class, events);
    }

    static List<DecisionEvent.OutcomeKnown> outcomes(List<DecisionEvent> events) {
        return of(DecisionEvent.OutcomeKnown.class, events);
    }

    private static <T> List<T> of(Class<T> kind, List<DecisionEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Why it was withheld; "sent" when it was not. */
    static String fate(DecisionEvent.Decided decided) {
        return switch (decided.ruling()) {
            case Ruling.Send _ -> "sent";
            case Ruling.Withhold(Refusal reason, boolean _) -> reason.code();
        };
    }

    static Instant expiry(DecisionEvent.Decided decided) {
        return ((Ruling.Send) decided.ruling()).expiresAt();
    }

    /** Breaks are runs of two minutes and more in motion that follow on sitting. */
    DaySummary between(long from, long end) {
        List<StateRun> runs = new ArrayList<>();
        List<StepRun> counts = new ArrayList<>();
        Map<MinuteState, Integer> totals = new TreeMap<>(Comparator.naturalOrder());
        List<Microbreak> breaks = new ArrayList<>();
        int awake = 0;
        for (long minute = from; minute < end; minute++) {
            MinuteState state = minutes.getOrDefault(minute, MinuteState.UNKNOWN);
            runs.add(new StateRun(state, 1));
            counts.add(new StepRun(steps.getOrDefault(minute, StepRun.NOT_KNOWN), 1));
            totals.merge(state, 1, Integer::sum);
            awake += state.knownAwake() ? 1 : 0;
            if (moves(minute) && minutes.get(minute - 1) == MinuteState.SEDENTARY) {
                int length = 1;
                while (moves(minute + length)) {
                    length++;
                }
                if (length > 1) {
                    breaks.add(new Microbreak(minute, length));
                }
            }
        }
        return new DaySummary(
                from, end, runs, totals, counts, breaks, new AerobicMinutes(0, 0, 0, 0, 0, 0, 0), awake, 0);
    }

    private boolean moves(long minute) {
        return minutes.get(minute) == MinuteState.UPRIGHT;
    }
}
