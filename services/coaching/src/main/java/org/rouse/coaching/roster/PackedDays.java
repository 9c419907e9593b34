package org.rouse.coaching.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.summary.DayFigures;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.PromptMarks;

/** A person's newest local days, packed: ten thousand people's are held in memory at once. */
final class PackedDays {

    /** The columns of a day. */
    enum Column {
        LENGTH,
        KNOWN_AWAKE,
        SITTING,
        NOT_WORN,
        SLEEP,
        MODERATE_LOW,
        VIGOROUS_LOW,
        MODERATE_UNTYPED,
        VIGOROUS_UNTYPED,
        BREAKS,
        STRETCHES,
        LONGEST,
        SENT,
        ANSWERED,
        IGNORED,
        FOLLOWED
    }

    private static final int COLUMNS = Column.values().length;

    private final long newest;
    private final short[] cells;

    private PackedDays(long newest, short[] cells) {
        this.newest = newest;
        this.cells = cells;
    }

    /** Long stretches that begin on a day. */
    record Stretches(int count, int longest) {

        Stretches plus(Stretches other) {
            return new Stretches(count + other.count, Math.max(longest, other.longest));
        }
    }

    static PackedDays of(
            NavigableMap<Long, DayFigures> days,
            NavigableMap<Long, Stretches> stretches,
            Map<Long, PromptMarks.Day> prompts) {
        OptionalLong newest = Stream.of(days.keySet(), stretches.keySet(), prompts.keySet())
                .flatMapToLong(dates -> dates.stream().mapToLong(Long::longValue))
                .max();
        if (newest.isEmpty()) {
            return new PackedDays(0, new short[0]);
        }
        PackedDays figures = new PackedDays(newest.getAsLong(), new short[KeptDays.MOST * COLUMNS]);
        days.values().forEach(figures::put);
        stretches.forEach((date, of) -> {
            figures.put(date, Column.STRETCHES, of.count());
            figures.put(date, Column.LONGEST, of.longest());
        });
        prompts.forEach((date, of) -> {
            figures.put(date, Column.SENT, of.sent());
            figures.put(date, Column.ANSWERED, of.answered());
            figures.put(date, Column.IGNORED, of.ignored());
            figures.put(date, Column.FOLLOWED, of.followed());
        });
        return figures;
    }

    /** The value of a day; 0 where unknown. */
    int get(long epochDay, Column column) {
        int at = index(epochDay, column);
        return at < 0 ? 0 : Short.toUnsignedInt(cells[at]);
    }

    /** Whether the day is known. */
    boolean knows(long epochDay) {
        return get(epochDay, Column.LENGTH) > 0;
    }

    /** The sum over days, both included. */
    int sum(long from, long to, Column column) {
        return (int)
                LongStream.rangeClosed(from, to).map(day -> get(day, column)).sum();
    }

    /** The largest value of the days, both included. */
    int most(long from, long to, Column column) {
        return (int) LongStream.rangeClosed(from, to)
                .map(day -> get(day, column))
                .max()
                .orElse(0);
    }

    /** The day in the form of the weekly check. */
    AerobicDay aerobic(long epochDay) {
        return new AerobicDay(
                LocalDate.ofEpochDay(epochDay),
                new AerobicMinutes(
                        get(epochDay, Column.MODERATE_LOW),
                        get(epochDay, Column.VIGOROUS_LOW),
                        0,
                        0,
                        get(epochDay, Column.MODERATE_UNTYPED),
                        get(epochDay, Column.VIGOROUS_UNTYPED),
                        0),
                get(epochDay, Column.KNOWN_AWAKE));
    }

    private void put(DayFigures day) {
        long date = day.epochDay();
        put(date, Column.LENGTH, day.length());
        put(date, Column.KNOWN_AWAKE, day.knownAwake());
        put(date, Column.SITTING, day.sitting());
        put(date, Column.NOT_WORN, day.notWorn());
        put(date, Column.SLEEP, day.sleep());
        put(date, Column.MODERATE_LOW, day.aerobic().moderateLowImpact());
        put(date, Column.VIGOROUS_LOW, day.aerobic().vigorousLowImpact());
        put(date, Column.MODERATE_UNTYPED, day.aerobic().moderateUntyped());
        put(date, Column.VIGOROUS_UNTYPED, day.aerobic().vigorousUntyped());
        put(date, Column.BREAKS, day.breaks());
    }

    private void put(long epochDay, Column column, int value) {
        int at = index(epochDay, column);
        if (at >= 0) {
            cells[at] = (short) Math.min(value, 0xFFFF);
        }
    }

    private int index(long epochDay, Column column) {
        long back = newest - epochDay;
        return back < 0 || back >= KeptDays.MOST || cells.length == 0 ? -1 : (int) back * COLUMNS + column.ordinal();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedDays figures && newest == figures.newest && Arrays.equals(cells, figures.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(newest, Arrays.hashCode(cells));
    }
}
