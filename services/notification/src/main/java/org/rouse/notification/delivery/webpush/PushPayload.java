package org.rouse.notification.delivery.webpush;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Tracking;

/**
 * What the service worker reads.
 *
 * @param title    shown on the lock screen: says nothing of health unless the person allowed it
 * @param body     likewise
 * @param tag      notifications of one tag replace each other, so a repeated delivery is seen once
 * @param language of the words, BCP 47
 * @param choices  what can be answered
 * @param page     where to read more
 * @param tracking where to say how far it came; absent unless the person allows it
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
        @Nullable URI page,
        @Nullable Tracking tracking) {

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
                dispatch.page().orElse(null),
                dispatch.tracking().orElse(null));
    }
}
