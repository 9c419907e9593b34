package org.rouse.ingest.format.shared.rows;

/** A record breaks a rule; says which field, which rule, and how in words. */
public final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /** @param message what the field must be, to follow its name; never a measured value */
    public BrokenRuleException(String field, String rule, String message) {
        super(message, null, false, false);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
