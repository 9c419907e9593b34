package org.rouse.ingest.format.evidence;

/**
 * A record or row breaks a rule; says where in it, which, and how in words. Without a stack: it is how a reader leaves a record, and is always
 * caught for that record.
 */
public final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String says;
    private final boolean ofNobody;

    /**
     * A rule about what the record says.
     *
     * @param field   where in the record, as its format names places: a JSON pointer below it, or a column; empty for the record as a whole
     * @param rule    stable name, such as {@code value.range}
     * @param message what the field must be, to follow its name; never a measured value
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

    /** Where in the record; empty for the record as a whole. */
    public String field() {
        return field;
    }

    /** The stable name of the rule. */
    public String rule() {
        return rule;
    }

    /** What the field must be, to follow its name. */
    public String says() {
        return says;
    }

    /** Whether it is not known which person the record belongs to. */
    public boolean ofNobody() {
        return ofNobody;
    }
}
