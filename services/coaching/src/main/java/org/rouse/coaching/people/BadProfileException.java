package org.rouse.coaching.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A profile that breaks a rule no single field can be checked for. */
final class BadProfileException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    BadProfileException(String field, String rule) {
        super(HttpStatus.BAD_REQUEST, field + " " + rule);
    }
}
