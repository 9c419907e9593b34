package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.rouse.coaching.movement.EvidenceBatch;
import org.rouse.coaching.movement.MinuteColumn;
import org.rouse.coaching.movement.Span;

/**
 * How far back evidence of a person is still worked on: some days before the person's own newest evidence, never measured by the
 * clock, so that history is history of the person and a replay of an old year is as good as today.
 */
final class Horizon {

    static final int MINUTES_OF_A_DAY = 1440;
    private static final long MS_OF_A_MINUTE = 60_000;

    private Horizon() {}

    /** The epoch minute an instant lies in. */
    static long minute(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), MS_OF_A_MINUTE);
    }

    /** The UTC day an epoch minute lies in. */
    static long day(long minute) {
        return Math.floorDiv(minute, MINUTES_OF_A_DAY);
    }

    /** First epoch minute still worked on. */
    static long firstMinute(long newestMinute, int retainDays) {
        return Math.max(0, (day(newestMinute) - retainDays) * MINUTES_OF_A_DAY);
    }

    /** The newest minute the evidence says anything about; empty when it only takes back, or says nothing. */
    static OptionalLong newestMinute(EvidenceBatch batch) {
        return LongStream.concat(
                        batch.columns().stream()
                                .mapToLong(Horizon::newestMinute)
                                .filter(minute -> minute >= 0),
                        batch.spans().stream().mapToLong(span -> (span.endMs() - 1) / MS_OF_A_MINUTE))
                .max();
    }

    private static long newestMinute(MinuteColumn column) {
        for (int i = column.values().length - 1; i >= 0; i--) {
            if (column.values()[i] >= 0) {
                return column.firstMinute() + i;
            }
        }
        return -1;
    }

    /** Whether all of it lies at or after that minute. */
    static boolean covers(long firstMinute, EvidenceBatch batch) {
        return batch.columns().stream().allMatch(column -> column.firstMinute() >= firstMinute)
                && batch.spans().stream().allMatch(span -> span.startMs() >= firstMinute * MS_OF_A_MINUTE);
    }

    /** What of it lies at or after that minute; a fact that begins before is left out whole. */
    static EvidenceBatch cut(long firstMinute, EvidenceBatch batch) {
        List<MinuteColumn> columns = batch.columns().stream()
                .filter(column -> column.endMinute() > firstMinute)
                .map(column -> cut(firstMinute, column))
                .toList();
        List<Span> spans = batch.spans().stream()
                .filter(span -> span.startMs() >= firstMinute * MS_OF_A_MINUTE)
                .toList();
        return new EvidenceBatch(batch.source(), columns, spans, batch.takebacks(), batch.backfill());
    }

    private static MinuteColumn cut(long firstMinute, MinuteColumn column) {
        if (column.firstMinute() >= firstMinute) {
            return column;
        }
        int[] kept = Arrays.copyOfRange(
                column.values(), Math.toIntExact(firstMinute - column.firstMinute()), column.values().length);
        return new MinuteColumn(column.measure(), firstMinute, kept, column.version());
    }
}
