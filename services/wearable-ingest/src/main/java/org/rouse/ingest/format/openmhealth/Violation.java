package org.rouse.ingest.format.openmhealth;

/**
 * A value's violation of its schema, or of a rule beyond it.
 *
 * @param pointer JSON pointer from the validated value; "" for that value itself
 * @param rule    stable name for counting, such as "schema.required"
 * @param message the requirement, worded to follow the field's name; never a measured value
 */
record Violation(String pointer, String rule, String message) {

    Violation under(String parent) {
        return new Violation(parent + pointer, rule, message);
    }
}
