package org.rouse.coaching.decision.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Local hours in which a person is left alone.
 *
 * @param from first quiet local time
 * @param to   first local time after the quiet hours; equal to {@code from} when there are no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** No quiet hours at all. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Whether the instant is quiet in the zone. A local time that a change of clocks skips counts as the instant of the change; for one
     * that happens twice, quiet hours begin at the first and end at the second, so they are never cut in two.
     */
    public boolean contains(Instant instant, ZoneId zone) {
        if (from.equals(to)) {
            return false;
        }
        LocalDate today = instant.atZone(zone).toLocalDate();
        // A night that began yesterday may reach into today; a shift of clocks moves neither by more than a day.
        return covers(today.minusDays(1), instant, zone) || covers(today, instant, zone);
    }

    /** The part of the time from one instant to another, not before it, that is not quiet in the zone. */
    public Duration outside(Instant first, Instant end, ZoneId zone) {
        Duration outside = Duration.between(first, end);
        if (from.equals(to)) {
            return outside;
        }
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = first.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            Instant quietFrom = later(first, begin(day.atTime(from), zone));
            Instant quietTo = earlier(end, end(lastDay(day).atTime(to), zone));
            if (quietFrom.isBefore(quietTo)) {
                outside = outside.minus(Duration.between(quietFrom, quietTo));
            }
        }
        return outside;
    }

    /** When quiet hours next begin, after the instant; never where there are none. */
    Instant nextAfter(Instant instant, ZoneId zone) {
        if (from.equals(to)) {
            return Instant.MAX;
        }
        LocalDate today = instant.atZone(zone).toLocalDate();
        Instant begin = begin(today.atTime(from), zone);
        return begin.isAfter(instant) ? begin : begin(today.plusDays(1).atTime(from), zone);
    }

    private boolean covers(LocalDate firstDay, Instant instant, ZoneId zone) {
        return !instant.isBefore(begin(firstDay.atTime(from), zone))
                && instant.isBefore(end(lastDay(firstDay).atTime(to), zone));
    }

    private LocalDate lastDay(LocalDate firstDay) {
        return from.isBefore(to) ? firstDay : firstDay.plusDays(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant begin(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? change(local, zone) : local.toInstant(offsets.getFirst());
    }

    private static Instant end(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? change(local, zone) : local.toInstant(offsets.getLast());
    }

    private static Instant change(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getTransition(local).getInstant();
    }
}
