package org.rouse.ingest.format.healthautoexport;

import java.util.regex.Pattern;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;

/** The metrics that are used. Entries of unknown length, and totals of days, place nothing in time and give no facts. */
final class Metrics {

    private static final String DATE = "/date";
    private static final int MOST_STEPS = 1_000_000;
    private static final int HIGHEST_MET = 30;
    private static final int LIGHT = 1;
    private static final int MODERATE = 2;

    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9_]{1,64}");

    private final RecordOwners owners;
    private final Sources sources;

    Metrics(RecordOwners owners, Sources sources) {
        this.owners = owners;
        this.sources = sources;
    }

    RecordReading read(Metric metric, JsonRecord entry) throws BrokenRuleException {
        return switch (metric.name()) {
            case "step_count" -> steps(metric, entry);
            case "heart_rate" -> heartRate(metric, entry);
            case "physical_effort" -> effort(metric, entry);
            case "apple_stand_time" -> moving(metric, entry, LIGHT);
            case "apple_exercise_time" -> moving(metric, entry, MODERATE);
            case "sleep_analysis" -> RecordReading.of(owners.ofUpload(), Sleeps.facts(entry, sources.of(entry, true)));
            case "apple_stand_hour" ->
                RecordReading.unused("apple_stand_hour, in which one minute on foot makes an hour of standing");
            case "" -> throw entry.broken("", "schema.required", "must be in a metric that has a name");
            default ->
                RecordReading.unused(PLAIN_NAME.matcher(metric.name()).matches() ? metric.name() : "another metric");
        };
    }

    private RecordReading steps(Metric metric, JsonRecord entry) throws BrokenRuleException {
        double steps = entry.number("/qty", 0, MOST_STEPS);
        entry.instantMs(DATE); // an entry without a time is refused before its length matters
        if (metric.length().isEmpty() || metric.isOfDays()) {
            return ofNoSpan(metric);
        }
        Source source = sources.of(entry, false);
        return RecordReading.of(
                owners.ofUpload(), new RecordFacts(source).steps(span(metric, entry), steps, entry, "/qty"));
    }

    private static RecordReading ofNoSpan(Metric metric) {
        return RecordReading.unused(
                metric.isOfDays()
                        ? "totals of days"
                        : "entries whose length cannot be told; export by minutes or hours");
    }

    /** The app exports heart rates as sampled where it does not sum up. */
    private RecordReading heartRate(Metric metric, JsonRecord entry) throws BrokenRuleException {
        entry.instantMs(DATE);
        if (metric.length().isPresent() && !metric.isOfMinutes()) {
            return RecordReading.unused("mean heart rates of hours or days");
        }
        String pointer = entry.firstOf("/Avg", "/avg", "/qty");
        return RecordReading.of(owners.ofUpload(), HeartRates.sampled(entry, sources.of(entry, true), DATE, pointer));
    }

    /** Kilocalories per hour and kilogram are metabolic equivalents. */
    private RecordReading effort(Metric metric, JsonRecord entry) throws BrokenRuleException {
        entry.instantMs(DATE);
        if (!metric.isOfMinutes()) {
            return ofNoSpan(metric);
        }
        String pointer = entry.firstOf("/Avg", "/qty");
        int thousandths = (int) Math.round(1000 * entry.number(pointer, 0, HIGHEST_MET));
        Interval.Builder span = span(metric, entry);
        RecordFacts facts = new RecordFacts(sources.of(entry, true));
        facts.minute(Measure.MEASURE_MET_THOUSANDTHS, span.getStartMs() / 60_000, thousandths, 0);
        return RecordReading.of(owners.ofUpload(), facts);
    }

    /** Minutes of an activity within the entry's span; their place is known only when they fill it. */
    private RecordReading moving(Metric metric, JsonRecord entry, int intensity) throws BrokenRuleException {
        double minutes = entry.number("/qty", 0, 24 * 60);
        entry.instantMs(DATE);
        if (metric.length().isEmpty() || metric.isOfDays()) {
            return ofNoSpan(metric);
        }
        Interval.Builder span = span(metric, entry);
        long lengthMs = metric.length().get().toMillis();
        if (Math.round(minutes * 60_000) != lengthMs) {
            return RecordReading.unused("minutes that do not tell where in their span they lie");
        }
        Interval held = span.setIntensity(IntensityHeld.newBuilder().setIntensity(intensity))
                .build();
        return RecordReading.of(owners.ofUpload(), RecordFacts.of(sources.of(entry, true), held));
    }

    /** The format has no ids; metric and start identify an entry within its source, and a later export replaces it. */
    private static Interval.Builder span(Metric metric, JsonRecord entry) throws BrokenRuleException {
        long start = entry.instantMs(DATE);
        long end = start + metric.length().orElseThrow().toMillis();
        String id = metric.name() + "|" + start + "|" + (end - start) / 1000;
        // The entry of the current hour is cut at the time of upload, up to which it is known.
        long known = Math.min(end, Math.max(start + 1, entry.receivedAt().toEpochMilli()));
        return entry.interval(id, start, known, DATE, DATE);
    }
}
