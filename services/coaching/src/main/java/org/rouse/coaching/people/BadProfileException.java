package org.rouse.coaching.people;

import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;

/** A change of a person breaks a rule; the answer names the field and the rule. */
final class BadProfileException extends ProblemException {

    private static final long serialVersionUID = 1;

    BadProfileException(String field, String says) {
        this(Rule.FIELD_INVALID, field, says);
    }

    private BadProfileException(Rule rule, String field, String says) {
        super(Problem.field(rule, field, says));
    }

    /** The field is not for this caller, or for anybody, to change. */
    static BadProfileException forbidden(String field, String says) {
        return new BadProfileException(Rule.FIELD_FORBIDDEN, field, says);
    }

    /** The person's current record conflicts with it. */
    static BadProfileException conflict(String field, String says) {
        return new BadProfileException(Rule.FIELD_CONFLICT, field, says);
    }
}
