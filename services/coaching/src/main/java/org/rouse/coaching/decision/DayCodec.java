package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;

/** Encodes a day of decisions: about a dozen bytes a decision. */
public final class DayCodec {

    private static final int VERSION = 1;

    private static final int TYPE = 3;
    private static final int SENT = 4;
    private static final int TOLD = 8;
    private static final int ACTIVITY_BITS = 4;

    /** The activity has no number here: its name follows. */
    private static final int SPELT_OUT = 15;

    /** Followed by the activity in an octet of its own: a draw decided whether to prompt. */
    private static final int RANDOMISED = 14;

    /** Activities by number; the numbers are persisted: only ever append, up to {@link #RANDOMISED}. */
    private static final List<String> ACTIVITIES = List.of(
            "",
            "walking",
            "standing",
            "seated",
            "stair-climbing",
            "stretching",
            "swimming",
            "cycling",
            "nordic-walking",
            "water-exercise",
            "rowing",
            "elliptical");

    private static final int WHOLE = 1;
    private static final int REVISED = 2;
    private static final int MINUTE_BITS = 5;
    private static final int MINUTE = (1 << MINUTE_BITS) - 1;
    private static final int MOST = Integer.MAX_VALUE;

    /** Minutes from one moment of a stretch to the next; another number costs a byte. */
    private static final int USUAL_LENGTH = 20;

    private DayCodec() {}

    public static byte[] encode(DecisionDay day) {
        StateWriter out = new StateWriter(VERSION);
        Instant begin = begin(day.date());
        PointCodec points = new PointCodec(PersonFacts.minuteOf(begin));
        out.number(day.decisions().size());
        Instant before = begin;
        for (PastDecision decision : day.decisions()) {
            int activity = ACTIVITIES.indexOf(decision.activity());
            out.octet(PointCodec.type(decision.point())
                    | (decision.sent() ? SENT : 0)
                    | (decision.told().isPresent() ? TOLD : 0)
                    | (decision.randomised() ? RANDOMISED : number(activity)) << ACTIVITY_BITS);
            if (decision.randomised()) {
                out.octet(number(activity));
            }
            if (activity < 0) {
                out.text(decision.activity());
            }
            points.write(decision.point(), out);
            PointCodec.write(decision.at(), expected(decision.point(), before), out);
            before = decision.at();
            decision.told().ifPresent(told -> write(told, out));
        }
        return out.toBytes();
    }

    /** @throws org.rouse.coaching.movement.state.CorruptStateException when the bytes are no encoded day */
    public static DecisionDay decode(LocalDate date, byte[] bytes) {
        StateReader in = new StateReader("decisions", bytes, VERSION);
        Instant before = begin(date);
        PointCodec points = new PointCodec(PersonFacts.minuteOf(before));
        int count = in.within(0, bytes.length);
        List<PastDecision> decisions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int flags = in.octet();
            boolean randomised = flags >> ACTIVITY_BITS == RANDOMISED;
            int number = randomised ? in.octet() : flags >> ACTIVITY_BITS;
            String activity = number == SPELT_OUT
                    ? in.text()
                    : PointCodec.constant(ACTIVITIES.toArray(new String[0]), number, in);
            DecisionPoint point = points.read(flags & TYPE, in);
            before = PointCodec.readInstant(expected(point, before), in);
            decisions.add(new PastDecision(
                    point,
                    before,
                    activity,
                    (flags & SENT) != 0,
                    randomised,
                    (flags & TOLD) != 0 ? Optional.of(read(in)) : Optional.empty()));
        }
        in.end();
        return new DecisionDay(date, decisions);
    }

    private static int number(int activity) {
        return activity < 0 ? SPELT_OUT : activity;
    }

    /** Most windows are known whole, and most outcomes are told once: these cases are left implicit. */
    private static void write(PastDecision.Told told, StateWriter out) {
        ProximalOutcome outcome = told.outcome();
        boolean whole = outcome.knownMinutes() == ProximalOutcome.WINDOW_MINUTES
                && outcome.stepMinutes() == ProximalOutcome.WINDOW_MINUTES;
        int after = outcome.heeded().map(heeded -> heeded.afterMinutes() + 1).orElse(0);
        out.number(((long) after << MINUTE_BITS | outcome.movingMinutes()) << 2
                | (whole ? WHOLE : 0)
                | (told.revision() > 1 ? REVISED : 0));
        if (!whole) {
            out.number(outcome.knownMinutes());
            out.number(outcome.stepMinutes());
        }
        if (told.revision() > 1) {
            out.number(told.revision());
        }
        outcome.heeded().ifPresent(heeded -> out.number(heeded.minutes()));
        outcome.steps().ifPresent(out::number);
    }

    private static PastDecision.Told read(StateReader in) {
        int packed = in.within(0, MOST);
        boolean whole = (packed & WHOLE) != 0;
        int knownMinutes = whole ? ProximalOutcome.WINDOW_MINUTES : in.within(0, ProximalOutcome.WINDOW_MINUTES);
        int stepMinutes = whole ? ProximalOutcome.WINDOW_MINUTES : in.within(0, ProximalOutcome.WINDOW_MINUTES);
        int revision = (packed & REVISED) != 0 ? in.within(1, MOST) : 1;
        int movingMinutes = packed >> 2 & MINUTE;
        int after = packed >> (2 + MINUTE_BITS);
        return new PastDecision.Told(
                new ProximalOutcome(
                        after == 0
                                ? Optional.empty()
                                : Optional.of(new ProximalOutcome.HeededBreak(after - 1, in.within(0, MOST))),
                        knownMinutes,
                        movingMinutes,
                        stepMinutes == 0 ? OptionalInt.empty() : OptionalInt.of(in.within(0, MOST)),
                        stepMinutes),
                revision);
    }

    /**
     * The instant relative to which a decision's instant is encoded, so that it takes few bytes: most stretches are decided on as they
     * reach their length.
     */
    private static Instant expected(DecisionPoint point, Instant before) {
        return point instanceof DecisionPoint.InStretch(long firstMinute, int number)
                ? Instant.EPOCH.plus(Duration.ofMinutes(firstMinute + (long) USUAL_LENGTH * number))
                : before;
    }

    private static Instant begin(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
