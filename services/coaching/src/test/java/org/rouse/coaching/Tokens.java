package org.rouse.coaching;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.rouse.testing.Issuer;

/** A token of every kind of caller there is. */
final class Tokens {

    static final String ORGANISATION = "mx-clinic";
    static final String COACH = "mx-coach";

    private final Issuer issuer;

    Tokens(Issuer issuer) {
        this.issuer = issuer;
    }

    /** The caller, in relation to one person. */
    enum Kind {
        NOBODY,
        EXPIRED,
        WRONG_AUDIENCE,
        DEVICE,
        THEMSELVES,
        ANOTHER_PERSON,
        THEIR_COACH,
        COACH_OF_OTHERS,
        COACH_ELSEWHERE,
        THEIR_ADMIN,
        ADMIN_ELSEWHERE
    }

    Optional<String> of(Kind kind, String person) {
        return switch (kind) {
            case NOBODY -> Optional.empty();
            case EXPIRED ->
                Optional.of(issuer.token(
                        person,
                        "person",
                        claims -> claims.expirationTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")))));
            case WRONG_AUDIENCE -> Optional.of(issuer.token(person, "person", claims -> claims.audience("another")));
            case DEVICE -> Optional.of(issuer.token(person, "sync"));
            case THEMSELVES -> Optional.of(issuer.token(person, "person"));
            case ANOTHER_PERSON -> Optional.of(issuer.token("mx-another", "person"));
            case THEIR_COACH -> of(COACH, "coach", ORGANISATION);
            case COACH_OF_OTHERS -> of("mx-other-coach", "coach", ORGANISATION);
            case COACH_ELSEWHERE -> of(COACH, "coach", "mx-elsewhere");
            case THEIR_ADMIN -> of("mx-admin", "admin", ORGANISATION);
            case ADMIN_ELSEWHERE -> of("mx-admin", "admin", "mx-elsewhere");
        };
    }

    private Optional<String> of(String subject, String scope, String organisation) {
        return Optional.of(issuer.token(subject, scope, claims -> claims.claim("org", organisation)));
    }
}
