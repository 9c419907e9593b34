package org.rouse.ingest.format.healthconnect;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.Set;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.CamelCase;
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
 * Reads Health Connect records in the shapes of forwarders: an array of records, an object that holds such arrays, each by the name of its
 * type or under "records", and changes with deletions. A record is a record of Health Connect, or a deletion.
 */
public final class HealthConnectEnvelope implements JsonWalk.Visitor {

    static final String NAME = "health-connect";

    public static final FormatParser FORMAT =
            new JsonFormat(NAME, HealthConnectEnvelope::new, HealthConnectEnvelope::alone);

    /** Objects that only wrap. */
    private static final Set<String> WRAPPERS =
            Set.of("/data", "/payload", "/body", "/healthconnect", "/healthConnect", "/healthData");

    private static final Set<String> DELETIONS =
            Set.of("deletions", "deleted", "deletedrecords", "deletedrecordids", "deletedids", "deletedrecordsids");

    private final RecordOutcomes outcomes;
    private final Records records;
    private final Deletions deletions;
    /** The type of all records, where the upload states it before them. */
    private String typeOfAll = "";

    private String originOfAll = "";

    HealthConnectEnvelope(UploadContext context, EvidenceSink sink) {
        RecordOwners owners = new RecordOwners(NAME, context);
        Origins origins = new Origins();
        this.outcomes = new RecordOutcomes(context, sink, owners, "", Origins.UNKNOWN);
        this.records = new Records(owners, origins);
        this.deletions = new Deletions(owners, origins);
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        if (path.isEmpty()) {
            return JsonWalk.Step.intoDocument(token, "health-connect.shape", "the body must be an array or an object");
        }
        if (path.endsWith("/*")) {
            return JsonWalk.Step.RECORD;
        }
        if (token == JsonToken.START_ARRAY) {
            return isOfOneRecord(path) ? JsonWalk.Step.GATHER : JsonWalk.Step.ENTER;
        }
        if (token == JsonToken.START_OBJECT && WRAPPERS.contains(CamelCase.name(path))) {
            return JsonWalk.Step.ENTER;
        }
        return path.lastIndexOf('/') == 0 ? remembered(path) : JsonWalk.Step.PASS;
    }

    /** A document that is one record has arrays of its own. */
    private static boolean isOfOneRecord(String path) {
        return path.equals("/samples") || path.equals("/stages") || path.equals("/segments") || path.equals("/laps");
    }

    /** Properties beside the arrays: they may apply to all records, or the document is one record. */
    private static JsonWalk.Step remembered(String path) {
        return switch (CamelCase.name(path)) {
            case "/type", "/recordType", "/dataType", "/dataOrigin" -> JsonWalk.Step.RECORD;
            default -> JsonWalk.Step.GATHER;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode received, ByteString raw) {
        JsonNode value = CamelCase.names(received);
        switch (CamelCase.name(path)) {
            case "/type", "/recordType", "/dataType" -> typeOfAll = value.asString("");
            case "/dataOrigin" -> originOfAll = Origins.name(value);
            case "" -> {
                if (Records.hasTime(value)) {
                    outcomes.read(pointer, value, raw, record -> read("", record));
                }
            }
            default -> outcomes.read(pointer, value, raw, record -> read(arrayName(path), record));
        }
    }

    /** Turns "/data/steps/*" into "steps". */
    private static String arrayName(String path) {
        String array = path.substring(0, path.length() - 2);
        return array.substring(array.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        outcomes.close();
    }

    private RecordReading read(String array, JsonRecord element) throws BrokenRuleException {
        if (DELETIONS.contains(RecordType.words(array))) {
            return deletions.read(element, originOfAll);
        }
        element.mustBeObject();
        Optional<String> said = type(element);
        String kind = RecordType.words(said.orElse(""));
        if (kind.equals("deletion") || kind.equals("deletionchange")) {
            return deletions.read(element, originOfAll);
        }
        if (element.value("/record").isObject()) {
            return read("", element.object("/record"));
        }
        String type = RecordType.isKnown(array) ? array : said.orElse(typeOfAll.isEmpty() ? array : typeOfAll);
        return records.read(type, element, originOfAll);
    }

    private static Optional<String> type(JsonRecord element) {
        return element.optionalText(element.firstOf("/recordType", "/type", "/dataType", "/@type"));
    }

    private static Optional<byte[]> alone(Reject refused) {
        return Wrapping.inItsArray(refused).or(() -> Wrapping.inArray(refused));
    }
}
