package org.rouse.coaching.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings.RosterLimits;
import org.rouse.coaching.movement.time.UtcDays;

/** A person on a roster, and why they need a look: computed once for as long as the clock alone changes nothing. Thread-safe. */
final class Row {

    private final Glance glance;
    private final RosterLimits limits;
    private volatile @Nullable Stand stand;

    Row(Glance glance, RosterLimits limits) {
        this.glance = glance;
        this.limits = limits;
    }

    private record Stand(List<Reason> reasons, Instant from, Instant until) {

        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    Glance glance() {
        return glance;
    }

    /** The reasons, the worst first; never none. */
    List<Reason> reasons(Instant now) {
        Stand known = stand;
        if (known == null || !known.holds(now)) {
            known = new Stand(Needs.of(glance, now, limits), now, until(now));
            stand = known;
        }
        return known.reasons();
    }

    NeedGroup group(Instant now) {
        return reasons(now).getFirst().group();
    }

    /** The time until which they hold: the person's midnight, or when the data gets too old. */
    private Instant until(Instant now) {
        LocalDate tomorrow = glance.today(now).plusDays(1);
        Instant midnight = UtcDays.instant(glance.zones().day(tomorrow).firstMinute());
        return Stream.concat(
                        Stream.of(midnight), glance.dataUntil().map(until -> until.plus(limits.dataOld())).stream())
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(midnight);
    }
}
