package org.rouse.notification.delivery.webpush;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Tracking;

/**
 * The message that the service worker reads.
 *
 * @param kind     see {@link Dispatch#kind()}
 * @param title    shown on the lock screen: holds no health information unless the person allows it
 * @param body     likewise
 * @param tag      notifications of the same tag replace each other, so a repeated delivery is seen once
 * @param language language of the words, BCP 47
 * @param quiet    whether it is shown without sound or vibration
 * @param choices  the possible answers
 * @param page     where to read and answer the prompt, without login
 * @param inside   words to show once it is tapped, for advice that says less outside: it is shown without asking the server, and not
 *                 answered from the lock screen
 * @param tracking where to report delivery and opening; absent unless the person allows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PushPayload(
        String promptId,
        String kind,
        String title,
        String body,
        String tag,
        String language,
        boolean quiet,
        Instant expiresAt,
        List<Choice> choices,
        @Nullable URI page,
        @Nullable Inside inside,
        @Nullable Tracking tracking) {

    /** The whole advice, and why it came. */
    record Inside(String title, String body, String why) {

        static Inside of(Prompt prompt) {
            return new Inside(
                    prompt.getTitle(), prompt.getBody(), prompt.getWhy().getSentence());
        }
    }

    static PushPayload of(Dispatch dispatch) {
        String promptId = dispatch.prompt().getPromptId();
        return new PushPayload(
                promptId,
                dispatch.kind(),
                dispatch.title(),
                dispatch.body(),
                promptId,
                dispatch.prompt().getLanguage(),
                dispatch.isQuiet(),
                dispatch.expiresAt(),
                dispatch.choices(),
                dispatch.page().orElse(null),
                dispatch.carriesInside() ? Inside.of(dispatch.prompt()) : null,
                dispatch.tracking().orElse(null));
    }
}
