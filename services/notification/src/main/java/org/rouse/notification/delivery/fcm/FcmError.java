package org.rouse.notification.delivery.fcm;

import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The error in a refusal.
 *
 * @param code        Firebase's own code, such as "UNREGISTERED", else Google's general one; may be empty
 * @param ofTheToken  whether the token itself is invalid
 * @param ofOneTarget whether the exhausted quota is one device's rather than the project's
 */
record FcmError(String code, boolean ofTheToken, boolean ofOneTarget) {

    private static final FcmError UNTOLD = new FcmError("", false, false);

    static FcmError read(String body, JsonMapper json) {
        try {
            JsonNode error = json.readTree(body).path("error");
            JsonNode details = error.path("details");
            String own = StreamSupport.stream(details.spliterator(), false)
                    .map(detail -> detail.path("errorCode").asString(""))
                    .filter(code -> !code.isEmpty())
                    .findFirst()
                    .orElse(error.path("status").asString(""));
            return new FcmError(own, isOfTheToken(error, details), isOfOneTarget(details));
        } catch (JacksonException e) {
            return UNTOLD; // a gateway's page, or a truncated body
        }
    }

    /** The cause in a few stable words. */
    String cause(int status) {
        return code.isEmpty()
                ? "status-" + status
                : code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isOfOneTarget(JsonNode details) {
        return StreamSupport.stream(details.spliterator(), false)
                .flatMap(
                        detail -> StreamSupport.stream(detail.path("violations").spliterator(), false))
                .map(violation -> violation.path("subject").asString("")
                        + violation.path("description").asString(""))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("device"));
    }

    private static boolean isOfTheToken(JsonNode error, JsonNode details) {
        boolean named = StreamSupport.stream(details.spliterator(), false)
                .flatMap(detail ->
                        StreamSupport.stream(detail.path("fieldViolations").spliterator(), false))
                .anyMatch(violation -> violation.path("field").asString("").equals("message.token"));
        return named || error.path("message").asString("").contains("not a valid FCM registration token");
    }
}
