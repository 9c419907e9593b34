package org.rouse.ingest.format.nativejson;

/** A record breaks a rule. Without a stack: it is how a reader leaves a record, and is always caught for that record. */
final class BrokenRuleException extends Exception {

    private static final long serialVersionUID = 1L;

    final String rule;
    final String field;
    final String says;

    /**
     * @param rule  stable name, such as "value.range"
     * @param field name within the record; empty for the record as a whole
     * @param message the rule in words, without the value
     */
    BrokenRuleException(String rule, String field, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.field = field;
        this.says = message;
    }
}
