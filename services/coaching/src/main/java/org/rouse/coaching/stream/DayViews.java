package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.rouse.coaching.movement.LocalDay;
import org.rouse.coaching.movement.MinuteState;
import org.rouse.coaching.movement.Range;
import org.rouse.contracts.v1.DayView;

/** Publishes local days whose view is another than was last published; of which nothing was ever known, none. */
final class DayViews {

    private DayViews() {}

    /** Those that have minutes in one of the ranges. */
    static void publish(Occasion on, Outlet outlet, List<Range> ranges) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Range range : ranges) {
            LocalDate last = on.zones().dateOf(range.to() - 1);
            for (LocalDate date = on.zones().dateOf(range.from()); !date.isAfter(last); date = date.plusDays(1)) {
                dates.add(date);
            }
        }
        dates.forEach(date -> publish(on, outlet, on.zones().day(date)));
    }

    private static void publish(Occasion on, Outlet outlet, LocalDay day) {
        var summary = on.core().day(on.timeline(), day.firstMinute(), day.endMinute());
        DayView view = Messages.day(on.personId(), day, summary);
        long digest = Digest.of(view.toByteArray());
        long before = on.timeline().published(day.date().toEpochDay());
        boolean known = summary.minutes(MinuteState.UNKNOWN) < day.minutes() || view.hasSteps();
        boolean news = before == 0 ? known : digest != before;
        if (news) {
            on.timeline().publish(day.date().toEpochDay(), digest);
            outlet.day(view.toBuilder().setChangedAtMs(on.now().toEpochMilli()).build(), on.now());
        }
    }
}
