package org.rouse.coaching.effect;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A randomised moment of a person, with its outcome as far as known.
 *
 * @param person      id of the person
 * @param probability of prompting, between 0 and 1 exclusive
 * @param prompted    the drawn arm; whether the prompt arrived plays no part
 * @param moved       whether a break began within ten minutes; empty while too little of the time after it is known
 * @param steps       in the thirty minutes after it; empty unless those of every minute are known
 */
public record DrawnMoment(
        String person, double probability, boolean prompted, Optional<Boolean> moved, OptionalInt steps) {}
