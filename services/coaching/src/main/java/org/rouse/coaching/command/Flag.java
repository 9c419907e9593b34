package org.rouse.coaching.command;

import java.time.Instant;
import org.rouse.coaching.checkin.Tier;

/**
 * The standing red flag.
 *
 * @param tier      the highest of all raisings since it stands
 * @param raisingId id of the latest raising
 * @param byPerson  whether the person raised it, and not somebody for them
 * @param raisedAt  time of the latest raising
 * @param firstAt   time of the first raising since it stands
 * @param raisings  number of raisings since it stands
 */
public record Flag(Tier tier, String raisingId, boolean byPerson, Instant raisedAt, Instant firstAt, int raisings) {}
