package org.rouse.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of prompts for people whose coach set nothing else (DOMAIN section 5).
 *
 * @param quietFrom              first quiet local time
 * @param quietTo                first local time after the quiet hours; equal to quietFrom = no quiet hours
 * @param coolDown               least time between two prompts
 * @param dismissalCoolDown      least time from a dismissed prompt to the next
 * @param dailyBudget            most desk breaks prompted in one local day
 * @param laterBudget            the same from a person's fifth week on, unless prompts are shown to help them: prompting fades
 * @param deskBreaksUnderRedFlag whether a plain desk break may be prompted while a red flag stands
 * @param aerobicLifetime        how long after its finding an aerobic prompt stays useful
 */
public record PromptLimits(
        @NotNull @DefaultValue("20:00") LocalTime quietFrom,
        @NotNull @DefaultValue("08:00") LocalTime quietTo,
        @NotNull @DefaultValue("40m") Duration coolDown,
        @NotNull @DefaultValue("60m") Duration dismissalCoolDown,
        @Min(0) @Max(48) @DefaultValue("6") int dailyBudget,
        @Min(0) @Max(48) @DefaultValue("4") int laterBudget,
        @DefaultValue("false") boolean deskBreaksUnderRedFlag,
        @NotNull @DefaultValue("2h") Duration aerobicLifetime) {}
