package org.rouse.notification.people;

import java.util.Optional;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;

/** What a person's record says of a warning sign. */
public final class RedFlags {

    private RedFlags() {}

    /** The red flag that stands, of any tier; one that names no tier is of {@code today}. */
    public static Optional<RedFlag> standing(Person person) {
        if (person.hasFlag()) {
            RedFlag flag = person.getFlag();
            return Optional.of(flag.toBuilder().setTier(tier(flag)).build());
        }
        return person.getRedFlag() ? Optional.of(unnamed(person)) : Optional.empty();
    }

    /** Whether a red flag stands that lets no prompt through but the advice itself. */
    public static boolean stopPrompts(Person person) {
        return standing(person)
                .filter(flag -> flag.getTier() != RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER)
                .isPresent();
    }

    /** Whether the next record tells of a raising that the one before did not. */
    static boolean raised(Optional<Person> before, Person next) {
        Optional<String> known = before.flatMap(RedFlags::standing).map(RedFlag::getRaisingId);
        return standing(next)
                .map(RedFlag::getRaisingId)
                .filter(raising -> !known.equals(Optional.of(raising)))
                .isPresent();
    }

    /** What this version can't place is told and heeded like a sign that has to be seen today. */
    private static RedFlagTier tier(RedFlag flag) {
        return switch (flag.getTier()) {
            case RED_FLAG_TIER_EMERGENCY, RED_FLAG_TIER_TODAY, RED_FLAG_TIER_DAYS, RED_FLAG_TIER_TELL_PROVIDER ->
                flag.getTier();
            case RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> RedFlagTier.RED_FLAG_TIER_TODAY;
        };
    }

    /** A record of which nothing is known but that a sign stands. Its raising has no id: it is new where none stood before. */
    private static RedFlag unnamed(Person person) {
        return RedFlag.newBuilder()
                .setTier(RedFlagTier.RED_FLAG_TIER_TODAY)
                .setRaisedAtMs(person.getChangedAtMs())
                .setFirstRaisedAtMs(person.getChangedAtMs())
                .build();
    }
}
