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
 * A person at a glance, as far as the log has been read. Each part comes from one topic, and any may be there without the others.
 *
 * @param person  the profile without what a glance does not need; empty where the person has none
 * @param links   what the person connected; empty where nothing is known of it
 * @param channels usable ones; empty where nothing is known of it
 * @param plan    what is agreed, without ticks, what is proposed, and what was before; empty where nothing ever was
 * @param untold  urgent cases of which nobody could be told, and since when, ms
 * @param reviews the latest looks through the person that were not taken back, oldest first
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

    /** The summary of a person of whom nothing is known. */
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

    /** The look that counts. */
    public Optional<Reviewed> lastReview() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    /**
     * What sends the person's data.
     *
     * @param devices  that hold a token
     * @param accounts at providers, linked and working
     * @param relink   providers whose account has to be linked again
     * @param lastSyncMs newest upload of a device that was noted; 0 where none was
     */
    public record Linked(int devices, int accounts, List<String> relink, long lastSyncMs) {

        public Linked {
            relink = List.copyOf(relink);
        }
    }

    /** Somebody looked through the person. */
    public record Reviewed(String auditId, String by, long atMs) {}
}
