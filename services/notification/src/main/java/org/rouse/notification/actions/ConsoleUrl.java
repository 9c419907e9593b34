package org.rouse.notification.actions;

import java.net.URI;
import java.util.Optional;
import org.rouse.contracts.v1.Prompt;

/** The URL of the console, where coaches look at cases after signing in. */
public record ConsoleUrl(URI uri) {

    /** @throws IllegalArgumentException where no browser could open the URL */
    public ConsoleUrl {
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException("rouse.notification.console-url must be an http or https URL: " + uri);
        }
    }

    /** The page of a coach's prompt: the case of an alert, the list of cases of a digest; empty for a prompt to anybody else. */
    Optional<URI> of(Prompt prompt) {
        return switch (prompt.getKind()) {
            case PROMPT_KIND_CASE_ALERT -> Optional.of(page("alerts/" + prompt.getFindingId()));
            case PROMPT_KIND_CASE_DIGEST -> Optional.of(page("cases"));
            case PROMPT_KIND_DESK_BREAK,
                    PROMPT_KIND_AEROBIC,
                    PROMPT_KIND_SEEK_CARE,
                    PROMPT_KIND_QUESTION,
                    PROMPT_KIND_PLANNED_BREAK,
                    PROMPT_KIND_SUMMARY,
                    PROMPT_KIND_CHECK_IN,
                    PROMPT_KIND_SESSION,
                    PROMPT_KIND_MESSAGE,
                    PROMPT_KIND_REMINDER,
                    PROMPT_KIND_UNSPECIFIED,
                    UNRECOGNIZED -> Optional.empty();
        };
    }

    private URI page(String name) {
        return URI.create(uri + "#/" + name);
    }
}
