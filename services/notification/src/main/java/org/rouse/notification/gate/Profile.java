package org.rouse.notification.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gate has to know about a person; the limits are already the person's own where the coach set some.
 *
 * @param coolDown    least time between two prompts
 * @param dailyBudget most desk breaks prompted in one local day
 */
public record Profile(
        ZoneHistory zones,
        QuietHours quietHours,
        Duration coolDown,
        int dailyBudget,
        Optional<Instant> doNotDisturbUntil,
        boolean cleared,
        boolean redFlag) {}
