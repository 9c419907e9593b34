package org.rouse.local.analyze;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.state.Timeline.Slot;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.coaching.movement.stretches.StateRun;
import org.rouse.coaching.movement.time.LocalDay;
import org.rouse.coaching.movement.time.ZoneHistory;

/** Minutes by intensity in each ISO week of the zone that holds data, as comma-separated values. */
final class WeekTable {

    private static final long MINUTES_PER_DAY = 1440;

    private final Writer out;
    private final ZoneHistory zones;

    WeekTable(Writer out, ZoneId zone) throws IOException {
        this.out = out;
        this.zones = ZoneHistory.of(zone);
        out.write("person,iso_year,iso_week,minutes_with_data,light,moderate,vigorous,moderate_plus_vigorous,"
                + "moderate_plus_2x_vigorous,full_week\n");
    }

    private record Week(int known, AerobicMinutes aerobic) {

        Week plus(Week other) {
            return new Week(known + other.known, aerobic.plus(other.aerobic));
        }
    }

    void write(String person, Movement movement, Subject subject) throws IOException {
        Timeline timeline = subject.timeline();
        Map<LocalDate, Week> weeks = new TreeMap<>();
        OptionalLong utcDay = timeline.dayAfter(Slot.STRIP, -1);
        LocalDate done = LocalDate.MIN;
        while (utcDay.isPresent()) {
            LocalDate first = zones.dateOf(utcDay.getAsLong() * MINUTES_PER_DAY);
            LocalDate last = zones.dateOf((utcDay.getAsLong() + 1) * MINUTES_PER_DAY - 1);
            for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
                if (date.isAfter(done)) {
                    weeks.merge(monday(date), day(movement, subject, zones.day(date)), Week::plus);
                    done = date;
                }
            }
            utcDay = timeline.dayAfter(Slot.STRIP, utcDay.getAsLong());
        }
        for (Map.Entry<LocalDate, Week> week : weeks.entrySet()) {
            if (week.getValue().known() > 0) {
                write(person, week.getKey(), week.getValue());
            }
        }
    }

    private static Week day(Movement movement, Subject subject, LocalDay day) {
        DaySummary summary = movement.day(subject.timeline(), day.firstMinute(), day.endMinute());
        int known = 0;
        long minute = day.firstMinute();
        for (StateRun run : summary.runs()) {
            known += switch (run.state()) {
                case UNKNOWN -> 0;
                case SLEEP -> subject.measured().count(minute, minute + run.minutes());
                case SEDENTARY, UPRIGHT, MODERATE, VIGOROUS, TRANSPORT, NOT_WORN -> run.minutes();
            };
            minute += run.minutes();
        }
        return new Week(known, summary.aerobic());
    }

    private void write(String person, LocalDate monday, Week week) throws IOException {
        AerobicMinutes aerobic = week.aerobic();
        boolean full = week.known()
                == zones.day(monday.plusDays(7)).firstMinute()
                        - zones.day(monday).firstMinute();
        out.write(CsvField.of(person) + "," + monday.get(IsoFields.WEEK_BASED_YEAR) + ","
                + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + "," + week.known() + "," + aerobic.light() + ","
                + aerobic.moderate() + "," + aerobic.vigorous() + "," + (aerobic.moderate() + aerobic.vigorous()) + ","
                + aerobic.totalEquivalent() + "," + (full ? 1 : 0) + "\n");
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }
}
