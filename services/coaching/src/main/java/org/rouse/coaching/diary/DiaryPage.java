package org.rouse.coaching.diary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports, the latest first.
 *
 * @param standing the person's state by all reports
 * @param open     whether check-ins of the person are accepted
 * @param closed   why they are not: nobody-responsible, where nobody is responsible for care here; consent-withdrawn, by the person, who logs no
 *                 sessions either; switched-off, by their organisation; absent while they are
 * @param next     cursor of the next page; absent on the last
 */
record DiaryPage(
        List<DiaryEntry> checkIns,
        Standing standing,
        boolean open,
        @Nullable String closed,
        @Nullable String next) {

    /**
     * The person's state by their reports.
     *
     * @param listDue        why the safety list is due now: enrolment, weekly, flare, hurts, not-well, strong-pain, leg-symptoms or
     *                       exercise-stop; absent while it is not
     * @param listAnsweredAt when the whole list was last answered
     * @param usualPain      median of the pains of 14 days as of the last report; absent without any
     * @param flare          the latest; absent where there was none
     * @param leftOut        activities that are not suggested, as they hurt
     */
    record Standing(
            @Nullable String listDue,
            @Nullable Instant listAnsweredAt,
            @Nullable Double usualPain,
            @Nullable Flare flare,
            List<String> leftOut) {}

    /**
     * A flare.
     *
     * @param said   when it was last reported
     * @param over   when the person reported it over
     * @param stands whether no catch-up is prompted now
     * @param easier whether nothing may be increased now, and no exercise suggested
     */
    record Flare(Instant began, Instant said, @Nullable Instant over, boolean stands, boolean easier) {}
}
