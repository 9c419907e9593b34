package org.rouse.ingest.format.shared.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.Pace;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.shared.time.Durations;
import org.rouse.ingest.format.shared.time.IsoTimes;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One record, whose fields are validated as they are read. Fields are named by JSON pointers below the record, such as
 * "/interval/startTime"; a null field counts as absent.
 *
 * @param at pointer of this object below the record; empty for the record itself
 */
public record JsonRecord(JsonNode node, String at, Instant receivedAt) {

    private static final int LONGEST_TEXT = 256;
    /** Compiled pointers of the fields that formats read: a few hundred. */
    private static final Map<String, JsonPointer> COMPILED = new ConcurrentHashMap<>();

    private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

    public boolean isObject() {
        return node.isObject();
    }

    /** @throws BrokenRuleException for anything but an object */
    public void mustBeObject() throws BrokenRuleException {
        if (!isObject()) {
            throw broken("", "schema.type", "must be an object");
        }
    }

    /** The value of a field; a missing node where absent. */
    public JsonNode value(String pointer) {
        JsonNode value = node.at(compiled(pointer));
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private static JsonPointer compiled(String pointer) {
        JsonPointer known = COMPILED.get(pointer);
        return known == null ? COMPILED.computeIfAbsent(pointer, JsonPointer::compile) : known;
    }

    public boolean has(String pointer) {
        return !value(pointer).isMissingNode();
    }

    public boolean isTrue(String pointer) {
        return value(pointer).asBoolean(false);
    }

    /** The first of these fields that is present; the very first where none is. */
    public String firstOf(String... pointers) {
        for (String pointer : pointers) {
            if (has(pointer)) {
                return pointer;
            }
        }
        return pointers[0];
    }

    /** The object in a field; an object without fields where absent. */
    public JsonRecord object(String pointer) {
        return new JsonRecord(value(pointer), at + pointer, receivedAt);
    }

    /** The elements of an array; none where absent. */
    public List<JsonRecord> array(String pointer) throws BrokenRuleException {
        JsonNode array = value(pointer);
        if (!array.isMissingNode() && !array.isArray()) {
            throw broken(pointer, "schema.type", "must be an array");
        }
        List<JsonRecord> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(new JsonRecord(array.get(i), at + pointer + "/" + i, receivedAt));
        }
        return elements;
    }

    /** Text of up to {@value #LONGEST_TEXT} characters, or a whole number as text; empty when it is neither. */
    public Optional<String> optionalText(String pointer) {
        JsonNode value = value(pointer);
        String text = value.isString() || value.isIntegralNumber() ? value.asString() : "";
        return text.isBlank() || text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
    }

    /** Required text. */
    public String text(String pointer) throws BrokenRuleException {
        return optionalText(pointer)
                .orElseThrow(() ->
                        broken(pointer, "schema.required", "must be text of 1 to " + LONGEST_TEXT + " characters"));
    }

    /** A required whole number, from 0 to the highest; providers write long ones as text too. */
    public long whole(String pointer, long highest) throws BrokenRuleException {
        JsonNode value = value(pointer);
        if (value.isString() && Digits.only(value.asString(), 18)) {
            return within(pointer, Long.parseLong(value.asString()), highest);
        }
        if (!value.isIntegralNumber()) {
            throw broken(pointer, "schema.required", "must be a whole number");
        }
        return within(pointer, value.canConvertToLong() ? value.asLong() : -1, highest);
    }

    private long within(String pointer, long value, long highest) throws BrokenRuleException {
        if (value < 0 || value > highest) {
            throw broken(pointer, "value.range", "must be from 0 to " + highest);
        }
        return value;
    }

    /** A number that may be missing, or negative for "not measured"; it must not exceed the highest. */
    public OptionalDouble measured(String pointer, double highest) throws BrokenRuleException {
        if (!has(pointer)) {
            return OptionalDouble.empty();
        }
        double number = number(pointer);
        if (number > highest) {
            throw broken(pointer, "value.range", "must be at most " + (long) highest);
        }
        return number < 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /**
     * Milliseconds of a duration that may be missing, or negative for "not measured": a number in the given unit, or text (see
     * {@link Durations}).
     */
    public OptionalDouble milliseconds(String pointer, double unitMs) throws BrokenRuleException {
        JsonNode value = value(pointer);
        if (!value.isString()) {
            OptionalDouble number = measured(pointer, LAST_SECOND * 1000 / unitMs);
            return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * unitMs) : number;
        }
        if (value.asString().isBlank()) {
            return OptionalDouble.empty();
        }
        OptionalDouble told = Durations.milliseconds(value.asString(), unitMs);
        if (told.isEmpty()) {
            throw broken(pointer, "time.format", Durations.MUST_BE);
        }
        return told;
    }

    /** A required number in the given range, both ends inclusive. */
    public double number(String pointer, double lowest, double highest) throws BrokenRuleException {
        double number = number(pointer);
        if (number < lowest || number > highest) {
            throw broken(pointer, "value.range", "must be from " + (long) lowest + " to " + (long) highest);
        }
        return number;
    }

    private double number(String pointer) throws BrokenRuleException {
        JsonNode value = value(pointer);
        if (!value.isNumber()) {
            throw broken(pointer, "schema.type", "must be a number");
        }
        double number = value.asDouble(Double.NaN);
        if (!Double.isFinite(number)) {
            throw broken(pointer, "value.range", "must be a number within the range of numbers");
        }
        return number;
    }

    /** Required seconds since 1970. */
    public long epochSeconds(String pointer) throws BrokenRuleException {
        return whole(pointer, LAST_SECOND);
    }

    /** Milliseconds since 1970 of a time with an offset (ISO 8601), or of a whole number of milliseconds. */
    public long instantMs(String pointer) throws BrokenRuleException {
        JsonNode value = value(pointer);
        if (value.isIntegralNumber()) {
            return whole(pointer, LAST_SECOND * 1000);
        }
        return IsoTimes.instantMs(text(pointer))
                .orElseThrow(() -> broken(pointer, "time.format", "must be an ISO 8601 time with an offset"));
    }

    /** The local time in the field at the pointer, in milliseconds since 1970. */
    public long instantMs(LocalMinutes zone, long wallMs, Occurrence meant, String pointer) throws BrokenRuleException {
        long millis = zone.instantMs(wallMs, meant);
        if (!LocalMinutes.isTold(millis)) {
            throw broken(pointer, LocalMinutes.rule(millis), LocalMinutes.says(millis));
        }
        return millis;
    }

    /** A fact over a span, to be completed. */
    public Interval.Builder interval(String id, long startMs, long endMs, String startPointer, String endPointer)
            throws BrokenRuleException {
        checkTime(startMs, endMs, startPointer, endPointer);
        return Interval.newBuilder().setId(id).setStartMs(startMs).setEndMs(endMs);
    }

    /** Checks that a span is allowed (see {@link TimeRules}); names the field at fault. */
    public void checkTime(long startMs, long endMs, String startPointer, String endPointer) throws BrokenRuleException {
        String rule = TimeRules.broken(startMs, endMs, receivedAt);
        switch (rule) {
            case "" -> {}
            case "time.order" -> throw broken(endPointer, rule, "must lie after the start");
            case "time.too-long" -> throw broken(endPointer, rule, "must not lie more than 24 hours after the start");
            case "time.before-1970" -> throw broken(startPointer, rule, "must not be before 1970");
            default -> throw broken(endPointer, rule, "must not lie ahead of the upload");
        }
    }

    /** Checks that a person can take so many steps in a span (see {@link Pace}). */
    public void checkSteps(Interval.Builder span, double steps, String pointer) throws BrokenRuleException {
        if (steps > Pace.mostSteps(span.getStartMs(), span.getEndMs(), receivedAt)) {
            throw broken(
                    pointer, "value.range", "must be at most " + Pace.MOST_STEPS_A_MINUTE + " a minute on average");
        }
    }

    /** The exception for a rule that a field of this record breaks. */
    public BrokenRuleException broken(String pointer, String rule, String message) {
        return new BrokenRuleException(at + pointer, rule, message);
    }
}
