package org.rouse.ingest.intake.http;

import org.springframework.security.core.Authentication;

/**
 * The sender whose share of slots an upload counts against.
 *
 * @param name of the person, or of the sender for many
 * @param many whether it sends for many people: a provider, or an administrator's program
 */
record Sender(String name, boolean many) {

    static Sender of(Authentication token, String personId) {
        return CallerScope.isAdministrator(token)
                ? new Sender("admin/" + token.getName(), true)
                : new Sender("person/" + personId, false);
    }

    static Sender provider(String format) {
        return new Sender("provider/" + format, true);
    }
}
