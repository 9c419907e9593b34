package org.rouse.coaching.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.summary.KeptDays;
import org.rouse.coaching.summary.KeptStretches;
import org.rouse.coaching.summary.PromptMarks;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/**
 * The summary of a person, as far as the log has been read. Each part comes from one topic, and any may be present without the others.
 *
 * @param person   the parts of the profile that an overview needs; empty where the person has none
 * @param links    the person's connections; empty where unknown
 * @param channels number of usable ones; empty where unknown
 * @param plan     the agreed plan, without ticks, the proposed one, and the one before; empty where there never was any
 * @param untold   urgent cases about which nobody could be reached, and since when, ms
 * @param reviews  the latest standing reviews of the person, oldest first
 */
public record Summary(
        String personId,
        Optional<Person> person,
        KeptDays days,
        KeptStretches stretches,
        PromptMarks prompts,
        Optional<Linked> links,
        Optional<Integer> channels,
        List<Reviewed> reviews,
        Optional<PersonPlan> plan,
        Map<String, Long> untold) {

    public Summary {
        reviews = List.copyOf(reviews);
        untold = Map.copyOf(untold);
    }

    /** The summary of an unknown person. */
    public static Summary none(String personId) {
        return new Summary(
                personId,
                Optional.empty(),
                KeptDays.NONE,
                KeptStretches.NONE,
                PromptMarks.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** The latest review. */
    public Optional<Reviewed> lastReview() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    /**
     * The person's sources of data.
     *
     * @param devices    number with a token
     * @param accounts   number of linked and working accounts at providers
     * @param relink     providers whose account has to be linked again
     * @param lastSyncMs newest recorded upload of a device; 0 where there was none
     */
    public record Linked(int devices, int accounts, List<String> relink, long lastSyncMs) {

        public Linked {
            relink = List.copyOf(relink);
        }
    }

    /** A review of the person. */
    public record Reviewed(String auditId, String by, long atMs) {}
}
