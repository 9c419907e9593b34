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
 * A prompt on its way. Outside, on a lock screen or in a mailbox, it says what may be read there; inside, one tap away, all of it.
 *
 * @param sentAt       instant of this attempt, in the people's time
 * @param detailed     whether a lock screen may show the words themselves
 * @param neutralTitle title that says nothing of health, for when it may not
 * @param neutralBody  likewise
 * @param choices      what the person can answer, the likeliest first; empty where nothing can be answered
 * @param page         where to read all of it and to answer, by a signed link without login; empty where there is no such page
 * @param tracking     where to say how far it came; empty unless the person allows it
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

    /** What it is, in the word that whoever receives it reads: desk-break, message, case-alert; test for a test of the channel. */
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

    /** The title as a lock screen may show it. */
    public String title() {
        return detailed ? prompt.getTitle() : neutralTitle;
    }

    /** The body as a lock screen may show it; of what somebody wrote, as much as a banner shows. */
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

    /** Whether it must not wait and its words are not outside: it has to be opened, so nothing outside may answer it unread. */
    public boolean isReadInside() {
        return isUrgent() && !detailed;
    }

    /** Whether the words travel along to be shown inside: advice is read where no server answers. */
    public boolean carriesInside() {
        return isReadInside() && prompt.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE;
    }

    /** Whether it must not wait. */
    public boolean isUrgent() {
        return isUrgent(prompt.getKind());
    }

    /** Whether such prompts go ahead of all else: advice to see a provider, and that a coach is needed now. */
    public static boolean isUrgent(PromptKind kind) {
        return kind == PromptKind.PROMPT_KIND_SEEK_CARE || kind == PromptKind.PROMPT_KIND_CASE_ALERT;
    }

    /** Whether such prompts are about others' cases: they are read, and answered in the console alone. */
    public static boolean isOfCases(PromptKind kind) {
        return kind == PromptKind.PROMPT_KIND_CASE_ALERT || kind == PromptKind.PROMPT_KIND_CASE_DIGEST;
    }

    /** Whether it is to be shown without sound or vibration. */
    public boolean isQuiet() {
        return prompt.getQuiet();
    }

    /** What may be answered beside the words that stand outside. */
    public List<Choice> buttons() {
        return isReadInside() ? List.of() : choices;
    }

    public Instant expiresAt() {
        return Instant.ofEpochMilli(prompt.getExpiresAtMs());
    }

    /** Time left until the prompt is of no use any more; zero when it is not. */
    public Duration remaining() {
        Duration left = Duration.between(sentAt, expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
