package org.rouse.notification.clocks;

import java.time.InstantSource;

/**
 * The two clocks of the service. They are the same unless a replay runs at another time and speed.
 *
 * @param event the time of people: decides freshness, quiet hours, budgets and expiry
 * @param wall  the time of machines and providers: leases, waits between attempts, Retry-After, latency, VAPID tokens
 */
public record Clocks(InstantSource event, InstantSource wall) {}
