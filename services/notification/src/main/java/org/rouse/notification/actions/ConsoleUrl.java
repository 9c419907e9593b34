package org.rouse.notification.actions;

import java.net.URI;
import java.util.Optional;
import org.rouse.contracts.v1.Prompt;

/** Where coaches look at cases, behind a sign-in of its own. */
public record ConsoleUrl(URI uri) {

    /** @throws IllegalArgumentException where no browser could open it */
    public ConsoleUrl {
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException("rouse.notification.console-url must be an http or https URL: " + uri);
        }
    }

    /** Where to read on: the case of an alert, the list of cases of a digest; empty for what is no coach's. */
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
