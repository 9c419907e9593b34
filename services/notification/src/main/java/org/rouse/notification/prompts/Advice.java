package org.rouse.notification.prompts;

import java.time.Instant;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlagFacts;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.notification.people.Countries;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.TextFacts;

/** The words about a warning sign: the one place where a tier becomes words. */
final class Advice {

    private Advice() {}

    /** The situation of a tier; an unknown tier is treated like a sign that has to be seen today. */
    static Situation of(RedFlagTier tier) {
        return switch (tier) {
            case RED_FLAG_TIER_EMERGENCY -> Situation.SEEK_CARE_EMERGENCY;
            case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> Situation.SEEK_CARE_TODAY;
            case RED_FLAG_TIER_DAYS -> Situation.SEEK_CARE_DAYS;
            case RED_FLAG_TIER_TELL_PROVIDER -> Situation.TELL_PROVIDER;
        };
    }

    /**
     * The facts of the advice: whom to call where the person is, and who noted the sign. A sign counts as the person's own only where the
     * decision says so.
     */
    static TextFacts facts(RedFlagFacts sign, Person person, Instant at) {
        String raiser = sign.getRaisedBy() == RaisedBy.RAISED_BY_PERSON ? "person" : "coach";
        return TextFacts.ofAdvice(Countries.of(person, at), raiser);
    }
}
