package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.time.UtcDays;

/** Instants and evidence in epoch minutes. */
final class EpochMinutes {

    private EpochMinutes() {}

    /** The epoch minute an instant lies in. */
    static long of(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), UtcDays.MS_PER_MINUTE);
    }

    /** The newest minute that the evidence has a value for; empty when it only takes back, or has none. */
    static OptionalLong newest(EvidenceBatch batch) {
        return LongStream.concat(
                        batch.columns().stream().mapToLong(EpochMinutes::newest).filter(minute -> minute >= 0),
                        batch.spans().stream().mapToLong(span -> (span.endMs() - 1) / UtcDays.MS_PER_MINUTE))
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
