package org.rouse.ingest.intake.http;

import java.util.Optional;
import org.rouse.contracts.PersonId;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The people that a caller may act for: devices and people for themselves, administrators for anyone. */
public final class CallerScope {

    private static final SimpleGrantedAuthority ADMIN = new SimpleGrantedAuthority("SCOPE_admin");

    private CallerScope() {}

    /**
     * The person a request is for.
     *
     * @param asked the {@code person} parameter
     * @throws ProblemException where the caller may not act for them, which is answered as if the person did not exist
     */
    public static String person(Authentication token, Optional<String> asked) {
        String subject = token.getName();
        if (isAdministrator(token)) {
            return sound(asked.orElseThrow(() -> new ProblemException(Problem.field(
                    Rule.FIELD_MISSING, "person", "is missing: an administrator names whom it is about"))));
        }
        if (asked.isPresent() && !asked.get().equals(subject)) {
            throw new ProblemException(Rule.PERSON_UNKNOWN);
        }
        if (subject == null) {
            throw new ProblemException(Rule.TOKEN_INVALID);
        }
        return sound(subject);
    }

    public static boolean isAdministrator(Authentication token) {
        return token.getAuthorities().contains(ADMIN);
    }

    private static String sound(String personId) {
        if (PersonId.of(personId).isEmpty()) {
            throw ProblemException.field("person", PersonId.RULE);
        }
        return personId;
    }
}
