package org.rouse.coaching.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The triggers of a change of a person's facts. */
public final class PersonChange {

    private PersonChange() {}

    /**
     * The triggers, in order: prompts under way are checked against the new facts before anything is decided by them.
     *
     * @param before empty for a person who was unknown
     */
    public static List<Trigger> triggers(Optional<PersonFacts> before, PersonFacts after) {
        List<Trigger> triggers = new ArrayList<>();
        boolean clearanceLost = before.filter(PersonFacts::clearance).isPresent() && !after.clearance();
        triggers.add(new Trigger.PersonChanged(clearanceLost));
        boolean likely = after.wishes().likely() == Wish.YES;
        if (likely && before.filter(one -> one.wishes().likely() == Wish.YES).isEmpty()) {
            triggers.add(new Trigger.LikelyWished());
        }
        Optional<String> known = before.flatMap(PersonFacts::redFlag).map(RedFlag::raisingId);
        // Each raising is one trigger, whether another stood before it or not: a sign that recurs or gets worse is told
        // at once.
        after.redFlag()
                .filter(flag -> !known.equals(Optional.of(flag.raisingId())))
                .ifPresent(flag -> triggers.add(new Trigger.RedFlagRaised(flag)));
        return triggers;
    }
}
