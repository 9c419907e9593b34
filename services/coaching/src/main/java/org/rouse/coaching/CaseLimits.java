package org.rouse.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits beyond which a coach has to look at a person. Signs, flares and pain at exercise follow fixed rules instead.
 *
 * @param dataSilent       age of the newest data
 * @param noAnswer         time since the first of the latest prompts without any response
 * @param clearancePending time without a clearance in force
 * @param notWornDays      days of the last six whole days on which the watch was off, 1-6
 * @param notWorn          least time off on such a day, while the day is not valid
 * @param signReminder     time after which a sign that the provider has to be told of becomes due soon
 */
public record CaseLimits(
        @NotNull @DefaultValue("48h") Duration dataSilent,
        @NotNull @DefaultValue("7d") Duration noAnswer,
        @NotNull @DefaultValue("3d") Duration clearancePending,
        @Min(1) @Max(6) @DefaultValue("4") int notWornDays,
        @NotNull @DefaultValue("4h") Duration notWorn,
        @NotNull @DefaultValue("7d") Duration signReminder) {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(400);
    private static final Duration DAY = Duration.ofDays(1);

    /** @throws IllegalArgumentException when a limit is too short to be meaningful, or longer than data is kept */
    public CaseLimits {
        check("data-silent", dataSilent, MOST);
        check("no-answer", noAnswer, MOST);
        check("clearance-pending", clearancePending, MOST);
        check("not-worn", notWorn, DAY);
        check("sign-reminder", signReminder, MOST);
    }

    private static void check(String name, Duration value, Duration most) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "rouse.coaching.cases." + name + " must be " + LEAST.toHours() + "h to " + most.toHours() + "h");
        }
    }
}
