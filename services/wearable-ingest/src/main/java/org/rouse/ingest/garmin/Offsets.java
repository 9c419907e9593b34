package org.rouse.ingest.garmin;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rouse.ingest.json.BrokenRuleException;
import org.rouse.ingest.json.Digits;
import org.rouse.ingest.json.JsonRecord;
import tools.jackson.databind.JsonNode;

/** Values by the seconds that lie between the start of a summary and them. */
final class Offsets {

    /** A day may have 25 hours. */
    private static final int LAST = 25 * 3600;

    private Offsets() {}

    /** The values of a field, which may be absent, in the order of time. */
    static NavigableMap<Integer, JsonNode> of(JsonRecord record, String pointer) throws BrokenRuleException {
        TreeMap<Integer, JsonNode> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> sample : record.value(pointer).properties()) {
            values.put(seconds(record, pointer, sample.getKey()), sample.getValue());
        }
        return values;
    }

    private static int seconds(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        if (!Digits.only(text, 6) || Integer.parseInt(text) > LAST) {
            throw record.broken(pointer, "value.range", "must have seconds from 0 to " + LAST + " as names");
        }
        return Integer.parseInt(text);
    }
}
