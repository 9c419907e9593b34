package org.rouse.notification.gate;

import java.time.Instant;

/**
 * A prompt that might go out.
 *
 * @param live             false when it rests on history (backfill)
 * @param expiresAt        from this instant on it would be too late
 * @param moved            whether the stretch behind it is known to have ended since
 * @param transportMinutes minutes of the stretch spent in a vehicle
 */
public record Candidate(Kind kind, boolean live, Instant expiresAt, boolean moved, int transportMinutes) {}
