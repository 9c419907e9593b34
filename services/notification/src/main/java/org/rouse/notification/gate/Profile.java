package org.rouse.notification.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the gate has to know about a person; the limits are already the person's own where the coach set some.
 *
 * @param coolDown          least time between two prompts
 * @param dismissalCoolDown least time from a prompt that was turned down to the next
 * @param dailyBudget       most desk breaks prompted in one local day
 * @param busy              what their calendar says
 */
public record Profile(
        ZoneHistory zones,
        QuietHours quietHours,
        Duration coolDown,
        Duration dismissalCoolDown,
        int dailyBudget,
        Optional<Instant> doNotDisturbUntil,
        List<Span> busy,
        boolean cleared,
        boolean redFlag) {

    public Profile {
        busy = List.copyOf(busy);
    }

    /** When the person next wants to be left alone, as far as it is known: their night or an entry of their calendar begins. */
    Instant nextRest(Instant now) {
        return Stream.concat(
                        busy.stream().map(Span::from).filter(now::isBefore),
                        Stream.of(quietHours.nextAfter(now, zones.at(now))))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
