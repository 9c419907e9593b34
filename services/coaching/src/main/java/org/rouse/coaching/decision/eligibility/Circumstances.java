package org.rouse.coaching.decision.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.movement.time.ZoneHistory;

/**
 * The facts about a person that the checks need; limits are the person's own where the coach set some.
 *
 * @param coolDown          least time between two prompts
 * @param dismissalCoolDown least time from a dismissed prompt to the next
 * @param dailyBudget       most desk breaks prompted in one local day
 * @param busy              busy times of their calendar
 * @param cleared           whether exercise may be prompted
 * @param redFlag           whether a red flag stands that stops every prompt but the advice
 * @param emergency         whether it stops every other message too
 * @param flare             course of the person's flares
 * @param reachable         whether there is a usable channel
 * @param lotsFrom          time from which prompts may be subject to a draw; empty for never
 * @param agreed            their agreements
 */
public record Circumstances(
        ZoneHistory zones,
        QuietHours quietHours,
        Duration coolDown,
        Duration dismissalCoolDown,
        int dailyBudget,
        Optional<Instant> doNotDisturbUntil,
        List<BusySpan> busy,
        boolean cleared,
        boolean redFlag,
        boolean emergency,
        FlareCourse flare,
        boolean reachable,
        Optional<Instant> lotsFrom,
        Agreement agreed) {

    private static final long MS_PER_MINUTE = 60_000;

    public Circumstances {
        busy = List.copyOf(busy);
    }

    /** The person's local day the instant belongs to. */
    LocalDate dayOf(Instant instant) {
        return zones.dateOf(Math.floorDiv(instant.toEpochMilli(), MS_PER_MINUTE));
    }

    /** When the person next wants to be left alone, as far as known: their night or an entry of their calendar begins. */
    Instant nextRest(Instant now) {
        return Stream.concat(
                        busy.stream().map(BusySpan::from).filter(now::isBefore),
                        Stream.of(quietHours.nextAfter(now, zones.zoneAt(now))))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
