package org.rouse.ingest.format.garmin;

import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;

/**
 * Details of an activity: the activity once more, under the same id as among the activities so that the two are one, and the heart rates of
 * its samples.
 */
final class Details {

    private static final String SUFFIX = "-detail";

    private Details() {}

    static RecordFacts facts(Summary summary) throws BrokenRuleException {
        JsonRecord record = summary.record();
        HeartRates rates = new HeartRates();
        SampledTimer timer = new SampledTimer();
        for (JsonRecord sample : record.array("/samples")) {
            timer.sample(sample, sample.epochSeconds("/startTimeInSeconds") * 1000);
            rates.sample(
                    sample,
                    "/heartRate",
                    sample.epochSeconds("/startTimeInSeconds") * 1000,
                    sample.measured("/heartRate", 1000).orElse(0));
        }
        RecordFacts facts = record.isTrue("/isParent") || record.isTrue("/summary/isParent")
                ? new RecordFacts(Sources.DEVICE)
                : Workouts.detailed(new Summary(record.object("/summary")), id(summary), timer);
        rates.giveTo(facts, record, "/samples", 0);
        return facts;
    }

    private static String id(Summary summary) throws BrokenRuleException {
        String id = summary.text("/summaryId");
        return id.endsWith(SUFFIX) ? id.substring(0, id.length() - SUFFIX.length()) : id;
    }
}
