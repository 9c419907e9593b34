package org.rouse.coaching.command;

/**
 * Why a command is rejected.
 *
 * @param field the field that breaks the rule, by its name in the API; empty where no field does
 * @param rule  in words that follow the field, never a value; empty where the kind is sufficient
 */
public record Rejection(Kind kind, String field, String rule) {

    /** The kind of a rejection, which shows who can resolve it. */
    public enum Kind {
        /** The current state is not as expected. */
        STALE,
        /** Something exists, and the command had to state which revision it expects. */
        UNSAID,
        /** The person does not exist. */
        UNKNOWN,
        /** A value breaks a rule. */
        RULE,
        /** This actor, or nobody, may make the change this way. */
        FORBIDDEN,
        /** The current record conflicts with the change. */
        CONFLICT
    }

    /** A rejection whose kind is sufficient. */
    public static Rejection of(Kind kind) {
        return new Rejection(kind, "", "");
    }

    /** A value breaks a rule. */
    public static Rejection rule(String field, String rule) {
        return new Rejection(Kind.RULE, field, rule);
    }

    public static Rejection forbidden(String field, String rule) {
        return new Rejection(Kind.FORBIDDEN, field, rule);
    }

    /** The current record conflicts with the change. */
    public static Rejection conflict(String field, String rule) {
        return new Rejection(Kind.CONFLICT, field, rule);
    }
}
