package org.rouse.ingest.format.shared.json;

/** A record breaks a rule; says where below the record, which, and how in words. */
public final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final boolean ofNobody;

    /**
     * @param field   JSON pointer below the record; empty for the record as a whole
     * @param message what the field must be, to follow its name; never a measured value
     */
    public BrokenRuleException(String field, String rule, String message) {
        this(field, rule, message, false);
    }

    private BrokenRuleException(String field, String rule, String message, boolean ofNobody) {
        super(message, null, false, false);
        this.field = field;
        this.rule = rule;
        this.ofNobody = ofNobody;
    }

    /** The rule is about whose it is. */
    public static BrokenRuleException ofNobody(String field, String rule, String message) {
        return new BrokenRuleException(field, rule, message, true);
    }

    String field() {
        return field;
    }

    String rule() {
        return rule;
    }

    boolean ofNobody() {
        return ofNobody;
    }
}
