package org.rouse.web.sessions;

import java.time.Instant;
import java.util.Set;

/**
 * What the provider gave for a session; never leaves this service but for a service behind it.
 *
 * @param access  passed on as bearer token
 * @param ends    of the access token
 * @param refresh brings the next ones; empty where the provider gives none
 * @param scopes  of the access token
 */
public record Tokens(String access, Instant ends, String refresh, Set<String> scopes) {

    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Tokens[until " + ends + "]"; // they stay out of logs
    }
}
