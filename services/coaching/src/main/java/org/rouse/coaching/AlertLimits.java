package org.rouse.coaching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.rouse.coaching.alert.AlertPolicy;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When coaches and admins are told of cases.
 *
 * @param again    after which who answers is told once more of an urgent case on which nobody works
 * @param admins   after which the organisation's admins are
 * @param left     after which an urgent case that somebody took on, and nobody did anything about since, is told again
 * @param digestAt local time of a coach at which they are told once a day how many cases there are
 */
public record AlertLimits(
        @NotNull @DefaultValue("30m") Duration again,
        @NotNull @DefaultValue("2h") Duration admins,
        @NotNull @DefaultValue("4h") Duration left,
        @NotNull @DefaultValue("08:00") LocalTime digestAt) {

    /** What is said last is of use for so long; within the longest lifetime of what notification carries out. */
    private static final Duration LAST = Duration.ofHours(12);

    private static final Duration LEAST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when they don't follow each other, within the time for which an alert is of use */
    public AlertLimits {
        if (again.compareTo(LEAST) < 0
                || left.compareTo(LEAST) < 0
                || admins.compareTo(again) <= 0
                || admins.compareTo(LAST) > 0) {
            throw new IllegalArgumentException(
                    "rouse.coaching.alerts.again and .left must be 1m at least, and .again shorter than .admins, which is 12h at most");
        }
    }

    AlertPolicy policy() {
        return new AlertPolicy(again, admins, left, LAST);
    }
}
