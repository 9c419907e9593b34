package org.rouse.ingest.format.evidence;

/**
 * A record or row breaks a rule; holds the field, the rule and its words. Without a stack trace: it is how a reader leaves a record, and is
 * always caught for that record.
 */
public final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String says;
    private final boolean ofNobody;

    /**
     * A rule about the record's content.
     *
     * @param field   place in the record, in the terms of its format: a JSON pointer below it, or a column; empty for the record as a whole
     * @param rule    stable name, such as {@code value.range}
     * @param message the requirement, worded to follow the field's name; never a measured value
     */
    public BrokenRuleException(String field, String rule, String message) {
        this(field, rule, message, false);
    }

    private BrokenRuleException(String field, String rule, String message, boolean ofNobody) {
        super(message, null, false, false);
        this.field = field;
        this.rule = rule;
        this.says = message;
        this.ofNobody = ofNobody;
    }

    /** A rule about the person the record belongs to. */
    public static BrokenRuleException ofNobody(String field, String rule, String message) {
        return new BrokenRuleException(field, rule, message, true);
    }

    /** The place in the record; empty for the record as a whole. */
    public String field() {
        return field;
    }

    /** The stable name of the rule. */
    public String rule() {
        return rule;
    }

    /** The requirement, worded to follow the field's name. */
    public String says() {
        return says;
    }

    /** Whether the record's person is unknown. */
    public boolean ofNobody() {
        return ofNobody;
    }
}
