package org.rouse.notification.actions;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Answers by signed links.
 *
 * @param lifetime          how long after a decision its links accept answers
 * @param readable          how long after a decision its page may be read
 * @param requestsPerMinute most requests with one link in a minute
 */
public record ActionSettings(
        @NotNull @DefaultValue("12h") Duration lifetime,
        @NotNull @DefaultValue("30d") Duration readable,
        @Min(1) @DefaultValue("20") int requestsPerMinute) {}
