package org.rouse.local.issuer;

import java.util.List;
import java.util.Set;

/**
 * Somebody who can sign in at local mode's issuer.
 *
 * @param subject id of the person or coach
 * @param name    for greetings
 * @param scope   scopes of the token, separated by spaces
 */
public record Identity(String subject, String name, String scope) {

    private static final int LONGEST = 128;
    private static final Set<String> SCOPES = Set.of("person", "coach", "admin");

    /** @throws IllegalArgumentException naming the fault */
    public Identity {
        if (subject.isBlank() || subject.length() > LONGEST || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an id is 1 to " + LONGEST + " characters");
        }
        if (!SCOPES.containsAll(List.of(scope.split(" ", -1)))) {
            throw new IllegalArgumentException("a scope is person, coach or admin");
        }
    }
}
