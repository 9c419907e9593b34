package org.rouse.web.sessions;

import java.time.Instant;

/**
 * One person's session in one browser.
 *
 * @param id      known to the browser alone; the database has a digest of it
 * @param subject as the provider names the person or coach
 * @param name    name to greet them by; empty where the provider gives none
 * @param seen    time of the last request, to the minute
 * @param version of the tokens; grows with each refresh
 */
public record Session(String id, String subject, String name, Instant began, Instant seen, Tokens tokens, int version) {

    /** Whether the person may see data of others. */
    public boolean seesOthers() {
        return tokens.scopes().contains("coach") || tokens.scopes().contains("admin");
    }

    Session with(Tokens fresh) {
        return new Session(id, subject, name, began, seen, fresh, version + 1);
    }

    @Override
    public String toString() {
        return "Session[since " + began + "]"; // ids and people stay out of logs
    }
}
