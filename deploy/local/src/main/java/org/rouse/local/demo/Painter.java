package org.rouse.local.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.StateRun;

/** Makes a frame of what the story knows. */
final class Painter {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:00", Locale.ENGLISH);
    private static final int REMEMBERED = 120;

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
                rows.add(row(chapter));
            }
        }
        var local = now.atZone(zone);
        String headline = CLOCK.format(local) + "   " + speed + " x as fast as life   "
                + "▂ sitting  ▄ upright  ▆ moderate  █ vigorous  z sleep  · not worn";
        return new Frame(headline, HOUR.format(local), List.copyOf(rows));
    }

    private static Frame.Row row(Chapter chapter) {
        List<Cell> strip = new ArrayList<>();
        for (DayView day : chapter.days.values()) {
            for (StateRun run : day.getRunsList()) {
                for (int i = 0; i < run.getMinutes(); i++) {
                    strip.add(Cell.of(run.getState()));
                }
            }
        }
        while (!strip.isEmpty() && strip.getLast() == Cell.UNKNOWN) {
            strip.removeLast(); // the rest of the day has not happened yet
        }
        List<Cell> last = List.copyOf(strip.subList(Math.max(0, strip.size() - REMEMBERED), strip.size()));
        return new Frame.Row(chapter.name, last, words(last));
    }

    /** What the person does, and for how long; a stretch of sitting goes on over a single minute of anything else. */
    static String words(List<Cell> strip) {
        if (strip.isEmpty()) {
            return "";
        }
        List<Cell> back = strip.reversed();
        Cell now = back.getFirst();
        int minutes = 1;
        while (goesOn(back, minutes, now) || now == Cell.SEDENTARY && goesOn(back, minutes + 1, now)) {
            minutes++;
        }
        String doing = now.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("sedentary", "sitting");
        return doing + " for " + minutes + (minutes == REMEMBERED ? "+" : "") + " min";
    }

    private static boolean goesOn(List<Cell> back, int minute, Cell now) {
        return minute < back.size() && back.get(minute) == now;
    }
}
