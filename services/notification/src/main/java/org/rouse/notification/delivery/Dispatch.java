package org.rouse.notification.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.tailoring.Tailor;

/**
 * A prompt that is being sent. Outside, on a lock screen or in a mailbox, it shows what anybody may read; inside, one tap away, the whole.
 *
 * @param sentAt       instant of this attempt, event time
 * @param detailed     whether a lock screen may show the words themselves
 * @param neutralTitle title without health information, for when it may not
 * @param neutralBody  body without health information
 * @param choices      the possible answers, the likeliest first; may be empty
 * @param page         the page to read and answer the prompt, by a signed link without login; empty where there is none
 * @param tracking     where devices report delivery and opening; empty unless the person allows it
 */
public record Dispatch(
        Prompt prompt,
        Instant sentAt,
        boolean detailed,
        String neutralTitle,
        String neutralBody,
        List<Choice> choices,
        Optional<URI> page,
        Optional<Tracking> tracking) {

    public Dispatch {
        choices = List.copyOf(choices);
    }

    /** The kind, in the word that receivers read: desk-break, message, case-alert; test for a test of the channel. */
    public String kind() {
        return switch (prompt.getKind()) {
            case PROMPT_KIND_DESK_BREAK -> "desk-break";
            case PROMPT_KIND_AEROBIC -> "aerobic";
            case PROMPT_KIND_SEEK_CARE -> "seek-care";
            case PROMPT_KIND_QUESTION -> "question";
            case PROMPT_KIND_PLANNED_BREAK -> "planned-break";
            case PROMPT_KIND_SUMMARY -> "summary";
            case PROMPT_KIND_CHECK_IN -> "check-in";
            case PROMPT_KIND_CASE_ALERT -> "case-alert";
            case PROMPT_KIND_CASE_DIGEST -> "case-digest";
            case PROMPT_KIND_SESSION -> "session";
            case PROMPT_KIND_MESSAGE -> "message";
            case PROMPT_KIND_REMINDER -> "reminder";
            case PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED -> "test";
        };
    }

    /** The title that a lock screen may show. */
    public String title() {
        return detailed ? prompt.getTitle() : neutralTitle;
    }

    /** The body that a lock screen may show; of a text that a person wrote, as much as a banner shows. */
    public String body() {
        return detailed ? banner(prompt.getBody()) : neutralBody;
    }

    private static String banner(String body) {
        if (body.length() <= Tailor.LONGEST_BODY) {
            return body;
        }
        int end = Tailor.LONGEST_BODY - 1;
        return body.substring(0, Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether the prompt is urgent and its words are shown inside only: it has to be opened, so nothing outside may answer it unread. */
    public boolean isReadInside() {
        return isUrgent() && !detailed;
    }

    /** Whether the words are sent along to be shown inside: advice must be readable where no server answers. */
    public boolean carriesInside() {
        return isReadInside() && prompt.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE;
    }

    /** Whether the prompt must not wait. */
    public boolean isUrgent() {
        return isUrgent(prompt.getKind());
    }

    /** Whether prompts of the kind go ahead of all others: advice to see a provider, and a coach's urgent alert. */
    public static boolean isUrgent(PromptKind kind) {
        return kind == PromptKind.PROMPT_KIND_SEEK_CARE || kind == PromptKind.PROMPT_KIND_CASE_ALERT;
    }

    /** Whether prompts of the kind are about other people's cases: they are read and answered in the console alone. */
    public static boolean isOfCases(PromptKind kind) {
        return kind == PromptKind.PROMPT_KIND_CASE_ALERT || kind == PromptKind.PROMPT_KIND_CASE_DIGEST;
    }

    /** Whether the prompt is shown without sound or vibration. */
    public boolean isQuiet() {
        return prompt.getQuiet();
    }

    /** The answers offered beside the words that are shown outside. */
    public List<Choice> buttons() {
        return isReadInside() ? List.of() : choices;
    }

    public Instant expiresAt() {
        return Instant.ofEpochMilli(prompt.getExpiresAtMs());
    }

    /** The time left until the prompt expires; zero once it has. */
    public Duration remaining() {
        Duration left = Duration.between(sentAt, expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
