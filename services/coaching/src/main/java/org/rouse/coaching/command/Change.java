package org.rouse.coaching.command;

import java.util.Optional;
import org.rouse.coaching.checkin.Tier;

/** A requested change of a person. */
public sealed interface Change {

    /**
     * Edits the profile. Fields without a rule of their own are left out: the keeper of the record copies them.
     *
     * @param zone      the person's zone from now on
     * @param heartRate the new rates
     * @param clearance change of the clearance
     * @param flag      a red flag that the profile names
     */
    record Edit(
            Optional<String> zone,
            Optional<HeartRate> heartRate,
            Optional<Clearance> clearance,
            Optional<FlagNamed> flag)
            implements Change {}

    /** Raises a red flag, or the standing one once more. */
    record Raise(Tier tier) implements Change {}

    /** Ends the standing red flag. */
    record Examine(Examination examination) implements Change {}

    /** Makes the clearance void: there is a new fact that it cannot have taken into account. */
    record Void() implements Change {}

    /** Erases the person. */
    record Erase() implements Change {}

    /** Beats per minute. */
    record HeartRate(int resting, int maximum) {}

    /** @param given the examination that gives the clearance; empty takes the clearance back */
    record Clearance(Optional<Examination> given) {}

    /**
     * @param stands whether the profile says that it stands
     * @param tier   empty = any
     */
    record FlagNamed(boolean stands, Optional<Tier> tier) {}
}
