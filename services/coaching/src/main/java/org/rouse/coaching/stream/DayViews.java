package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.rouse.coaching.movement.LocalDay;
import org.rouse.coaching.movement.MinuteState;
import org.rouse.coaching.movement.Timeline.Slot;
import org.rouse.contracts.v1.DayView;

/** Publishes local days whose view is another than was last published; of which nothing was ever known, none. */
final class DayViews {

    private DayViews() {}

    /** Those that have minutes in [fromMinute, toMinute). */
    static void publish(Occasion on, Outlet outlet, long fromMinute, long toMinute) {
        LocalDate last = on.zones().dateOf(toMinute - 1);
        for (LocalDate date = on.zones().dateOf(fromMinute); !date.isAfter(last); date = date.plusDays(1)) {
            publish(on, outlet, on.zones().day(date));
        }
    }

    /** All there is state of. */
    static void publishAll(Occasion on, Outlet outlet) {
        OptionalLong first = on.timeline().dayAfter(Slot.STRIP, -1);
        OptionalLong last = on.timeline().dayBefore(Slot.STRIP, Long.MAX_VALUE);
        if (first.isPresent() && last.isPresent()) {
            publish(
                    on,
                    outlet,
                    first.getAsLong() * Horizon.MINUTES_OF_A_DAY,
                    (last.getAsLong() + 1) * Horizon.MINUTES_OF_A_DAY);
        }
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
