package org.rouse.coaching.command;

import java.time.Instant;
import org.rouse.coaching.checkin.Tier;

/**
 * A red flag as it stands.
 *
 * @param tier       the highest of all raisings since none stood
 * @param raisingId  of the latest raising
 * @param byPerson   whether the person raised it, and not somebody for them
 * @param raisedAt   when the latest was
 * @param firstAt    when the first was, since none stood
 * @param raisings   how many, since none stood
 */
public record Flag(Tier tier, String raisingId, boolean byPerson, Instant raisedAt, Instant firstAt, int raisings) {}
