package org.rouse.coaching.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a plan in the API.
 *
 * @param start a Monday; where absent the next one, or today where it is one
 * @param weeks 1-26; 12 where absent
 * @param doses an absent component is no part of the plan
 */
record TermsBody(
        @Nullable LocalDate start,
        @Nullable Integer weeks,
        @Nullable DosesBody doses,
        @Nullable List<SetBody> sets) {

    /** An empty object takes the defaults of its component. */
    record DosesBody(
            @Nullable BreakBody microbreak,
            @Nullable AerobicBody aerobic,
            @Nullable SessionBody yoga,
            @Nullable SessionBody water,
            @Nullable SessionBody core,
            @Nullable SessionBody weights) {}

    /**
     * @param everyMinutes of sitting, 20 or 30
     * @param minutes      of movement, 2 or 3
     */
    record BreakBody(
            @Nullable Integer everyMinutes, @Nullable Integer minutes) {}

    /**
     * @param weeklyMinutes     moderate-equivalent, 30-300
     * @param startMinutes      begin of the ramp; where absent, from the first two valid weeks
     * @param sessionCapMinutes longest session that may be suggested, 10-45
     */
    record AerobicBody(
            @Nullable Integer weeklyMinutes,
            @Nullable Integer startMinutes,
            @Nullable Integer sessionCapMinutes) {}

    record SessionBody(
            @Nullable Integer sessionsAWeek, @Nullable Integer minutes) {}

    /**
     * A prescribed exercise.
     *
     * @param number      within the plan in force; read only, and ignored
     * @param exercise    id in the catalogue
     * @param easier      whether in its easier form
     * @param sets        1-10
     * @param repetitions 1-50
     * @param holdSeconds of each repetition, 0-300
     * @param restSeconds between sets, 0-600
     * @param days        monday to sunday
     */
    record SetBody(
            @Nullable Integer number,
            @Nullable String exercise,
            @Nullable Boolean easier,
            @Nullable Integer sets,
            @Nullable Integer repetitions,
            @Nullable Integer holdSeconds,
            @Nullable Integer restSeconds,
            @Nullable List<String> days) {}
}
