package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.LiveMoment;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/**
 * Days of a made-up person, equal for equal seeds: they sit, get up, sleep, have meetings, raise a red flag now and then, and answer some
 * of their prompts. The events come as triggers, in order of time; so two ways of deciding can be compared on the same life.
 */
final class SimulatedLife {

    /** An event, and its time. */
    record Happening(Instant at, long order, UnaryOperator<PersonFacts> change, List<Trigger> triggers) {}

    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 15); // two weeks before the clocks change
    private static final int LONG = 20;

    private final Random random;
    private final Rehearsal rehearsal = new Rehearsal();
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
    private long order;
    private int raisings;

    SimulatedLife(long seed) {
        this.random = new Random(seed);
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    /**
     * Lives for so many more days.
     *
     * @param eachStep    changes the state after each step
     * @param eachEvening checks after each day
     */
    void live(int days, UnaryOperator<DecisionState> eachStep, Runnable eachEvening) {
        for (int day = 0; day < days; day++) {
            LocalDate date = MONDAY.plusDays(day);
            plan(date);
            Instant end = date.plusDays(1).atStartOfDay(HOME).toInstant();
            for (Happening next = ahead.peek(); next != null && next.at().isBefore(end); next = ahead.peek()) {
                due(next.at(), eachStep);
                ahead.poll();
                happen(next, eachStep);
            }
            due(end, eachStep);
            eachEvening.run();
        }
    }

    private void due(Instant until, UnaryOperator<DecisionState> eachStep) {
        for (Optional<Instant> next = rehearsal.state.head().nextDue();
                next.isPresent() && !next.get().isAfter(until);
                next = rehearsal.state.head().nextDue()) {
            rehearsal.now = next.get();
            give(new Trigger.Due(rehearsal.state.head().due().getFirst()), eachStep);
        }
    }

    private void happen(Happening what, UnaryOperator<DecisionState> eachStep) {
        rehearsal.now = what.at();
        rehearsal.person = rehearsal.person.map(what.change());
        what.triggers().forEach(trigger -> give(trigger, eachStep));
    }

    private void give(Trigger trigger, UnaryOperator<DecisionState> eachStep) {
        boolean late = random.nextInt(40) == 0;
        List<DecisionEvent> events = late ? rehearsal.giveLate(trigger) : rehearsal.give(trigger);
        rehearsal.state = eachStep.apply(rehearsal.state);
        for (DecisionEvent event : events) {
            if (event instanceof DecisionEvent.Decided decided && decided.isSend()) {
                answer(decided);
            }
            if (event instanceof DecisionEvent.Withdrawn withdrawn) {
                withdrawn.points().forEach(point -> reply(point, Answer.WITHDRAWN, 1));
            }
        }
    }

    private void answer(DecisionEvent.Decided decided) {
        int lot = random.nextInt(100);
        if (lot < 5) {
            reply(decided.point(), Answer.FAILED, 2);
            return;
        }
        reply(decided.point(), Answer.ACCEPTED, 1 + random.nextInt(200));
        int after = 30 + random.nextInt(600);
        if (lot < 35) {
            reply(decided.point(), Answer.DONE, after);
        } else if (lot < 50) {
            reply(decided.point(), Answer.SNOOZED, after);
        } else if (lot < 65) {
            reply(decided.point(), Answer.DISMISSED, after);
        } else if (lot < 67) {
            reply(decided.point(), Answer.HURTS, after);
        } else if (lot < 80) {
            reply(decided.point(), Answer.OPENED, after);
        }
    }

    private void reply(DecisionPoint point, Answer answer, int seconds) {
        Instant at = rehearsal.now.plusSeconds(seconds);
        later(at, List.of(new Trigger.Answered(point.decisionId(Rehearsal.ANNA), answer, at)));
    }

    private void plan(LocalDate date) {
        long midnight = PersonFacts.minuteOf(date.atStartOfDay(HOME).toInstant());
        rehearsal.did(midnight, 420, MinuteState.SLEEP);
        long evening = midnight + 22 * 60 + random.nextInt(60);
        long minute = midnight + 420;
        while (minute < evening) {
            int up = 1 + random.nextInt(25);
            rehearsal.did(minute, up, MinuteState.UPRIGHT);
            rehearsal.walked(minute, up, 30 + random.nextInt(60));
            int sitting = 5 + (int) Math.abs(random.nextGaussian() * 30);
            sit(date, minute + up, sitting);
            minute += up + sitting;
        }
        changes(date);
        later(
                date.atTime(18, 0).atZone(HOME).toInstant(),
                List.of(judged(date, random.nextInt(3) == 0 ? AerobicVerdict.BEHIND : AerobicVerdict.ON_TRACK)));
    }

    private void sit(LocalDate date, long first, int minutes) {
        rehearsal.did(first, minutes, MinuteState.SEDENTARY);
        rehearsal.walked(first, minutes, 0);
        int lag = random.nextInt(4);
        for (int length = LONG; length <= minutes; length += LONG) {
            long newest = first + length - 1;
            Instant known = Instant.ofEpochSecond(60 * (newest + 1));
            Instant now = known.plusSeconds(60L * lag + random.nextInt(60));
            later(
                    now,
                    List.of(new Trigger.StretchChanged(new StretchEvent(
                            length == LONG ? Transition.OPENED : Transition.EXTENDED,
                            new Stretch(first, newest, 0, 0, random.nextInt(30) == 0 ? 3 : 0, End.OPEN),
                            length / LONG,
                            Optional.of(
                                    new LiveMoment(length / LONG, length, known, 95, now.plus(Duration.ofMinutes(10)))),
                            random.nextInt(50) == 0,
                            LONG,
                            rehearsal.now))));
        }
        long end = first + minutes;
        List<Trigger> over = new ArrayList<>();
        if (minutes >= LONG) {
            over.add(new Trigger.StretchChanged(new StretchEvent(
                    Transition.CLOSED,
                    new Stretch(first, end - 1, 0, 0, 0, End.BREAK),
                    9,
                    Optional.empty(),
                    false,
                    LONG,
                    rehearsal.now)));
        }
        over.add(new Trigger.DayChanged(date, first));
        later(Instant.ofEpochSecond(60 * (end + 2)), over);
    }

    private void changes(LocalDate date) {
        Instant morning = date.atTime(9, 0).atZone(HOME).toInstant();
        Instant meeting = morning.plus(Duration.ofMinutes(random.nextInt(480)));
        change(morning, known -> known.busy(new BusySpan(meeting, meeting.plus(Duration.ofMinutes(45)))));
        if (random.nextInt(7) == 0) {
            Instant quiet = morning.plus(Duration.ofMinutes(random.nextInt(600)));
            change(quiet, known -> known.undisturbedUntil(quiet.plus(Duration.ofHours(1))));
        }
        if (random.nextInt(30) == 0) {
            Instant at = morning.plus(Duration.ofMinutes(random.nextInt(600)));
            RedFlag flag =
                    new RedFlag(Tier.values()[random.nextInt(4)], "r-" + ++raisings, RedFlag.RaisedBy.PERSON, at);
            change(at, known -> known.flagged(flag).cleared(false));
            change(at.plus(Duration.ofDays(2)), known -> known.unflagged().cleared(true));
        }
        if (random.nextInt(20) == 0) {
            Instant at = morning.plus(Duration.ofMinutes(random.nextInt(600)));
            change(at, known -> known.reachable(false));
            change(at.plus(Duration.ofHours(5)), known -> known.reachable(true));
        }
    }

    private static Trigger judged(LocalDate date, AerobicVerdict verdict) {
        return new Trigger.AerobicJudged(
                new AerobicWeek(date, 2027, 11, 90, 40, 0, 150, 60, 1000, 20, 3, 7, verdict),
                date.atTime(18, 0).atZone(HOME).toInstant());
    }

    private void later(Instant at, List<Trigger> triggers) {
        ahead.add(new Happening(at, order++, facts -> facts, triggers));
    }

    /** The triggers of a change follow from its content, which is known when it comes. */
    private void change(Instant at, UnaryOperator<Known> how) {
        UnaryOperator<PersonFacts> change = facts -> how.apply(new Known(facts)).facts();
        ahead.add(new Happening(
                at,
                order++,
                facts -> {
                    PersonFacts after = change.apply(facts);
                    List<Trigger> triggers = new ArrayList<>(PersonChange.triggers(Optional.of(facts), after));
                    if (facts.reachable() != after.reachable()) {
                        triggers.add(new Trigger.ChannelsChanged());
                    }
                    later(at, triggers);
                    return after;
                },
                List.of()));
    }
}
