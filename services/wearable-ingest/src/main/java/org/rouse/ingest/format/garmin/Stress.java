package org.rouse.ingest.format.garmin;

import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import tools.jackson.databind.JsonNode;

/**
 * Stress details, which show whether the device was worn: a level, or the mark of movement or of recovery, was measured on the body; the
 * mark "off the wrist" was not. Each value is valid for three minutes, or up to the next one.
 */
final class Stress {

    private static final String LEVELS = "/timeOffsetStressLevelValues";
    private static final int HELD_SECONDS = 180;

    private static final int OFF_WRIST = -1;
    private static final int MOVING = -2;
    private static final int RECOVERING = -4;

    private Stress() {}

    static RecordFacts facts(Summary summary) throws BrokenRuleException {
        JsonRecord record = summary.record();
        long start = summary.startSeconds();
        RecordFacts facts = new RecordFacts(Sources.DEVICE);
        long next = 0;
        for (Offsets.Sample level : Offsets.of(record, LEVELS)) {
            long from = Math.max(next, (start + level.second()) / 60);
            long to = (start + level.second() + HELD_SECONDS) / 60;
            int worn = worn(level.value());
            if (worn >= 0 && from < to) {
                record.checkTime(from * 60_000, from * 60_000 + 1, LEVELS, LEVELS);
                for (long minute = from; minute < to; minute++) {
                    facts.minute(Measure.MEASURE_WORN, minute, worn, 0);
                }
                next = to;
            }
        }
        return facts;
    }

    /** 1 worn, 0 not worn, -1 where the level does not show it. */
    private static int worn(JsonNode level) {
        int value = level.isIntegralNumber() && level.canConvertToInt() ? level.asInt() : -3;
        if (value == OFF_WRIST) {
            return 0;
        }
        return value >= 0 || value == MOVING || value == RECOVERING ? 1 : -1;
    }
}
