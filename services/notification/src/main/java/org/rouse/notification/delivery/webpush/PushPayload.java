package org.rouse.notification.delivery.webpush;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;

/**
 * What the service worker reads.
 *
 * @param title    shown on the lock screen: says nothing of health unless the person allowed it
 * @param body     likewise
 * @param tag      notifications of one tag replace each other, so a repeated delivery is seen once
 * @param language of the words, BCP 47
 * @param choices  what can be answered
 * @param page     where to read more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushPayload(
        String promptId,
        String title,
        String body,
        String tag,
        String language,
        Instant expiresAt,
        List<Choice> choices,
        @Nullable URI page) {

    static PushPayload of(Dispatch dispatch) {
        String promptId = dispatch.prompt().getPromptId();
        return new PushPayload(
                promptId,
                dispatch.title(),
                dispatch.body(),
                promptId,
                dispatch.prompt().getLanguage(),
                dispatch.expiresAt(),
                dispatch.choices(),
                dispatch.page().orElse(null));
    }
}
