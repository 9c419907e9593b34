package org.rouse.ingest.format.garmin;

import java.util.OptionalDouble;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.json.JsonRecord;

/** One summary. Negative numbers mean "not measured" at Garmin. */
record Summary(JsonRecord record) {

    private static final String START = "/startTimeInSeconds";
    private static final String DURATION = "/durationInSeconds";
    private static final String ELAPSED = "/elapsedDurationInSeconds";

    String text(String pointer) throws BrokenRuleException {
        return record.text(pointer);
    }

    long whole(String pointer, long highest) throws BrokenRuleException {
        return record.whole(pointer, highest);
    }

    OptionalDouble measured(String pointer, double highest) throws BrokenRuleException {
        return record.measured(pointer, highest);
    }

    long startSeconds() throws BrokenRuleException {
        return record.epochSeconds(START);
    }

    /** A fact over the time of this summary, to be completed. */
    Interval.Builder interval(String id) throws BrokenRuleException {
        long startMs = startSeconds() * 1000;
        long endMs = startMs + whole(DURATION, Integer.MAX_VALUE) * 1000;
        return record.interval(id, startMs, endMs, START, DURATION);
    }

    /**
     * Like {@link #interval}, for a session that may have been paused: its duration is that of its timer, so that it ended later.
     *
     * @param knownUntilMs its end by other data; an earlier one does not matter
     */
    Interval.Builder session(String id, long knownUntilMs) throws BrokenRuleException {
        long startMs = startSeconds() * 1000;
        long ran = whole(DURATION, Integer.MAX_VALUE) * 1000;
        long lasted = record.has(ELAPSED) ? whole(ELAPSED, Integer.MAX_VALUE) * 1000 : 0;
        long endMs = Math.max(knownUntilMs, startMs + Math.max(ran, lasted));
        return record.interval(id, startMs, endMs, START, record.has(ELAPSED) ? ELAPSED : DURATION);
    }

    /** The total time of a session's timer, milliseconds; less than 0 where it is unknown. */
    double activeMs() throws BrokenRuleException {
        String active = record.firstOf("/timerDurationInSeconds", "/activeTimeInSeconds", DURATION);
        return 1000 * measured(active, Integer.MAX_VALUE).orElse(WorkoutTimer.UNTOLD);
    }
}
