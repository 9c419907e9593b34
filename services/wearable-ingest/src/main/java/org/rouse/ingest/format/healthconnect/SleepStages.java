package org.rouse.ingest.format.healthconnect;

import java.util.Locale;
import java.util.Set;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.Night;

/** Stages of a sleep session, by number or by name. */
final class SleepStages {

    /** Awake, out of bed, awake in bed. */
    private static final Set<String> NOT_ASLEEP = Set.of("1", "3", "7", "awake", "outofbed", "awakeinbed");

    private SleepStages() {}

    static Night night(JsonRecord session) throws BrokenRuleException {
        Night night = new Night();
        for (JsonRecord stage : session.array(session.firstOf("/stages", "/data/stages"))) {
            String name = stage.text(stage.firstOf("/stage", "/type"))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]", "")
                    .replace("stagetype", "")
                    .replace("sleepstage", "");
            night.stage(
                    stage.instantMs(stage.firstOf("/startTime", "/start")),
                    stage.instantMs(stage.firstOf("/endTime", "/end")),
                    !NOT_ASLEEP.contains(name));
        }
        return night;
    }
}
