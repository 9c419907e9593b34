package org.rouse.ingest.garmin;

import java.util.ArrayList;
import java.util.List;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.evidence.EvidenceSink;

/** What one summary says, held back until it is known whose it is. */
final class Facts {

    /** A summary that is sound and says nothing of minutes. */
    static final Facts NONE = new Facts(Sources.DEVICE);

    private record Minute(Measure measure, long epochMinute, int value) {}

    private final Source source;
    private final List<Interval> intervals = new ArrayList<>(1);
    private final List<Minute> minutes = new ArrayList<>(0);

    Facts(Source source) {
        this.source = source;
    }

    static Facts of(Source source, Interval interval) {
        Facts facts = new Facts(source);
        facts.intervals.add(interval);
        return facts;
    }

    void minute(Measure measure, long epochMinute, int value) {
        minutes.add(new Minute(measure, epochMinute, value));
    }

    void giveTo(EvidenceSink sink, String person) {
        intervals.forEach(interval -> sink.interval(person, source, interval));
        minutes.forEach(minute -> sink.minute(person, source, minute.measure, minute.epochMinute, minute.value, 0));
    }
}
