package org.rouse.coaching.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;

/** The red flag of a person's record in the API's form. */
final class RaisedFlag {

    private RaisedFlag() {}

    static boolean stands(Person person) {
        return person.hasFlag() || person.getRedFlag();
    }

    static Profile.@Nullable Tier tier(Person person) {
        return stands(person) ? tier(person.getFlag().getTier()) : null;
    }

    static Profile.@Nullable Raised latest(Person person) {
        if (!person.hasFlag()) {
            return null;
        }
        RedFlag flag = person.getFlag();
        return new Profile.Raised(
                flag.getRaisingId(),
                flag.getRaisedBy() == RaisedBy.RAISED_BY_PERSON ? "person" : "coach",
                Instant.ofEpochMilli(flag.getRaisedAtMs()),
                Instant.ofEpochMilli(flag.getFirstRaisedAtMs()),
                flag.getRaisings());
    }

    private static Profile.Tier tier(RedFlagTier tier) {
        return switch (tier) {
            case RED_FLAG_TIER_EMERGENCY -> Profile.Tier.EMERGENCY;
            case RED_FLAG_TIER_DAYS -> Profile.Tier.DAYS;
            case RED_FLAG_TIER_TELL_PROVIDER -> Profile.Tier.TELL_PROVIDER;
            case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> Profile.Tier.TODAY;
        };
    }

    static RedFlagTier tier(Profile.Tier tier) {
        return switch (tier) {
            case EMERGENCY -> RedFlagTier.RED_FLAG_TIER_EMERGENCY;
            case TODAY -> RedFlagTier.RED_FLAG_TIER_TODAY;
            case DAYS -> RedFlagTier.RED_FLAG_TIER_DAYS;
            case TELL_PROVIDER -> RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER;
        };
    }
}
