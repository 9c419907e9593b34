package org.rouse.ingest.format.garmin;

import com.google.protobuf.ByteString;
import java.util.Set;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonFormat;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.json.Wrapping;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of a Garmin Health push or ping: one object whose properties are summary types, each with an array of summaries. A record
 * is a summary, or the notice that one is to be pulled. The person is the linked account of its userId, under the provider name
 * "garmin-health".
 */
public final class GarminSummaries implements JsonWalk.Visitor {

    static final String NAME = "garmin-health";

    public static final FormatParser FORMAT = new JsonFormat(NAME, GarminSummaries::new, Wrapping::inItsArray);

    private static final String USER = "/userId";

    private static final Set<String> UNUSED = Set.of(
            "activityFiles",
            "allDayRespiration",
            "bloodPressures",
            "bodyComps",
            "healthSnapshot",
            "hrv",
            "hrvSummaries",
            "menstrualCycleTracking",
            "mct",
            "pulseox",
            "pulseOx",
            "skinTemp",
            "solarIntensity",
            "thirdPartyDailies",
            "userMetrics");

    private static final Set<String> PULLED = Set.of(
            "epochs",
            "dailies",
            "activities",
            "manuallyUpdatedActivities",
            "activityDetails",
            "moveIQActivities",
            "sleeps",
            "stressDetails");

    private static final String DEREGISTRATIONS = "deregistrations";
    private static final String PERMISSIONS = "userPermissionsChange";

    private final RecordOwners owners;
    private final RecordOutcomes outcomes;

    GarminSummaries(UploadContext context, EvidenceSink sink) {
        this.owners = new RecordOwners(NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, USER, Sources.DEVICE);
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        if (path.isEmpty()) {
            return JsonWalk.Step.intoObject(token, "garmin.shape", "the body must be an object of summary types");
        }
        boolean ofType = token == JsonToken.START_ARRAY && !path.endsWith("/*");
        return ofType ? JsonWalk.Step.ENTER : JsonWalk.Step.RECORD;
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        boolean alone = !path.endsWith("/*");
        String type = alone ? path.substring(1) : path.substring(1, path.length() - 2);
        outcomes.read(pointer, value, raw, record -> read(type, alone, record));
    }

    @Override
    public void close() {
        outcomes.close();
    }

    private RecordReading read(String type, boolean alone, JsonRecord record) throws BrokenRuleException {
        if (UNUSED.contains(type)) {
            return RecordReading.unused(type);
        }
        if (alone || !record.isObject()) {
            throw record.broken("", "schema.type", "must be an array of summaries");
        }
        if (type.equals(PERMISSIONS)) {
            return RecordReading.unused(type + "; what may no longer be seen just stops coming");
        }
        if (type.equals(DEREGISTRATIONS)) {
            return owners.notified(notice(type, "", record));
        }
        if (record.has("/callbackURL") && PULLED.contains(type)) {
            return owners.notified(notice(type, record.text("/callbackURL"), record));
        }
        return summary(type, new Summary(record));
    }

    private Notice notice(String type, String url, JsonRecord record) throws BrokenRuleException {
        return new Notice(owners.of(record, USER), NAME, type, "", 0, 0, url);
    }

    private RecordReading summary(String type, Summary summary) throws BrokenRuleException {
        return switch (type) {
            case "epochs" -> known(summary, Epochs.facts(summary));
            case "dailies" -> known(summary, Dailies.facts(summary));
            case "activities", "manuallyUpdatedActivities" -> activity(summary);
            case "activityDetails" -> known(summary, Details.facts(summary));
            case "moveIQActivities" -> known(summary, Workouts.detected(summary));
            case "sleeps" -> known(summary, Sleeps.facts(summary));
            case "stressDetails" -> known(summary, Stress.facts(summary));
            default ->
                throw summary.record().broken("", "garmin.unknown-type", "must be a summary type of Garmin Health");
        };
    }

    private RecordReading activity(Summary summary) throws BrokenRuleException {
        return summary.record().isTrue("/isParent")
                ? RecordReading.unused("the activity's parts come by themselves")
                : known(summary, Workouts.recorded(summary));
    }

    private RecordReading known(Summary summary, RecordFacts facts) throws BrokenRuleException {
        return RecordReading.of(owners.of(summary.record(), USER), facts);
    }
}
