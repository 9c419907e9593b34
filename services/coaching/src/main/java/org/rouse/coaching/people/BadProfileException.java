package org.rouse.coaching.people;

import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/** A change of a person that breaks a rule; the answer names the field and the rule. */
final class BadProfileException extends ProblemException {

    private static final long serialVersionUID = 1;

    BadProfileException(String field, String says) {
        this(Rule.FIELD_INVALID, field, says);
    }

    private BadProfileException(Rule rule, String field, String says) {
        super(Problem.field(rule, field, says));
    }

    /** The field is not for this caller, or not for anybody, to change. */
    static BadProfileException forbidden(String field, String says) {
        return new BadProfileException(Rule.FIELD_FORBIDDEN, field, says);
    }

    /** What the person's record now says stands against it. */
    static BadProfileException conflict(String field, String says) {
        return new BadProfileException(Rule.FIELD_CONFLICT, field, says);
    }
}
