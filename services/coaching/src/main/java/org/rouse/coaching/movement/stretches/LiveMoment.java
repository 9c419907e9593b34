package org.rouse.coaching.movement.stretches;

import java.time.Instant;

/**
 * A moment at which a prompt may be decided.
 *
 * @param decisionPoint   number of the moment within this stretch, from 1
 * @param minutes         known length of the stretch
 * @param evidenceUntil   end of the newest minute known
 * @param coveragePercent known share of the time from the first sedentary minute to now, 0-100, rounded down
 * @param expiresAt       from then on a prompt would be too late
 */
public record LiveMoment(
        int decisionPoint, int minutes, Instant evidenceUntil, int coveragePercent, Instant expiresAt) {}
