package org.rouse.ingest.format.openmhealth;

import java.util.OptionalLong;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;

/**
 * Sleep in these schemas: a span in bed, and totals whose place in it is unknown. The whole span counts as sleep, including latencies and
 * awakenings, as a night in bed is no sitting.
 */
final class Sleeps {

    private static final long LONGEST_NIGHT_MS = 16 * 3_600_000L;

    private Sleeps() {}

    /** The sleep of an episode is its span. */
    static Reading episode(DataPoint point, TimeFrame.Span span) {
        return asleep(point, span);
    }

    /** The sleep of a total is its span where it fills at least half of one no longer than a night; a total of a whole day is no night. */
    static Reading duration(DataPoint point, TimeFrame.Span span, String field) {
        OptionalLong slept = Quantities.milliseconds(point.body().path(field));
        if (slept.isEmpty() || slept.getAsLong() < 0) {
            return Reading.Broken.at("/" + field + "/value", "value.range", "must be 0 or more");
        }
        long length = span.endMs() - span.startMs();
        return length <= LONGEST_NIGHT_MS && 2 * slept.getAsLong() >= length ? asleep(point, span) : Reading.Facts.NONE;
    }

    private static Reading asleep(DataPoint point, TimeFrame.Span span) {
        Sleep sleep = Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP).build();
        return Reading.Facts.of(
                new Reading.Span(point.interval(span).setSleep(sleep).build()));
    }
}
