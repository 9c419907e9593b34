package org.rouse.notification.receipts;

import java.time.Instant;

/**
 * One answer to one prompt.
 *
 * @param channelId the channel that the prompt was sent by
 * @param expiresAt from this instant on the token is void; whole seconds
 */
public record ActionToken(String promptId, String channelId, PromptAnswer action, Instant expiresAt) {}
