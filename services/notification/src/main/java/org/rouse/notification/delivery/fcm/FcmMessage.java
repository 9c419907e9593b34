package org.rouse.notification.delivery.fcm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.notification.delivery.Dispatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of the HTTP v1 API. The system itself shows it when the app is not running; the data lets the app show it with buttons. Data
 * values are text.
 */
final class FcmMessage {

    private FcmMessage() {}

    static byte[] of(String token, Dispatch dispatch, JsonMapper json) {
        String promptId = dispatch.prompt().getPromptId();
        Map<String, Object> android = new LinkedHashMap<>();
        android.put("collapse_key", promptId);
        android.put("priority", dispatch.isQuiet() ? "NORMAL" : "HIGH");
        android.put("ttl", dispatch.remaining().toSeconds() + "s");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("tag", promptId);
        shown.put("visibility", dispatch.detailed() ? "PUBLIC" : "PRIVATE");
        if (dispatch.isQuiet()) {
            shown.put("notification_priority", "PRIORITY_LOW"); // shown without a sound
            shown.put("default_sound", false);
            shown.put("default_vibrate_timings", false);
        }
        android.put("notification", shown);

        Map<String, Object> message = new LinkedHashMap<>();
        message.put("token", token);
        message.put("notification", Map.of("title", dispatch.title(), "body", dispatch.body()));
        message.put("data", data(dispatch, json));
        message.put("android", android);
        return json.writeValueAsBytes(Map.of("message", message));
    }

    private static Map<String, String> data(Dispatch dispatch, JsonMapper json) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("promptId", dispatch.prompt().getPromptId());
        data.put("expiresAt", dispatch.expiresAt().toString());
        data.put("language", dispatch.prompt().getLanguage());
        data.put("quiet", Boolean.toString(dispatch.isQuiet())); // the app puts it on a channel without sound
        data.put("choices", json.writeValueAsString(dispatch.buttons()));
        dispatch.page().ifPresent(page -> data.put("page", page.toString()));
        dispatch.tracking().ifPresent(tracking -> {
            data.put("delivered", tracking.delivered().toString());
            data.put("opened", tracking.opened().toString());
        });
        return data;
    }
}
