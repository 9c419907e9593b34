package org.rouse.coaching.decision.nowcast;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.time.ZoneHistory;

/**
 * The survival of one person's stretches, by a table of hazards: {@code p = exp(-m * sum of h over the silent minutes)} (DOMAIN section 2).
 *
 * @param zones the person's zones, for the local hours
 */
public record Survival(Hazards hazards, ZoneHistory zones) {

    /** Prior ends, without knowledge of the person: they weigh as much as the table. */
    private static final double PRIOR = 100;

    private static final long MS_PER_MINUTE = 60_000;

    /**
     * The chance that a stretch goes on for so many minutes after a minute in which the person still sat.
     *
     * @param lastMinute the epoch minute
     * @param length     of the stretch up to and with it, minutes
     * @param factor     the person's own, see {@link #ownFactor}
     */
    public double chance(long lastMinute, int length, int silentMinutes, double factor) {
        return StrictMath.exp(-factor * sum(lastMinute, length, silentMinutes));
    }

    /**
     * How much sooner this person gets up than by the table: {@code (ends seen + 100) / (ends expected + 100)}; 1 for an unknown person.
     *
     * @param over stretches that are over, each with all its minutes
     */
    public double ownFactor(List<Stretch> over) {
        int seen = 0;
        double expected = 0;
        for (Stretch stretch : over) {
            int shortest = hazards.shortest();
            if (stretch.minutes() >= shortest) {
                boolean ended = stretch.end() == End.BREAK;
                seen += ended ? 1 : 0;
                // A minute followed by unknown time was not at risk.
                expected += sum(
                        stretch.firstMinute() + shortest - 1, shortest, stretch.minutes() - shortest + (ended ? 1 : 0));
            }
        }
        return (seen + PRIOR) / (expected + PRIOR);
    }

    private double sum(long fromMinute, int length, int minutes) {
        double sum = 0;
        for (int i = 0; i < minutes; i++) {
            sum += hazards.at(hour(fromMinute + i), length + i);
        }
        return sum;
    }

    int hour(long minute) {
        Instant instant = Instant.ofEpochMilli(minute * MS_PER_MINUTE);
        return LocalTime.ofInstant(instant, zones.zoneAt(instant)).getHour();
    }
}
