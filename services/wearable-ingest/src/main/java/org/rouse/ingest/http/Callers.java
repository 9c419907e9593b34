package org.rouse.ingest.http;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whose data a caller may upload: a device its own person's, an administrator anyone's. */
final class Callers {

    private static final SimpleGrantedAuthority ADMIN = new SimpleGrantedAuthority("SCOPE_admin");
    private static final int LONGEST_PERSON_ID = 255;

    private Callers() {}

    /**
     * The person an upload is for.
     *
     * @param asked the {@code person} parameter
     */
    static String person(JwtAuthenticationToken token, Optional<String> asked) {
        String subject = token.getToken().getSubject();
        if (token.getAuthorities().contains(ADMIN)) {
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

    private static String sound(String personId) {
        if (personId.isBlank()
                || personId.length() > LONGEST_PERSON_ID
                || personId.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "person.form",
                    "a person id has 1 to " + LONGEST_PERSON_ID + " characters and no control characters");
        }
        return personId;
    }
}
