package org.rouse.notification.delivery.webpush;

import java.time.Instant;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.delivery.Dispatch;

/**
 * What the service worker reads.
 *
 * @param title shown on the lock screen: says nothing of health unless the person allowed it
 * @param body  likewise
 * @param tag   notifications of one tag replace each other, so a repeated delivery is seen once
 */
record PushPayload(String promptId, String title, String body, String tag, Instant expiresAt) {

    static PushPayload of(Dispatch dispatch) {
        Prompt prompt = dispatch.prompt();
        return new PushPayload(
                prompt.getPromptId(),
                dispatch.detailed() ? prompt.getTitle() : dispatch.neutralTitle(),
                dispatch.detailed() ? prompt.getBody() : dispatch.neutralBody(),
                prompt.getPromptId(),
                Instant.ofEpochMilli(prompt.getExpiresAtMs()));
    }
}
