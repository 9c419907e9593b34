package org.rouse.local.analyze;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.MinuteSeries;

/** The minutes that a device measured; a report of sleep alone, which may reach beyond them, is no measurement. */
final class MeasuredMinutes {

    private static final int MINUTES_PER_DAY = 1440;

    private final Map<Long, BitSet> days = new HashMap<>();

    void add(List<MinuteSeries> series) {
        for (MinuteSeries each : series) {
            if (each.getMeasure() == Measure.MEASURE_ASLEEP) {
                continue;
            }
            for (int i = 0; i < each.getValuesCount(); i++) {
                if (each.getValues(i) >= 0) {
                    long minute = each.getFirstMinute() + i;
                    days.computeIfAbsent(Math.floorDiv(minute, MINUTES_PER_DAY), _ -> new BitSet(MINUTES_PER_DAY))
                            .set(Math.floorMod(minute, MINUTES_PER_DAY));
                }
            }
        }
    }

    /** The epoch minute at which the first UTC day with any begins; empty where there is none. */
    OptionalLong begin() {
        return days.keySet().stream().mapToLong(day -> day * MINUTES_PER_DAY).min();
    }

    /** The epoch minute at which the last such day ends. */
    OptionalLong end() {
        return days.keySet().stream()
                .mapToLong(day -> (day + 1) * MINUTES_PER_DAY)
                .max();
    }

    /** The number of them in [from, to). */
    int count(long from, long to) {
        int count = 0;
        for (long minute = from; minute < to; minute++) {
            BitSet day = days.get(Math.floorDiv(minute, MINUTES_PER_DAY));
            count += day != null && day.get(Math.floorMod(minute, MINUTES_PER_DAY)) ? 1 : 0;
        }
        return count;
    }
}
