package org.rouse.coaching.effect;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A moment of somebody that was left to a lot, and what followed it as far as that is known.
 *
 * @param person      whose it is
 * @param probability with which the lot prompts, between 0 and 1 exclusive
 * @param prompted    which arm the lot fell on; whether the prompt arrived plays no part
 * @param moved       whether a break began within ten minutes; empty while too little is known of the time after it
 * @param steps       in the thirty minutes after it; empty unless those of every minute are known
 */
public record DrawnMoment(
        String person, double probability, boolean prompted, Optional<Boolean> moved, OptionalInt steps) {}
