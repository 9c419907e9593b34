package org.rouse.ingest.fit;

/** A message breaks a rule; says which field, which rule, and how in words. */
final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /** @param message what the field must be, to follow its name; never a measured value */
    BrokenRuleException(String field, String rule, String message) {
        super(message, null, false, false);
        this.field = field;
        this.rule = rule;
    }

    String field() {
        return field;
    }

    String rule() {
        return rule;
    }
}
