package org.rouse.notification.delivery.apns;

import com.eatthepath.pushy.apns.ApnsPushNotification;
import com.eatthepath.pushy.apns.PushNotificationResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.rouse.notification.delivery.AttemptOutcome;

/** Maps Apple's answers to outcomes (Handling notification responses from APNs). */
final class ApnsAnswer {

    private ApnsAnswer() {}

    /**
     * @param isItsOwnFault whether the device is to blame for a refusal that could as well mean a wrong topic or environment of ours; asked
     *                      only for such a refusal
     * @param registeredAt  when the token was registered: a token registered after Apple saw it gone is valid again
     */
    static AttemptOutcome of(
            PushNotificationResponse<? extends ApnsPushNotification> response,
            Instant registeredAt,
            BooleanSupplier isItsOwnFault) {
        if (response.isAccepted()) {
            return new AttemptOutcome.Accepted();
        }
        String reason = response.getRejectionReason().orElse("");
        String cause = reason.isEmpty() ? "status-" + response.getStatusCode() : words(reason);
        boolean isNewer = response.getTokenInvalidationTimestamp()
                .filter(registeredAt::isAfter)
                .isPresent();
        return switch (reason) {
            case "Unregistered", "ExpiredToken" -> new AttemptOutcome.RejectedForGood(!isNewer, cause);
            case "BadDeviceToken" ->
                isItsOwnFault.getAsBoolean()
                        ? new AttemptOutcome.RejectedForGood(true, cause)
                        : new AttemptOutcome.CredentialsRefused(cause);
            // Apple answers this for a live device whose app has another topic than ours: never a reason to retire it.
            case "DeviceTokenNotForTopic" ->
                isItsOwnFault.getAsBoolean()
                        ? new AttemptOutcome.RejectedForGood(false, cause)
                        : new AttemptOutcome.CredentialsRefused(cause);
            // The client makes a new token by itself, and must not be hurried.
            case "ExpiredProviderToken", "IdleTimeout" -> new AttemptOutcome.TryAgain(Optional.empty(), cause);
            // The limit of one device, for which others need not wait.
            case "TooManyRequests" -> new AttemptOutcome.TryAgain(Optional.empty(), cause);
            case "TooManyProviderTokenUpdates" -> new AttemptOutcome.Limited(Optional.empty(), cause);
            case "InvalidProviderToken",
                    "MissingProviderToken",
                    "UnrelatedKeyIdInToken",
                    "BadEnvironmentKeyInToken",
                    "BadCertificate",
                    "BadCertificateEnvironment",
                    "Forbidden",
                    "TopicDisallowed",
                    "MissingTopic",
                    "BadTopic" -> new AttemptOutcome.CredentialsRefused(cause);
            default -> byStatus(response.getStatusCode(), cause);
        };
    }

    private static AttemptOutcome byStatus(int status, String cause) {
        if (status == 429) {
            return new AttemptOutcome.Limited(Optional.empty(), cause);
        }
        if (status >= 500) {
            return new AttemptOutcome.TryAgain(Optional.empty(), cause);
        }
        return status == 403
                ? new AttemptOutcome.CredentialsRefused(cause)
                : new AttemptOutcome.RejectedForGood(status == 410, cause);
    }

    /** Turns "TooManyRequests" into "too-many-requests". */
    private static String words(String reason) {
        return reason.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
