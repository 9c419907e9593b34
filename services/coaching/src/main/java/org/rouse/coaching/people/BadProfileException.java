package org.rouse.coaching.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A change of a person that breaks a rule; the answer names the field and the rule. */
final class BadProfileException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    BadProfileException(String field, String rule) {
        this(HttpStatus.BAD_REQUEST, field, rule);
    }

    private BadProfileException(HttpStatus status, String field, String rule) {
        super(status, field + " " + rule);
        getBody().setProperty("field", field);
    }

    /** The field is not for this caller, or not for anybody, to change. */
    static BadProfileException forbidden(String field, String rule) {
        return new BadProfileException(HttpStatus.FORBIDDEN, field, rule);
    }

    /** What the person's record now says stands against it. */
    static BadProfileException conflict(String field, String rule) {
        return new BadProfileException(HttpStatus.CONFLICT, field, rule);
    }
}
