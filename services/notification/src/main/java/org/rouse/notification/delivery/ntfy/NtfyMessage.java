package org.rouse.notification.delivery.ntfy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;

/**
 * A message as ntfy takes it (docs.ntfy.sh, Publish as JSON).
 *
 * @param priority   from 1 (least) to 5
 * @param sequenceId messages of one id replace each other on the device
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

    /** ntfy shows no more. */
    private static final int MOST_BUTTONS = 3;

    /** Without sound or vibration. */
    private static final int QUIET = 2;

    private static final int USUAL = 3;
    private static final int URGENT = 5;

    /** Posts to the URL, and takes the message off the screen. */
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
                List.of("bell"), // an emoji that says nothing of health
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
