package org.rouse.ingest.format.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.fit.Moment.Told;
import org.rouse.ingest.format.fit.StepCounters.Count;
import org.rouse.ingest.format.fit.StepCounters.Growth;
import org.rouse.ingest.format.fit.protocol.FitMessage;

/**
 * All-day monitoring: heart rates, the activity since the previous message, and counters of steps. Messages about activity are gathered by
 * their moment, so that several types at once are handled together.
 */
final class Monitoring {

    private static final int LOCAL_TIMESTAMP = 0;
    private static final int CYCLES = 3;
    private static final int ACTIVE_TIME_MS = 4;
    private static final int ACTIVITY_TYPE = 5;
    private static final int CYCLES_16 = 9;
    private static final int ACTIVE_TIME_16_S = 10;
    private static final int TYPE_AND_INTENSITY = 24;
    private static final int HEART_RATE = 27;
    private static final int INTENSITY = 28;
    private static final int DURATION_MIN = 29;
    private static final int DURATION_S = 30;

    /** [ours] After a longer time without any message the device may have been off the body. */
    private static final long LONGEST_SILENCE_MS = 60 * Profile.MINUTE_MS;

    private static final long LONGEST_HELD_MS = 24 * 60 * Profile.MINUTE_MS;

    private static final int MINUTE_S = 60;

    private static final String TOLD_BY_NONE_OR_OTHERS =
            "not used: activity since an unknown time, or told by others of its time";

    private final FitReading to;
    private final MonitoringClock clock;
    private final StepCounters counters = new StepCounters();
    private final OnFoot onFoot;
    private @Nullable Moment moment;
    private long previous = FitMessage.ABSENT;
    private long heard = FitMessage.ABSENT;
    private long silence;

    Monitoring(FitReading to) {
        this.to = to;
        this.clock = new MonitoringClock(to.lastSecond());
        this.onFoot = new OnFoot(to);
    }

    /** The message before all others: times are known from here on. */
    boolean begin(FitMessage info) throws BrokenRuleException {
        long at = to.time(clock.tell(info));
        close();
        previous = at;
        heard = at;
        silence = 0;
        long local = to.clock().msOrAbsent(info.value(LOCAL_TIMESTAMP));
        if (local != FitMessage.ABSENT) {
            counters.begin(at, local);
        }
        return to.ignore("read for other messages: start of monitoring");
    }

    boolean read(FitMessage message) throws BrokenRuleException {
        long at = to.time(clock.tell(message));
        long bpm = FitReading.beats(message, HEART_RATE, 0);
        long both = message.value(TYPE_AND_INTENSITY);
        long type = both == FitMessage.ABSENT ? message.value(ACTIVITY_TYPE) : both & ActivityTypes.TYPE_BITS;
        long intensity = both == FitMessage.ABSENT ? message.value(INTENSITY) : both >> ActivityTypes.INTENSITY_SHIFT;
        Count count = count(message, type, at);
        boolean counts = count.steps() != FitMessage.ABSENT;
        if (moment != null && moment.at() != at) {
            close();
        }
        if (counts) {
            counters.check(count);
        }
        hear(at);
        boolean tells = type != FitMessage.ABSENT && (counts || intensity != FitMessage.ABSENT);
        if (tells) {
            Moment now = moment(at);
            Span held = intensity == FitMessage.ABSENT ? new Span(at, at) : held(message, now);
            now.add(new Told(bpm > 0 ? Moment.ELSEWHERE : to.index(), type, intensity, held, count));
        }
        if (bpm > 0) {
            return to.heartRate(bpm, at);
        }
        return !tells && to.ignore("not used: monitoring of other kinds");
    }

    private static Count count(FitMessage message, long type, long at) {
        long steps = either(message.value(CYCLES), message.value(CYCLES_16), 1);
        long activeMs = either(message.value(ACTIVE_TIME_MS), message.value(ACTIVE_TIME_16_S), Profile.SECOND_MS);
        return new Count(type, ActivityTypes.onFoot(type) ? steps : FitMessage.ABSENT, activeMs, at);
    }

    private static long either(long wide, long narrow, long scale) {
        return wide != FitMessage.ABSENT || narrow == FitMessage.ABSENT ? wide : narrow * scale;
    }

    private void hear(long at) {
        if (heard != FitMessage.ABSENT) {
            silence = Math.max(silence, at - heard);
        }
        heard = at;
    }

    private Moment moment(long at) {
        Moment now = moment;
        if (now == null || now.isFull()) {
            close();
            now = new Moment(at, previous < at ? previous : FitMessage.ABSENT, silence);
            silence = 0;
            moment = now;
        }
        return now;
    }

    /** The span for which a type and intensity held: as long as the message says, at most since the previous one. */
    private Span held(FitMessage message, Moment now) {
        long lasted = either(message.value(DURATION_S), message.value(DURATION_MIN), MINUTE_S);
        long from = now.previous();
        if (lasted > 0 && lasted * Profile.SECOND_MS <= LONGEST_HELD_MS) {
            from = Math.max(from, now.at() - lasted * Profile.SECOND_MS);
        } else if (now.silence() > LONGEST_SILENCE_MS) {
            from = FitMessage.ABSENT;
        }
        boolean known = from != FitMessage.ABSENT && now.at() - from <= LONGEST_HELD_MS;
        return new Span(known ? from : now.at(), now.at());
    }

    /** Gives the facts of the gathered moment. */
    private void close() {
        Moment now = moment;
        if (now == null) {
            return;
        }
        moment = null;
        previous = now.at();
        List<Span> covered = new ArrayList<>();
        for (Told each : now.told()) {
            if (ActivityTypes.onFoot(each.type())) {
                walk(each, now, covered);
            }
        }
        for (Told each : now.movingFirst()) {
            if (!ActivityTypes.onFoot(each.type())) {
                hold(each, covered);
            }
        }
    }

    private void walk(Told each, Moment now, List<Span> covered) {
        List<Span> left = Span.without(List.of(each.held()), covered);
        long waiting = each.counts() ? Moment.ELSEWHERE : each.index();
        for (Span span : left) {
            onFoot.held(each.type(), span, waiting);
            waiting = Moment.ELSEWHERE; // it is accepted once
        }
        covered.addAll(left);
        if (each.counts()) {
            step(each, now, covered, !left.isEmpty());
        } else if (left.isEmpty()) {
            outcome(each, false, TOLD_BY_NONE_OR_OTHERS);
        }
    }

    private void step(Told each, Moment now, List<Span> covered, boolean called) {
        Optional<Growth> growth = counters.take(each.steps());
        if (growth.isPresent() && growth.get().steps() > 0) {
            covered.addAll(onFoot.taken(each.steps(), growth.get(), now));
            outcome(each, true, "");
            return;
        }
        onFoot.uncounted(each.type());
        outcome(each, called, "not used: a counter that did not grow, or of which nothing is known before");
    }

    private void hold(Told each, List<Span> covered) {
        List<Span> left = Span.without(List.of(each.held()), covered);
        for (Span span : left) {
            OnFoot.hold(to, span, ActivityTypes.intensity(each.type(), each.intensity()));
        }
        covered.addAll(left);
        outcome(each, !left.isEmpty(), TOLD_BY_NONE_OR_OTHERS);
    }

    private void outcome(Told each, boolean used, String why) {
        if (each.index() == Moment.ELSEWHERE) {
            return;
        }
        if (used) {
            to.accept(each.index());
        } else {
            to.ignore(each.index(), why);
        }
    }

    /** Must be called at the end of the file. */
    void finish() {
        close();
        onFoot.finish();
    }
}
