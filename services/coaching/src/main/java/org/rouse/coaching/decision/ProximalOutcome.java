package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.minutes.StepRun;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Microbreak;
import org.rouse.coaching.movement.stretches.StateRun;

/**
 * A person's behaviour after a decision, sent or withheld, by the current state of their minutes (DOMAIN section 5). Minute 0 is the one
 * the decision fell in.
 *
 * @param heeded        the first credited break that began within ten minutes
 * @param knownMinutes  of the 30 minutes, those known and awake
 * @param movingMinutes of those, the ones in motion
 * @param steps         in those of the 30 minutes whose steps are known; empty where no minute's are
 * @param stepMinutes   how many minutes' steps are known, 0-30
 */
public record ProximalOutcome(
        Optional<HeededBreak> heeded, int knownMinutes, int movingMinutes, OptionalInt steps, int stepMinutes) {

    /** A break that starts within so many minutes counts as heeding the prompt. */
    static final int HEEDED_MINUTES = 10;

    /** How long afterwards movement is looked for. */
    static final int WINDOW_MINUTES = 30;

    /** The least known minutes of the window from which coaching concludes that the person stayed. */
    private static final int ENOUGH_MINUTES = 10;

    /**
     * A break after a decision.
     *
     * @param afterMinutes from the decision until it began, 0-9
     * @param minutes      its currently known length
     */
    public record HeededBreak(int afterMinutes, int minutes) {}

    /** Whether the person moved; empty while too little of the window is known. */
    public Optional<Boolean> moved() {
        return heeded.isPresent() || knownMinutes >= ENOUGH_MINUTES
                ? Optional.of(heeded.isPresent())
                : Optional.empty();
    }

    /** The outcome by the current state of the minutes. */
    static ProximalOutcome after(Instant decidedAt, MinutesSeen minutes) {
        long first = PersonFacts.minuteOf(decidedAt);
        DaySummary seen = minutes.between(first, first + WINDOW_MINUTES);
        int counted = 0;
        int steps = 0;
        for (StepRun run : seen.steps()) {
            if (run.steps() != StepRun.NOT_KNOWN) {
                counted += run.minutes();
                steps += run.steps() * run.minutes();
            }
        }
        return new ProximalOutcome(
                seen.microbreaks().stream()
                        .filter(one -> one.firstMinute() < first + HEEDED_MINUTES)
                        .min(Comparator.comparingLong(Microbreak::firstMinute))
                        .map(one -> new HeededBreak((int) (one.firstMinute() - first), one.minutes())),
                seen.knownAwakeMinutes(),
                seen.minutes(MinuteState.UPRIGHT)
                        + seen.minutes(MinuteState.MODERATE)
                        + seen.minutes(MinuteState.VIGOROUS),
                counted == 0 ? OptionalInt.empty() : OptionalInt.of(steps),
                counted);
    }

    /** Whether the newest known minute of [from, the current one] is sleep. */
    static boolean endsAsleep(long from, Instant now, MinutesSeen minutes) {
        MinuteState newest = MinuteState.UNKNOWN;
        for (StateRun run : minutes.between(from, PersonFacts.minuteOf(now) + 1).runs()) {
            newest = run.state() == MinuteState.UNKNOWN ? newest : run.state();
        }
        return newest == MinuteState.SLEEP;
    }
}
