package org.rouse.coaching.review;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A parameter that breaks a rule. */
final class BadRequestException extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    BadRequestException(String parameter, String rule) {
        super(HttpStatus.BAD_REQUEST, parameter + " " + rule);
    }
}
