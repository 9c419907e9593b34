package org.rouse.notification.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Prompt;

/**
 * A prompt on its way.
 *
 * @param sentAt       instant of this attempt, in the people's time
 * @param detailed     whether a lock screen may show the words themselves
 * @param neutralTitle title that says nothing of health, for when it may not
 * @param neutralBody  likewise
 * @param choices      what the person can answer, the likeliest first; empty where nothing can be answered
 * @param page         where to read more and to answer, without login; empty where there is no such page
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

    /** The title as a lock screen may show it. */
    public String title() {
        return detailed ? prompt.getTitle() : neutralTitle;
    }

    /** The body as a lock screen may show it. */
    public String body() {
        return detailed ? prompt.getBody() : neutralBody;
    }

    /** The page, for channels whose devices only follow a link: it says itself that it was opened, where that may be said. */
    public Optional<URI> link() {
        return page.map(there -> tracking.map(known -> known.opening(there)).orElse(there));
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
