package org.rouse.http;

import java.util.Collection;

/** Ends a request with a problem. It has no stack trace: it is an answer, not a bug. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** The problem of a rule, in the rule's own words. */
    public ProblemException(Rule rule) {
        this(Problem.of(rule));
    }

    public ProblemException(Rule rule, String detail) {
        this(Problem.of(rule, detail));
    }

    /** A field or parameter that breaks a rule, such as {@code limit} and {@code must be 1-1000}. */
    public static ProblemException field(String field, String says) {
        return new ProblemException(Problem.field(Rule.FIELD_INVALID, field, says));
    }

    /** A field or parameter that must be one of some words. */
    public static ProblemException oneOf(String field, Collection<String> words) {
        return field(field, "must be one of " + String.join(", ", words));
    }

    /** A required field or parameter that is missing. */
    public static ProblemException missing(String field) {
        return new ProblemException(Problem.field(Rule.FIELD_MISSING, field, "is missing"));
    }

    public Problem problem() {
        return problem;
    }
}
