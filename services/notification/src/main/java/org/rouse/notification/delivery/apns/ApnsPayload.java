package org.rouse.notification.delivery.apns;

import com.eatthepath.pushy.apns.util.ApnsPayloadBuilder;
import com.eatthepath.pushy.apns.util.InterruptionLevel;
import com.eatthepath.pushy.apns.util.SimpleApnsPayloadBuilder;
import java.util.List;
import java.util.Map;
import org.rouse.notification.delivery.Dispatch;

/** The text that the device shows, and the data that the app needs for the buttons of the category {@code rouse.prompt}. */
final class ApnsPayload {

    private ApnsPayload() {}

    static String of(Dispatch dispatch) {
        List<Map<String, String>> choices = dispatch.buttons().stream()
                .map(choice -> Map.of(
                        "name", choice.name(),
                        "label", choice.label(),
                        "link", choice.link().toString()))
                .toList();
        ApnsPayloadBuilder payload = new SimpleApnsPayloadBuilder()
                .setAlertTitle(dispatch.title())
                .setAlertBody(dispatch.body())
                .setThreadId("rouse")
                .setCategoryName("rouse.prompt")
                .setInterruptionLevel(level(dispatch))
                .addCustomProperty("promptId", dispatch.prompt().getPromptId())
                .addCustomProperty("expiresAt", dispatch.expiresAt().toString())
                .addCustomProperty("language", dispatch.prompt().getLanguage())
                .addCustomProperty("choices", choices);
        if (!dispatch.isQuiet()) {
            payload.setSound("default");
        }
        dispatch.page().ifPresent(page -> payload.addCustomProperty("page", page.toString()));
        dispatch.tracking()
                .ifPresent(tracking -> payload.addCustomProperty(
                                "delivered", tracking.delivered().toString())
                        .addCustomProperty("opened", tracking.opened().toString()));
        return payload.build();
    }

    private static InterruptionLevel level(Dispatch dispatch) {
        if (dispatch.isUrgent()) {
            return InterruptionLevel.TIME_SENSITIVE;
        }
        return dispatch.isQuiet() ? InterruptionLevel.PASSIVE : InterruptionLevel.ACTIVE;
    }
}
