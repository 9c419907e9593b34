package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rouse.coaching.Minutes;

/** The movements of one person, and the reports of their watch. */
final class WeekLife {

    private final SimulatedWeek week;
    private final String person;
    private final StringBuilder told = new StringBuilder();
    private Instant toldFrom = SimulatedWeek.BEGIN;
    private char doing = 's';
    private int left;
    private final boolean hourly;

    WeekLife(SimulatedWeek week, String person, boolean hourly) {
        this.week = week;
        this.person = person;
        this.hourly = hourly;
    }

    /** Lives up to an instant, and sends what the watch has recorded. */
    void goOn(Instant until) {
        week.at(until, () -> {
            for (Instant end = minute(hourly ? until.minusSeconds(60L * (6 + week.random.nextInt(24))) : until);
                    toldFrom.plusSeconds(60L * told.length()).isBefore(end); ) {
                told.append(next());
            }
            if (!told.isEmpty() && week.random.nextInt(14) > 0) {
                week.send(person, Minutes.live(person, toldFrom, told.toString()));
                toldFrom = toldFrom.plusSeconds(60L * told.length());
                told.setLength(0);
            }
            if (week.random.nextInt(40) == 0) {
                correct();
            }
            int minutes = hourly ? 60 : 3 + week.random.nextInt(2);
            goOn(until.plusMillis(60_000L * minutes + week.random.nextInt(20_000)));
        });
    }

    private char next() {
        if (left == 0) {
            doing = doing == 's' ? (week.random.nextInt(3) == 0 ? 'w' : 'm') : 's';
            left = doing == 's' ? 10 + week.random.nextInt(80) : 1 + week.random.nextInt(7);
        }
        left--;
        return doing;
    }

    /** Corrects the minutes of some hours ago. */
    private void correct() {
        Instant from = minute(toldFrom.minus(Duration.ofMinutes(20 + week.random.nextInt(900))));
        if (from.isAfter(SimulatedWeek.BEGIN)) {
            week.send(
                    person,
                    Minutes.backfill(
                            person, from, (week.random.nextBoolean() ? "m" : "s").repeat(3 + week.random.nextInt(15))));
        }
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
