package org.rouse.ingest.format.garmin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.Digits;
import org.rouse.ingest.format.shared.json.JsonRecord;
import tools.jackson.databind.JsonNode;

/** Values by their distance in seconds from the start of the summary. */
final class Offsets {

    /** A day may have 25 hours. */
    private static final int LAST = 25 * 3600;

    /** One value, and its distance in seconds from the start of the summary. */
    record Sample(int second, JsonNode value) {}

    private Offsets() {}

    /** The values of a field, which may be absent, in the order of time; of several values of one second the last. */
    static List<Sample> of(JsonRecord record, String pointer) throws BrokenRuleException {
        List<Sample> samples = new ArrayList<>();
        boolean inOrder = true;
        int before = -1;
        for (Map.Entry<String, JsonNode> sample : record.value(pointer).properties()) {
            int second = seconds(record, pointer, sample.getKey());
            samples.add(new Sample(second, sample.getValue()));
            inOrder &= second > before;
            before = second;
        }
        return inOrder ? samples : sorted(samples);
    }

    private static List<Sample> sorted(List<Sample> samples) {
        TreeMap<Integer, Sample> bySecond = new TreeMap<>();
        samples.forEach(sample -> bySecond.put(sample.second, sample));
        return List.copyOf(bySecond.values());
    }

    private static int seconds(JsonRecord record, String pointer, String text) throws BrokenRuleException {
        if (!Digits.only(text, 6) || Integer.parseInt(text) > LAST) {
            throw record.broken(pointer, "value.range", "must have seconds from 0 to " + LAST + " as names");
        }
        return Integer.parseInt(text);
    }
}
