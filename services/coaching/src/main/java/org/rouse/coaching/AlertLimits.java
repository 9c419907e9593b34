package org.rouse.coaching;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.rouse.coaching.alert.AlertPolicy;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When coaches and admins are alerted to cases.
 *
 * @param again    time after which the responsible coaches are alerted once more to an urgent case on which nobody works
 * @param admins   time after which the organisation's admins are alerted
 * @param left     time after which an alert is repeated for an urgent case that somebody took on and did nothing about since
 * @param digestAt local time of a coach at which the daily digest of their cases is sent
 */
public record AlertLimits(
        @NotNull @DefaultValue("30m") Duration again,
        @NotNull @DefaultValue("2h") Duration admins,
        @NotNull @DefaultValue("4h") Duration left,
        @NotNull @DefaultValue("08:00") LocalTime digestAt) {

    /** How long the last alert stays useful; within the longest lifetime that notification carries out. */
    private static final Duration LAST = Duration.ofHours(12);

    private static final Duration LEAST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when the times are not in ascending order, within the time for which an alert is useful */
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
