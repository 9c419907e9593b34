package org.rouse.ingest.format.csv;

/** A value of a row breaks a rule. */
final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    final String rule;
    final String field;

    BadValueException(String rule, String field, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.field = field;
    }
}
