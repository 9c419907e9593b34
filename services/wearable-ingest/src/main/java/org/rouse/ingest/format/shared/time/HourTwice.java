package org.rouse.ingest.format.shared.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the order of rows which of two times a repeated wall time means. Rows of one owner all ascend or all descend: a jump back by
 * about as much as the clock was put back begins the second time; without a jump the rows belong to the side they follow without a gap.
 * Where both sides or neither fit, or rows jump about, it stays undecided. Such rows are held until the next row of their owner has come.
 * Not thread-safe.
 *
 * @param <T> a row
 */
public final class HourTwice<T> {

    private static final int DAY = 24 * 60;
    private static final int MOST_HELD = 100_000;
    /** A gap up to this part of the minutes between the two times does not count. */
    private static final int PART = 4;

    private static final long NONE = Long.MIN_VALUE;

    private final LocalMinutes zone;
    private final BiConsumer<T, Occurrence> reader;
    private final Map<Object, Owner<T>> owners = new HashMap<>();
    private @Nullable Object latestKey;
    private @Nullable Owner<T> latest;
    private int held;

    private record Row<T>(T row, long wall) {}

    private static final class Owner<T> {
        private final List<Row<T>> rows = new ArrayList<>(0);
        private long before = NONE;
        private long step;
    }

    /** @param reader receives the rows that were held, with the decision */
    public HourTwice(LocalMinutes zone, BiConsumer<T, Occurrence> reader) {
        this.zone = zone;
        this.reader = reader;
    }

    /**
     * Whether the row is held and read later; otherwise it has to be read at once.
     *
     * @param key        owner of consecutive rows
     * @param wallMinute minutes of the wall clock since its 1970-01-01T00:00
     * @param row        only requested where it is held
     */
    public boolean holds(Object key, long wallMinute, Supplier<T> row) {
        Owner<T> owner = owner(key);
        boolean twice = zone.minutesBetween(wallMinute) > 0;
        if (!owner.rows.isEmpty()) {
            boolean sameHour = twice && Math.abs(wallMinute - owner.rows.getLast().wall) < DAY;
            if (!sameHour) {
                settle(owner, wallMinute);
            }
        }
        if (twice) {
            owner.rows.add(new Row<>(row.get(), wallMinute));
            if (++held == MOST_HELD) {
                finish();
            }
            return true;
        }
        if (owner.before != NONE && owner.before != wallMinute) {
            owner.step = Math.abs(wallMinute - owner.before);
        }
        owner.before = wallMinute;
        return false;
    }

    /** Must be called after the last row. */
    public void finish() {
        owners.values().forEach(owner -> settle(owner, NONE));
    }

    private Owner<T> owner(Object key) {
        Owner<T> known = latest;
        if (known == null || !Objects.equals(key, latestKey)) {
            known = owners.computeIfAbsent(key, _ -> new Owner<>());
            latest = known;
            latestKey = key;
        }
        return known;
    }

    private void settle(Owner<T> owner, long after) {
        if (owner.rows.isEmpty()) {
            return;
        }
        List<Row<T>> rows = List.copyOf(owner.rows);
        owner.rows.clear();
        held -= rows.size();
        boolean descends = descends(owner, rows, after);
        int sign = descends ? -1 : 1;
        List<Occurrence> found = occurrences(owner, rows, after, sign);
        owner.before = rows.getLast().wall;
        for (int i = 0; i < rows.size(); i++) {
            reader.accept(rows.get(i).row, found.get(i));
        }
    }

    /** Decided by the rows around where there are any, else by most of those held. */
    private static <T> boolean descends(Owner<T> owner, List<Row<T>> rows, long after) {
        if (owner.before != NONE && after != NONE) {
            return after < owner.before;
        }
        if (owner.before != NONE) {
            return rows.getFirst().wall < owner.before;
        }
        if (after != NONE) {
            return after < rows.getFirst().wall;
        }
        int up = 0;
        for (int i = 1; i < rows.size(); i++) {
            up += Long.signum(rows.get(i).wall - rows.get(i - 1).wall);
        }
        return up < 0;
    }

    private List<Occurrence> occurrences(Owner<T> owner, List<Row<T>> rows, long after, int sign) {
        long between = zone.minutesBetween(rows.getFirst().wall);
        long step = step(owner, rows, between);
        int jump = 0;
        for (int i = 1; i < rows.size(); i++) {
            long onward = sign * (rows.get(i).wall - rows.get(i - 1).wall);
            boolean again = onward == 0 && step < between; // the row once more, or more of its minute
            if (onward < 0 || (onward == 0 && !again)) {
                if (jump > 0 || onward + between > Math.max(step, between / 2)) {
                    return all(rows, Occurrence.UNTOLD);
                }
                jump = i;
            }
        }
        Occurrence earlier = sign > 0 ? Occurrence.FIRST : Occurrence.SECOND;
        Occurrence later = sign > 0 ? Occurrence.SECOND : Occurrence.FIRST;
        if (jump > 0) {
            List<Occurrence> found = new ArrayList<>(all(rows.subList(0, jump), earlier));
            found.addAll(all(rows.subList(jump, rows.size()), later));
            return found;
        }
        long most = Math.max(step, between / PART);
        boolean follows = owner.before != NONE && inStep(sign * (rows.getFirst().wall - owner.before), most);
        boolean followed = after != NONE && inStep(sign * (after - rows.getLast().wall), most);
        return all(rows, follows == followed ? Occurrence.UNTOLD : follows ? earlier : later);
    }

    /** The distance between rows: as before the hour, else that of most rows in the hour. */
    private static <T> long step(Owner<T> owner, List<Row<T>> rows, long between) {
        long least = owner.step > 0 ? owner.step : between;
        for (int i = 1; i < rows.size(); i++) {
            long apart = Math.abs(rows.get(i).wall - rows.get(i - 1).wall);
            least = apart > 0 ? Math.min(least, apart) : least;
        }
        return least;
    }

    private static boolean inStep(long onward, long most) {
        return onward >= 0 && onward <= most;
    }

    private static <T> List<Occurrence> all(List<Row<T>> rows, Occurrence occurrence) {
        return rows.stream().map(_ -> occurrence).toList();
    }
}
