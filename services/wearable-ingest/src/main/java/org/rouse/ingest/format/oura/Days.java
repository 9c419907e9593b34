package org.rouse.ingest.format.oura;

import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/**
 * The activity of a day: metabolic equivalents by the minute, and a class for every five minutes, of which 0 means that the ring was not
 * worn. Minutes not worn have no metabolic equivalents, whatever the document holds there.
 */
final class Days {

    private static final String ITEMS = "/met/items";
    private static final int CLASS_MINUTES = 5;
    private static final int MOST_MINUTES = 25 * 60;
    private static final int MINUTE_SECONDS = 60;
    private static final int HIGHEST_MET = 30;
    private static final char NOT_WORN = '0';

    private Days() {}

    static RecordFacts facts(JsonRecord day) throws BrokenRuleException {
        String time = day.firstOf("/met/timestamp", "/timestamp");
        long start = day.instantMs(time) / 60_000;
        day.checkTime(start * 60_000, start * 60_000 + 1, time, time);
        String classes = day.value("/class_5_min").asString("");
        RecordFacts facts = new RecordFacts(OuraDocuments.RING);
        wear(day, start, classes, facts);
        intensity(day, start, classes, facts);
        return facts;
    }

    private static void wear(JsonRecord day, long start, String classes, RecordFacts facts) throws BrokenRuleException {
        if (classes.length() > MOST_MINUTES / CLASS_MINUTES || !classes.matches("[0-5]*")) {
            throw day.broken(
                    "/class_5_min", "value.range", "must have a digit from 0 to 5 for every 5 minutes of a day");
        }
        for (int minute = 0; minute < classes.length() * CLASS_MINUTES && !isAhead(day, start + minute); minute++) {
            facts.minute(Measure.MEASURE_WORN, start + minute, worn(classes, minute) ? 1 : 0, 0);
        }
    }

    private static boolean worn(String classes, int minute) {
        int at = minute / CLASS_MINUTES;
        return at >= classes.length() || classes.charAt(at) != NOT_WORN;
    }

    /** Before a day is over, its document already extends to the day's end. */
    private static boolean isAhead(JsonRecord day, long minute) {
        return minute * 60_000 >= day.receivedAt().toEpochMilli();
    }

    private static void intensity(JsonRecord day, long start, String classes, RecordFacts facts)
            throws BrokenRuleException {
        JsonNode items = day.value(ITEMS);
        if (items.isMissingNode() || items.isEmpty()) {
            return;
        }
        if (!items.isArray() || items.size() > MOST_MINUTES || day.number("/met/interval", 0, 3600) != MINUTE_SECONDS) {
            throw day.broken("/met", "value.range", "must have an item for every 60 seconds of a day");
        }
        for (int minute = 0; minute < items.size() && !isAhead(day, start + minute); minute++) {
            JsonNode item = items.get(minute);
            double met = item.isNumber() ? item.asDouble(0) : 0;
            if (met < 0 || met > HIGHEST_MET) {
                throw day.broken(ITEMS + "/" + minute, "value.range", "must be from 0 to " + HIGHEST_MET);
            }
            if (met > 0 && worn(classes, minute)) {
                facts.minute(Measure.MEASURE_MET_THOUSANDTHS, start + minute, (int) Math.round(met * 1000), 0);
            }
        }
    }
}
