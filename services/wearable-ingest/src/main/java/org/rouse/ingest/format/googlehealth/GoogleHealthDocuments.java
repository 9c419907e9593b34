package org.rouse.ingest.format.googlehealth;

import com.google.protobuf.ByteString;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonFormat;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.json.Wrapping;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads webhook notifications, alone or in an array, and pages of data points ({@code dataPoints}, {@code nextPageToken}). A record is
 * a notification or a data point. A notification names its user; data points name nobody and come in an upload for one person.
 */
public final class GoogleHealthDocuments implements JsonWalk.Visitor {

    static final String NAME = "google-health";

    public static final FormatParser FORMAT = new JsonFormat(NAME, GoogleHealthDocuments::new, Wrapping::inArray);

    private final RecordOutcomes outcomes;
    private final Notifications notifications;
    private final DataPoints points;

    GoogleHealthDocuments(UploadContext context, EvidenceSink sink) {
        RecordOwners owners = new RecordOwners(NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, "/data/healthUserId", Sources.DEVICE);
        this.notifications = new Notifications(owners);
        this.points = new DataPoints(owners);
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" ->
                JsonWalk.Step.intoDocument(
                        token, "google-health.shape", "the body must be notifications or a page of data points");
            case "/dataPoints" -> JsonWalk.Step.ENTER;
            case "/*", "/dataPoints/*" -> JsonWalk.Step.RECORD;
            case "/nextPageToken" -> JsonWalk.Step.PASS;
            default -> JsonWalk.Step.GATHER;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        outcomes.read(pointer, value, raw, this::read);
    }

    @Override
    public void close() {
        outcomes.close();
    }

    private RecordReading read(JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        if (record.optionalText("/type").filter("verification"::equals).isPresent()) {
            return RecordReading.unused("the verification of an endpoint");
        }
        return record.has("/data") ? notifications.read(record) : points.read(record);
    }
}
