package org.rouse.coaching.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Role;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;

/** The red flag of a person's record: who raises it, and what that does. Only {@link Examined} ends one. */
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

    /**
     * Raises a flag, or raises the one that stands once more. A lower tier never replaces a higher one. Every tier but
     * tell-provider makes the clearance void.
     */
    static void raise(Person.Builder person, Profile.Tier asked, Role role, Instant now) {
        RedFlag before = person.getFlag();
        boolean stood = stands(person.buildPartial());
        Profile.Tier standing = stood ? tier(before.getTier()) : asked;
        Profile.Tier tier = Comparator.<Profile.Tier>naturalOrder().compare(asked, standing) < 0 ? asked : standing;
        person.setFlag(RedFlag.newBuilder()
                .setTier(tier(tier))
                .setRaisingId(UUID.randomUUID().toString())
                .setRaisedBy(role == Role.SELF ? RaisedBy.RAISED_BY_PERSON : RaisedBy.RAISED_BY_COACH)
                .setRaisedAtMs(now.toEpochMilli())
                .setFirstRaisedAtMs(before.getRaisings() > 0 ? before.getFirstRaisedAtMs() : now.toEpochMilli())
                .setRaisings(before.getRaisings() + 1));
        boolean stops = tier != Profile.Tier.TELL_PROVIDER;
        person.setRedFlag(stops);
        if (stops) {
            person.setClearance(Clearance.CLEARANCE_NONE)
                    .clearExamination()
                    .setClearanceVoidSinceMs(now.toEpochMilli());
        }
    }

    private static Profile.Tier tier(RedFlagTier tier) {
        return switch (tier) {
            case RED_FLAG_TIER_EMERGENCY -> Profile.Tier.EMERGENCY;
            case RED_FLAG_TIER_DAYS -> Profile.Tier.DAYS;
            case RED_FLAG_TIER_TELL_PROVIDER -> Profile.Tier.TELL_PROVIDER;
            case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> Profile.Tier.TODAY;
        };
    }

    private static RedFlagTier tier(Profile.Tier tier) {
        return switch (tier) {
            case EMERGENCY -> RedFlagTier.RED_FLAG_TIER_EMERGENCY;
            case TODAY -> RedFlagTier.RED_FLAG_TIER_TODAY;
            case DAYS -> RedFlagTier.RED_FLAG_TIER_DAYS;
            case TELL_PROVIDER -> RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER;
        };
    }
}
