package org.rouse.ingest.garmin;

import java.util.OptionalDouble;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.JsonRecord;

/** One summary. Negative numbers are Garmin's way to say "not measured". */
record Summary(JsonRecord record) {

    private static final String START = "/startTimeInSeconds";
    private static final String DURATION = "/durationInSeconds";

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
}
