package org.rouse.notification.receipts;

import java.time.Instant;

/**
 * One thing that may be said once about one prompt.
 *
 * @param channelId the channel the prompt went through
 * @param expiresAt from this instant on it says nothing; whole seconds
 */
public record ActionToken(String promptId, String channelId, PromptAnswer action, Instant expiresAt) {}
