package org.rouse.notification.delivery;

import java.time.Instant;
import org.rouse.contracts.v1.Prompt;

/**
 * A prompt on its way.
 *
 * @param sentAt       instant of this attempt, in the people's time
 * @param detailed     whether a lock screen may show the words themselves
 * @param neutralTitle title that says nothing of health, for when it may not
 * @param neutralBody  likewise
 */
public record Dispatch(Prompt prompt, Instant sentAt, boolean detailed, String neutralTitle, String neutralBody) {}
