package org.rouse.notification.delivery.ntfy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;

/**
 * A message in ntfy's format (docs.ntfy.sh, Publish as JSON).
 *
 * @param priority   from 1 (least) to 5
 * @param sequenceId messages of the same id replace each other on the device
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NtfyMessage(
        String topic,
        String title,
        String message,
        int priority,
        List<String> tags,
        @Nullable URI click,
        List<Button> actions,
        @JsonProperty("sequence_id") String sequenceId) {

    /** ntfy shows no more buttons. */
    private static final int MOST_BUTTONS = 3;

    /** The priority without sound or vibration. */
    private static final int QUIET = 2;

    private static final int USUAL = 3;
    private static final int URGENT = 5;

    /** Posts to the URL, and clears the message from the screen. */
    record Button(String action, String label, URI url, String method, boolean clear) {
        static Button of(Choice choice) {
            return new Button("http", choice.label(), choice.link(), "POST", true);
        }
    }

    static NtfyMessage of(String topic, Dispatch dispatch) {
        return new NtfyMessage(
                topic,
                dispatch.title(),
                dispatch.body(),
                priority(dispatch),
                List.of("bell"), // an emoji without health information
                dispatch.page().orElse(null),
                dispatch.buttons().stream().limit(MOST_BUTTONS).map(Button::of).toList(),
                dispatch.prompt().getPromptId());
    }

    private static int priority(Dispatch dispatch) {
        if (dispatch.isUrgent()) {
            return URGENT;
        }
        return dispatch.isQuiet() ? QUIET : USUAL;
    }
}
