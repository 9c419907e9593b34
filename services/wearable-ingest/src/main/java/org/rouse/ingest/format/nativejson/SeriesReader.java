package org.rouse.ingest.format.nativejson;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonUpload;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Reads a column of minute values, the format's hot path: one array of primitives, reused for every series of the upload. Each value is a
 * record of its own, so that one bad minute does not cost its day.
 */
final class SeriesReader {

    /** Longest series, minutes: 31 days. */
    static final int LONGEST = 31 * 24 * 60;

    private static final long MINUTE_MS = 60_000;
    private static final int NOTHING = -1;
    private static final int NEGATIVE = Integer.MIN_VALUE + 1;
    private static final int NOT_INTEGER = Integer.MIN_VALUE;
    private static final Set<String> KNOWN = Set.of("measure", "start", "values", "version");

    private final JsonUpload json;
    private final Records records;
    private final Fields fields = new Fields();
    private int[] values = new int[1440];
    private int count;
    private boolean tooLong;
    private boolean isArray;

    SeriesReader(JsonUpload json, Records records) {
        this.json = json;
        this.records = records;
    }

    /** Reads the object that the document is positioned at. */
    void read(int position) {
        long mark = json.mark();
        count = 0;
        tooLong = false;
        isArray = false;
        fields.read(json.tokens(), "values", this::column);
        String pointer = "/series/" + position;
        try {
            fields.onlyKnown(KNOWN);
            NativeMeasure measure = measure();
            long firstMinute = Math.floorDiv(fields.instant("start"), MINUTE_MS);
            long version = fields.version().orElse(0);
            if (!isArray) {
                throw new BrokenRuleException("values", "field.missing", "must be an array of whole numbers and nulls");
            }
            if (tooLong) {
                throw new BrokenRuleException(
                        "values", "series.too-long", "must not hold more than " + LONGEST + " values");
            }
            if (firstMinute < 0) {
                throw new BrokenRuleException("start", "time.before-1970", Records.says("time.before-1970"));
            }
            give(measure, firstMinute, version, pointer);
        } catch (BrokenRuleException e) {
            String field = e.field().isEmpty() ? pointer : pointer + "/" + e.field();
            records.refuse(records.next(), e.rule(), field, e.says(), json.rawFrom(mark));
        }
    }

    private NativeMeasure measure() throws BrokenRuleException {
        NativeMeasure measure = NativeMeasure.of(fields.text("measure"));
        if (measure == null) {
            throw new BrokenRuleException("measure", "measure.unknown", "is no known measure");
        }
        return measure;
    }

    /** Reads the values; the parser should be positioned at the start of their array. */
    private void column(JsonParser tokens, JsonToken start) {
        if (start != JsonToken.START_ARRAY) {
            tokens.skipChildren();
            return;
        }
        isArray = true;
        int plain = json.column(values, NOTHING);
        if (plain >= 0) {
            count = plain;
            tokens.nextToken();
            return;
        }
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            int value = value(tokens, token);
            if (count == LONGEST) {
                tooLong = true;
                continue;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.min(LONGEST, count * 2));
            }
            values[count++] = value;
        }
    }

    private static int value(JsonParser tokens, JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> integer(tokens);
            case VALUE_NULL -> NOTHING;
            default -> {
                tokens.skipChildren();
                yield NOT_INTEGER;
            }
        };
    }

    private static int integer(JsonParser tokens) {
        try {
            int value = tokens.getIntValue();
            return value < 0 ? NEGATIVE : value;
        } catch (InputCoercionException beyondInt) {
            return Integer.MAX_VALUE;
        }
    }

    private void give(NativeMeasure measure, long firstMinute, long version, String pointer) {
        int allowed = (int) Math.min(count, records.minutesAllowed(firstMinute));
        int sound = 0;
        int bad = 0;
        for (int i = 0; i < count; i++) {
            int value = values[i];
            if (value == NOTHING) {
                continue;
            }
            if (i < allowed && measure.allows(value)) {
                sound++;
            } else {
                bad++;
            }
        }
        if (bad > 0) {
            refuseBad(measure, firstMinute, allowed, pointer);
        }
        if (sound > 0) {
            records.minutes(measure.measure, firstMinute, values, allowed, version, sound);
        }
    }

    /** Refuses each bad value and removes it from the column. */
    private void refuseBad(NativeMeasure measure, long firstMinute, int allowed, String pointer) {
        for (int i = 0; i < count; i++) {
            int value = values[i];
            if (value == NOTHING || (i < allowed && measure.allows(value))) {
                continue;
            }
            values[i] = NOTHING;
            String rule;
            String message;
            if (value == NOT_INTEGER) {
                rule = "value.integer";
                message = "must be a whole number or null";
            } else if (!measure.allows(value)) {
                rule = "value.range";
                message = "must be " + measure.range();
            } else {
                rule = "time.future";
                message = Records.says(rule);
            }
            records.refuse(
                    records.next(), rule, pointer + "/values/" + i, message, alone(measure, firstMinute + i, value));
        }
    }

    /** A refused value as a series of one, which can be repaired and sent again by itself. */
    private static ByteString alone(NativeMeasure measure, long minute, int value) {
        String number =
                value == NOT_INTEGER ? "\"not a whole number\"" : value == NEGATIVE ? "-1" : Integer.toString(value);
        return ByteString.copyFromUtf8("{\"measure\":\"" + measure.wireName + "\",\"start\":\""
                + Instant.ofEpochMilli(minute * MINUTE_MS) + "\",\"values\":[" + number + "]}");
    }
}
