package org.rouse.ingest.format.healthautoexport;

import java.util.Locale;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;

/** Sleep: a night with {@code sleepStart} and {@code sleepEnd}, or one stage of it with a start, an end and a value. */
final class Sleeps {

    private static final String IN_BED = "inbed";

    private Sleeps() {}

    static RecordFacts facts(JsonRecord entry, Source source) throws BrokenRuleException {
        RecordFacts facts = new RecordFacts(source);
        if (entry.has("/sleepStart") || entry.has("/sleepEnd")) {
            return facts.interval(
                    sleep(entry, "night|", "/sleepStart", "/sleepEnd", "", SleepStage.SLEEP_STAGE_ASLEEP));
        }
        String stage = entry.text("/value").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String start = entry.firstOf("/startDate", "/start");
        String end = entry.firstOf("/endDate", "/end");
        // Around all stages, and of a phone alone the only one: a night in bed is no sitting.
        if (stage.equals(IN_BED)) {
            return facts.interval(sleep(entry, "bed|", start, end, "", SleepStage.SLEEP_STAGE_ASLEEP));
        }
        SleepStage told = stage.equals("awake") ? SleepStage.SLEEP_STAGE_AWAKE : SleepStage.SLEEP_STAGE_ASLEEP;
        return facts.interval(sleep(entry, "stage|", start, end, "stages", told));
    }

    private static Interval sleep(
            JsonRecord entry, String prefix, String start, String end, String partOf, SleepStage stage)
            throws BrokenRuleException {
        long startMs = entry.instantMs(start);
        return entry.interval(prefix + startMs, startMs, entry.instantMs(end), start, end)
                .setSleep(Sleep.newBuilder().setStage(stage).setPartOf(partOf))
                .build();
    }
}
