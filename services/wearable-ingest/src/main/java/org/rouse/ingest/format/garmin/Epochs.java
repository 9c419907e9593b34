package org.rouse.ingest.format.garmin;

import org.rouse.contracts.v1.ActivitySlot;
import org.rouse.contracts.v1.Interval;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.ActivityWords;
import org.rouse.ingest.format.shared.json.RecordFacts;

/**
 * Epochs: a day's slots of 15 minutes, with a summary for each activity type of a slot. A slot's summaries together describe its time, so
 * none of them replaces another; a summary that covers more of its slot, or as much and came later, replaces the previous one of the same
 * slot and type.
 */
final class Epochs {

    private static final int MOST_STEPS = 20_000;
    private static final int HIGHEST_MET = 30;
    /** More milliseconds than any time of arrival, so that the covered time decides first. */
    private static final long COVERED_SECOND = 10_000_000_000_000L;

    private Epochs() {}

    static RecordFacts facts(Summary summary) throws BrokenRuleException {
        String type = summary.text("/activityType");
        Interval.Builder interval = summary.interval(summary.startSeconds() + "|" + type);
        long covered = summary.whole("/durationInSeconds", Integer.MAX_VALUE);
        long active = summary.whole("/activeTimeInSeconds", Integer.MAX_VALUE);
        if (active > covered) {
            throw new BrokenRuleException(
                    "/activeTimeInSeconds", "value.range", "must not be more than durationInSeconds");
        }
        int steps = (int) Math.round(summary.measured("/steps", MOST_STEPS).orElse(0));
        summary.record().checkSteps(interval, steps, "/steps");
        ActivitySlot slot = ActivitySlot.newBuilder()
                .setActivity(ActivityWords.hyphenated(type))
                .setActiveMs(active * 1000)
                .setIntensity(intensity(summary, type))
                .setSteps(steps)
                .setMetThousandths((int)
                        Math.round(1000 * summary.measured("/met", HIGHEST_MET).orElse(0)))
                .build();
        long version = covered * COVERED_SECOND + summary.record().receivedAt().toEpochMilli();
        return RecordFacts.of(
                Sources.DEVICE, interval.setVersion(version).setSlot(slot).build());
    }

    private static int intensity(Summary summary, String type) throws BrokenRuleException {
        if (!summary.record().has("/intensity")) {
            return type.equals("SEDENTARY") ? 0 : 1;
        }
        return switch (summary.text("/intensity")) {
            case "SEDENTARY" -> 0;
            case "ACTIVE" -> 1;
            case "HIGHLY_ACTIVE" -> 2;
            default ->
                throw new BrokenRuleException(
                        "/intensity", "schema.enum", "must be one of [SEDENTARY, ACTIVE, HIGHLY_ACTIVE]");
        };
    }
}
