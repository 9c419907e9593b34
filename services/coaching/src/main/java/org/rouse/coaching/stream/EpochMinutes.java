package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.MinuteColumn;

/** Instants and evidence in epoch minutes. */
final class EpochMinutes {

    static final int MINUTES_OF_A_DAY = 1440;
    private static final long MS_OF_A_MINUTE = 60_000;

    private EpochMinutes() {}

    /** The epoch minute an instant lies in. */
    static long of(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), MS_OF_A_MINUTE);
    }

    /** The instant an epoch minute begins. */
    static Instant instant(long minute) {
        return Instant.ofEpochMilli(minute * MS_OF_A_MINUTE);
    }

    /** The UTC day an epoch minute lies in. */
    static long day(long minute) {
        return Math.floorDiv(minute, MINUTES_OF_A_DAY);
    }

    /** The newest minute the evidence says anything about; empty when it only takes back, or says nothing. */
    static OptionalLong newest(EvidenceBatch batch) {
        return LongStream.concat(
                        batch.columns().stream().mapToLong(EpochMinutes::newest).filter(minute -> minute >= 0),
                        batch.spans().stream().mapToLong(span -> (span.endMs() - 1) / MS_OF_A_MINUTE))
                .max();
    }

    private static long newest(MinuteColumn column) {
        for (int i = column.values().length - 1; i >= 0; i--) {
            if (column.values()[i] >= 0) {
                return column.firstMinute() + i;
            }
        }
        return -1;
    }
}
