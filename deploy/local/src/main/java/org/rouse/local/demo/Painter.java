package org.rouse.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.StateRun;

/** Makes a frame from the story. */
final class Painter {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:00", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final int REMEMBERED = 120;
    /** Trackers sync every few minutes. */
    private static final Duration SILENT = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final int speed;

    Painter(ZoneId zone, int speed) {
        this.zone = zone;
        this.speed = speed;
    }

    Frame frame(Story story, Instant now) {
        List<Frame.Row> rows = new ArrayList<>();
        synchronized (story) {
            for (Chapter chapter : story.chapters()) {
                rows.add(row(chapter, now));
            }
        }
        var local = now.atZone(zone);
        String headline = CLOCK.format(local) + "   " + speed + " x as fast as life   "
                + "▂ sitting  ▄ upright  ▆ moderate  █ vigorous  z sleep  · not worn";
        return new Frame(headline, HOUR.format(local), List.copyOf(rows));
    }

    private Frame.Row row(Chapter chapter, Instant now) {
        List<Cell> strip = new ArrayList<>();
        int known = 0; // the rest of the day has not happened yet
        long end = 0;
        for (DayView day : chapter.days.values()) {
            long minute = day.getFirstMinute();
            for (StateRun run : day.getRunsList()) {
                Cell cell = Cell.of(run.getState());
                strip.addAll(Collections.nCopies(run.getMinutes(), cell));
                minute += run.getMinutes();
                if (cell != Cell.UNKNOWN) {
                    known = strip.size();
                    end = minute;
                }
            }
        }
        List<Cell> last = List.copyOf(strip.subList(Math.max(0, known - REMEMBERED), known));
        return new Frame.Row(chapter.name, last, words(last, Instant.ofEpochSecond(end * 60), now, zone));
    }

    /** A person's last activity is not shown as current once their data has ended. */
    static String words(List<Cell> strip, Instant end, Instant now, ZoneId zone) {
        return strip.isEmpty() || Duration.between(end, now).compareTo(SILENT) < 0
                ? words(strip)
                : "no data since " + MINUTE.format(end.atZone(zone));
    }

    /** The person's activity, and its length; a stretch of sitting continues over a single minute of anything else. */
    static String words(List<Cell> strip) {
        if (strip.isEmpty()) {
            return "";
        }
        List<Cell> back = strip.reversed();
        Cell now = back.getFirst();
        int minutes = 1;
        while (goesOn(back, minutes, now) || (now == Cell.SEDENTARY && goesOn(back, minutes + 1, now))) {
            minutes++;
        }
        String doing = now.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("sedentary", "sitting");
        return doing + " for " + minutes + (minutes == REMEMBERED ? "+" : "") + " min";
    }

    private static boolean goesOn(List<Cell> back, int minute, Cell now) {
        return minute < back.size() && back.get(minute) == now;
    }
}
