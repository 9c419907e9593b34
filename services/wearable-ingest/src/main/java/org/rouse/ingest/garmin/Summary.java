package org.rouse.ingest.garmin;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.evidence.TimeRules;
import tools.jackson.databind.JsonNode;

/** One summary, whose fields are checked as they are asked for. Negative numbers are Garmin's way to say "not measured". */
record Summary(JsonNode node, Instant receivedAt) {

    private static final int LONGEST_TEXT = 200;
    private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

    boolean isObject() {
        return node.isObject();
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isTrue(String name) {
        return node.path(name).asBoolean(false);
    }

    Optional<String> optionalText(String name) {
        JsonNode value = node.path(name);
        return value.isString()
                        && !value.asString().isEmpty()
                        && value.asString().length() <= LONGEST_TEXT
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    /** Text that must be there. */
    String text(String pointer) throws BrokenRuleException {
        String name = pointer.substring(1);
        return optionalText(name)
                .orElseThrow(() -> new BrokenRuleException(
                        pointer, "schema.required", "must be text of 1 to " + LONGEST_TEXT + " characters"));
    }

    /** A whole number that must be there, from 0 to the highest. */
    long whole(String pointer, long highest) throws BrokenRuleException {
        JsonNode value = node.path(pointer.substring(1));
        if (!value.isIntegralNumber()) {
            throw new BrokenRuleException(pointer, "schema.required", "must be a whole number");
        }
        if (!value.canConvertToLong() || value.asLong() < 0 || value.asLong() > highest) {
            throw new BrokenRuleException(pointer, "value.range", "must be from 0 to " + highest);
        }
        return value.asLong();
    }

    /** A number that may be missing or marked as not measured; anything else must not be beyond the highest. */
    OptionalDouble measured(String pointer, double highest) throws BrokenRuleException {
        JsonNode value = node.path(pointer.substring(1));
        if (value.isMissingNode() || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            throw new BrokenRuleException(pointer, "schema.type", "must be a number");
        }
        double number = value.asDouble(Double.NaN);
        if (Double.isNaN(number) || number > highest) {
            throw new BrokenRuleException(pointer, "value.range", "must be at most " + (long) highest);
        }
        return number < 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    long startSeconds() throws BrokenRuleException {
        return whole("/startTimeInSeconds", LAST_SECOND);
    }

    /** A fact over the time of this summary, to be completed. */
    Interval.Builder interval(String id) throws BrokenRuleException {
        long startMs = startSeconds() * 1000;
        long endMs = startMs + whole("/durationInSeconds", Integer.MAX_VALUE) * 1000;
        checkTime(startMs, endMs);
        return Interval.newBuilder().setId(id).setStartMs(startMs).setEndMs(endMs);
    }

    void checkTime(long startMs, long endMs) throws BrokenRuleException {
        String rule = TimeRules.broken(startMs, endMs, receivedAt);
        switch (rule) {
            case "" -> {}
            case "time.order" -> throw new BrokenRuleException("/durationInSeconds", rule, "must be more than 0");
            case "time.too-long" -> throw new BrokenRuleException("/durationInSeconds", rule, "must not pass 24 hours");
            case "time.before-1970" ->
                throw new BrokenRuleException("/startTimeInSeconds", rule, "must not be before 1970");
            default -> throw new BrokenRuleException("/startTimeInSeconds", rule, "must not lie ahead of the upload");
        }
    }
}
