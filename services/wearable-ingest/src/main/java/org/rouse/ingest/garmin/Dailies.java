package org.rouse.ingest.garmin;

import java.util.Map;
import java.util.TreeMap;
import org.rouse.contracts.v1.Measure;
import tools.jackson.databind.JsonNode;

/**
 * Dailies: totals of a day, from which no minute can be told, least of all a still one, and heart rates, from which the mean of each
 * minute that has any is taken, rounded half up.
 */
final class Dailies {

    private static final String SAMPLES = "/timeOffsetHeartRateSamples";
    private static final int LAST_OFFSET = 25 * 3600;
    private static final int LOWEST = 20;
    private static final int HIGHEST = 300;

    private Dailies() {}

    private static final class Mean {
        private long sum;
        private long count;

        private int rounded() {
            return (int) ((2 * sum + count) / (2 * count));
        }
    }

    static Facts facts(Summary summary) throws BrokenRuleException {
        long start = summary.startSeconds();
        TreeMap<Long, Mean> minutes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> sample :
                summary.node().path("timeOffsetHeartRateSamples").properties()) {
            int bpm = beats(sample);
            if (bpm > 0) {
                Mean mean = minutes.computeIfAbsent((start + offset(sample.getKey())) / 60, minute -> new Mean());
                mean.sum += bpm;
                mean.count++;
            }
        }
        if (!minutes.isEmpty()) {
            summary.checkTime(minutes.firstKey() * 60_000, minutes.firstKey() * 60_000 + 1);
            summary.checkTime(minutes.lastKey() * 60_000, minutes.lastKey() * 60_000 + 60_000);
        }
        Facts facts = new Facts(Sources.DEVICE);
        minutes.forEach((minute, mean) -> facts.minute(Measure.MEASURE_HEART_RATE_BPM, minute, mean.rounded()));
        return facts;
    }

    /** Seconds after the start of the day, which may have 25 hours. */
    private static long offset(String text) throws BrokenRuleException {
        boolean number = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(text) > LAST_OFFSET) {
            throw new BrokenRuleException(
                    SAMPLES, "value.range", "must have seconds from 0 to " + LAST_OFFSET + " as names");
        }
        return Integer.parseInt(text);
    }

    /** Beats per minute; 0 where the device marks that it found none. */
    private static int beats(Map.Entry<String, JsonNode> sample) throws BrokenRuleException {
        JsonNode value = sample.getValue();
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            int bpm = value.asInt();
            if (bpm <= 0 || (bpm >= LOWEST && bpm <= HIGHEST)) {
                return Math.max(0, bpm);
            }
        } else if (value.isNull()) {
            return 0;
        }
        throw new BrokenRuleException(SAMPLES, "value.range", "must have beats from " + LOWEST + " to " + HIGHEST);
    }
}
