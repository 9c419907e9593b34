package org.rouse.coaching.summary;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.coaching.aerobic.AerobicMinutes;

/**
 * The newest local days of a person, at most {@value #MOST}: two periods of thirty and the current day. The result does not depend on the
 * order in which days come.
 *
 * @param byDate by days since 1970, oldest first
 */
public record KeptDays(NavigableMap<Long, DayFigures> byDate) {

    /** The most days that are kept. */
    public static final int MOST = 62;

    public static final KeptDays NONE = new KeptDays(new TreeMap<>());

    private static final byte VERSION = 1;
    private static final int BYTES_OF_ONE = 2 + 4 + 16 * 2;

    public KeptDays {
        byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
    }

    /** A day's new state, or its deletion where empty. */
    public record Now(long epochDay, Optional<DayFigures> figures) {}

    /** A copy with these days replaced. */
    public KeptDays with(Collection<DayFigures> days) {
        return after(days.stream()
                .map(day -> new Now(day.epochDay(), Optional.of(day)))
                .toList());
    }

    /** A copy with these changes made, in order. */
    public KeptDays after(Collection<Now> changes) {
        NavigableMap<Long, DayFigures> now = new TreeMap<>(byDate);
        changes.forEach(change -> change.figures()
                .ifPresentOrElse(day -> now.put(change.epochDay(), day), () -> now.remove(change.epochDay())));
        while (now.size() > MOST) {
            now.pollFirstEntry();
        }
        return new KeptDays(now);
    }

    /** Epoch minute after the last known one; 0 where none is known. */
    public long knownUntil() {
        return byDate.values().stream().mapToLong(DayFigures::knownUntil).max().orElse(0);
    }

    /** At most 2,357 bytes. */
    public byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(1 + byDate.size() * BYTES_OF_ONE).put(VERSION);
        for (DayFigures day : byDate.values()) {
            out.putShort((short) day.epochDay()).putInt((int) day.firstMinute()).putShort((short) day.length());
            for (int minutes : new int[] {
                day.sedentary(),
                day.transport(),
                day.upright(),
                day.moderate(),
                day.vigorous(),
                day.sleep(),
                day.notWorn(),
                day.knownAwake(),
                day.aerobic().moderateLowImpact(),
                day.aerobic().vigorousLowImpact(),
                day.aerobic().moderateUntyped(),
                day.aerobic().vigorousUntyped(),
                day.breaks(),
                day.breakMinutes(),
                day.knownUntil() == 0 ? 0 : Math.toIntExact(day.knownUntil() - day.firstMinute()),
            }) {
                out.putShort((short) minutes);
            }
        }
        return out.array();
    }

    /** @throws IllegalArgumentException where another version wrote them */
    public static KeptDays read(byte[] bytes) {
        ByteBuffer in = Versions.check(bytes, VERSION);
        NavigableMap<Long, DayFigures> days = new TreeMap<>();
        while (in.hasRemaining()) {
            DayFigures day = one(in);
            days.put(day.epochDay(), day);
        }
        return new KeptDays(days);
    }

    private static DayFigures one(ByteBuffer in) {
        long epochDay = next(in);
        long first = in.getInt();
        int length = next(in);
        int[] minutes = new int[15];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = next(in);
        }
        return new DayFigures(
                epochDay,
                first,
                length,
                minutes[0],
                minutes[1],
                minutes[2],
                minutes[3],
                minutes[4],
                minutes[5],
                minutes[6],
                minutes[7],
                new AerobicMinutes(minutes[8], minutes[9], 0, 0, minutes[10], minutes[11], 0),
                minutes[12],
                minutes[13],
                minutes[14] == 0 ? 0 : first + minutes[14]);
    }

    private static int next(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
