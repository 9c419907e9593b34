package org.rouse.coaching.command;

import java.util.Optional;
import org.rouse.coaching.checkin.Tier;

/** What is to become of a person. */
public sealed interface Change {

    /**
     * Edits the profile. Fields without a rule of their own are not here: whoever keeps the record copies them.
     *
     * @param zone      where the person lives from now on
     * @param heartRate the rates as they will be
     * @param clearance what is to become of it
     * @param flag      a red flag that it names
     */
    record Edit(
            Optional<String> zone,
            Optional<HeartRate> heartRate,
            Optional<Clearance> clearance,
            Optional<FlagNamed> flag)
            implements Change {}

    /** Raises a red flag, or the one that stands once more. */
    record Raise(Tier tier) implements Change {}

    /** Ends the red flag that stands. */
    record Examine(Examination examination) implements Change {}

    /** Makes the clearance void: something is new that it cannot have known of. */
    record Void() implements Change {}

    /** Forgets the person. */
    record Erase() implements Change {}

    /** Beats per minute. */
    record HeartRate(int resting, int maximum) {}

    /** @param given the examination that gives it; empty takes back what is there */
    record Clearance(Optional<Examination> given) {}

    /**
     * @param stands whether it is said to stand
     * @param tier   empty = any
     */
    record FlagNamed(boolean stands, Optional<Tier> tier) {}
}
