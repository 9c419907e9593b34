package org.rouse.ingest.format.openmhealth;

/**
 * How a value breaks its schema, or a rule beyond it.
 *
 * @param pointer JSON pointer from the value that was checked; "" for that value itself
 * @param rule    stable name for counting, such as "schema.required"
 * @param message what the field must be, to follow its name; never a measured value
 */
record Violation(String pointer, String rule, String message) {

    Violation under(String parent) {
        return new Violation(parent + pointer, rule, message);
    }
}
