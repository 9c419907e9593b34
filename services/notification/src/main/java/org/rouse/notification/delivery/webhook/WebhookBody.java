package org.rouse.notification.delivery.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Tracking;

/** The JSON sent to a webhook. */
@Schema(description = "What a webhook receives: a prompt, or a test of the channel.")
public record WebhookBody(
        @Schema(description = "rouse.prompt or rouse.test", example = "rouse.prompt")
        String type,

        @Schema(description = "When it was decided") Instant timestamp,
        Data data) {

    /** The prompt itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            @Schema(description = "Identity of the prompt; a repeated delivery carries the same")
            String promptId,

            String personId,

            @Schema(
                    description =
                            "desk-break, planned-break, aerobic, seek-care, question, summary, check-in, session, message, reminder, case-alert, case-digest or test")
            String kind,

            String title,
            String body,
            @Schema(description = "BCP 47") String language,

            @Schema(description = "Of no use from this instant on")
            Instant expiresAt,

            @Schema(description = "To be shown without sound or vibration")
            boolean quiet,

            @Schema(description = "Empty for a plain break") String suggestedActivity,
            Why why,

            @Schema(description = "What can be answered: a POST to the link says it, without login. Empty for a test")
            List<Choice> choices,

            @Schema(description = "Where to read and to answer, without login; absent for a test") @Nullable
            URI page,

            @Schema(description = "Where to say how far it came; absent unless the person allows it") @Nullable
            Tracking tracking) {}

    /** Why the prompt came. */
    public record Why(
            @Schema(example = "desk-break/1") String rule,

            @Schema(description = "One sentence for the person")
            String sentence,

            @Schema(description = "Numbers the rule saw, by name with unit", example = "{\"sitting_minutes\":\"24\"}")
            Map<String, String> facts) {}

    static WebhookBody of(Dispatch dispatch) {
        Prompt prompt = dispatch.prompt();
        Data data = new Data(
                prompt.getPromptId(),
                prompt.getPersonId(),
                dispatch.kind(),
                prompt.getTitle(),
                prompt.getBody(),
                prompt.getLanguage(),
                Instant.ofEpochMilli(prompt.getExpiresAtMs()),
                dispatch.isQuiet(),
                prompt.getSuggestedActivity(),
                new Why(
                        prompt.getWhy().getRule(),
                        prompt.getWhy().getSentence(),
                        prompt.getWhy().getFactsMap()),
                dispatch.choices(),
                dispatch.page().orElse(null),
                dispatch.tracking().orElse(null));
        boolean test = prompt.getKind() == PromptKind.PROMPT_KIND_UNSPECIFIED;
        return new WebhookBody(
                test ? "rouse.test" : "rouse.prompt", Instant.ofEpochMilli(prompt.getDecidedAtMs()), data);
    }
}
