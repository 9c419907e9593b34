package org.rouse.coaching.command;

/**
 * Why a command changes nothing.
 *
 * @param field the field that breaks the rule, as the API calls it; empty where it is not about one
 * @param rule  in words that follow the field, never a value; empty where the kind says it all
 */
public record Rejection(Kind kind, String field, String rule) {

    /** Who has to change something before it can pass, and what helps. */
    public enum Kind {
        /** The person is not as expected. */
        STALE,
        /** Something is there, and the command had to say which. */
        UNSAID,
        /** There is no such person. */
        UNKNOWN,
        /** A value breaks a rule. */
        RULE,
        /** Not for this actor to change, or for nobody in this way. */
        FORBIDDEN,
        /** What the record now says stands against it. */
        CONFLICT
    }

    /** One that its kind says all of. */
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

    /** What the record says stands against it. */
    public static Rejection conflict(String field, String rule) {
        return new Rejection(Kind.CONFLICT, field, rule);
    }
}
