package org.rouse.ingest.http;

import java.util.Optional;
import org.rouse.contracts.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Whom a caller may act for: a device or person for themselves, an administrator for anyone. */
public final class Callers {

    private static final SimpleGrantedAuthority ADMIN = new SimpleGrantedAuthority("SCOPE_admin");

    private Callers() {}

    /**
     * The person a request is for.
     *
     * @param asked the {@code person} parameter
     * @throws ProblemException where the caller may not act for them, which looks as if they did not exist
     */
    public static String person(Authentication token, Optional<String> asked) {
        String subject = token.getName();
        if (isAdministrator(token)) {
            return sound(asked.orElseThrow(() -> new ProblemException(
                    HttpStatus.BAD_REQUEST, "person.missing", "an administrator names the person by ?person=")));
        }
        if (asked.isPresent() && !asked.get().equals(subject)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "person.unknown", "there is no such person");
        }
        if (subject == null) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "token.subject", "the token names no subject");
        }
        return sound(subject);
    }

    public static boolean isAdministrator(Authentication token) {
        return token.getAuthorities().contains(ADMIN);
    }

    private static String sound(String personId) {
        if (PersonId.of(personId).isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "person.form", "a person id " + PersonId.RULE);
        }
        return personId;
    }
}
