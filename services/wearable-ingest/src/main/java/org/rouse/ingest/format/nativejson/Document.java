package org.rouse.ingest.format.nativejson;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.json.JsonUpload;
import org.rouse.ingest.format.shared.time.Dialect;
import org.rouse.ingest.format.shared.time.WrittenTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks the top level of the document and hands each element of its arrays to the reader of its kind. */
final class Document {

    private static final Map<String, RecordReader> READERS = Map.of(
            "samples", new SampleReader(),
            "workouts", SpanReaders.WORKOUT,
            "sleep", SpanReaders.SLEEP,
            "wear", SpanReaders.WEAR,
            "sedentaryPeriods", SpanReaders.SEDENTARY,
            "intensities", SpanReaders.INTENSITY,
            "transport", SpanReaders.TRANSPORT,
            "stepCounts", SpanReaders.STEPS,
            "deletions", new DeletionReader());

    /** The token alone names the person of an upload; a sender that states another is told so. */
    private static final Set<String> NOT_SETTABLE = Set.of(
            "person",
            "personId",
            "person_id",
            "userId",
            "user",
            "tenant",
            "organisation",
            "organization",
            "status",
            "uploadId");

    private final JsonUpload json;
    private final Records records;
    private final Envelope envelope;
    private final SeriesReader series;
    private final PostureTrack postures;

    Document(JsonUpload json, Records records, Envelope envelope) {
        this.json = json;
        this.records = records;
        this.envelope = envelope;
        this.series = new SeriesReader(json, records);
        this.postures = new PostureTrack(records);
    }

    void read() throws IOException {
        JsonParser tokens = json.tokens();
        tokens.nextToken();
        try {
            for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
                property(name, tokens, tokens.nextToken());
            }
        } finally {
            postures.finish(); // the postures read before a document breaks off stand, like every other record
        }
    }

    private void property(String name, JsonParser tokens, JsonToken value) throws IOException {
        switch (name) {
            case "source" -> tokens.skipChildren();
            case "lane" -> lane(tokens, value);
            case "observedUntil" -> observedUntil(tokens, value);
            case "series" -> {
                for (int i = 0; nextElement(name, i, tokens, value); i++) {
                    series.read(i);
                }
            }
            case "postures" -> elements(name, tokens, value, postures);
            default -> {
                RecordReader reader = READERS.get(name);
                if (reader != null) {
                    elements(name, tokens, value, reader);
                } else {
                    unknown(name, tokens);
                }
            }
        }
    }

    private void elements(String name, JsonParser tokens, JsonToken value, RecordReader reader) throws IOException {
        for (int i = 0; nextElement(name, i, tokens, value); i++) {
            records.read(name, i, reader);
        }
    }

    /** Steps to the next element of the array, which must be an object. */
    private boolean nextElement(String name, int index, JsonParser tokens, JsonToken array) throws IOException {
        if (array == JsonToken.VALUE_NULL) {
            return false;
        }
        if (array != JsonToken.START_ARRAY) {
            throw new MalformedUploadException("json.array", "/" + name + " must be an array of objects");
        }
        JsonToken element = tokens.nextToken();
        if (element == JsonToken.END_ARRAY) {
            return false;
        }
        if (element != JsonToken.START_OBJECT) {
            throw new MalformedUploadException("json.element", "/" + name + "/" + index + " must be an object");
        }
        return true;
    }

    private void lane(JsonParser tokens, JsonToken value) throws IOException {
        if (Envelope.lane(tokens, value) != envelope.lane()) {
            throw new MalformedUploadException("lane.late", "/lane must come before the data");
        }
    }

    private void observedUntil(JsonParser tokens, JsonToken value) throws IOException {
        long millis = value == JsonToken.VALUE_STRING
                ? WrittenTime.instantMs(Dialect.STRICT, tokens.getString())
                : WrittenTime.UNREADABLE;
        if (millis == WrittenTime.UNREADABLE) {
            throw new MalformedUploadException("time.form", "/observedUntil must be an ISO 8601 instant with offset");
        }
        postures.observedUntil(millis);
    }

    private void unknown(String name, JsonParser tokens) throws IOException {
        long mark = json.mark();
        tokens.skipChildren();
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        if (NOT_SETTABLE.contains(name)) {
            records.refuse(
                    records.next(),
                    "field.not-settable",
                    pointer,
                    "is told by the token, never by the body",
                    json.rawFrom(mark));
        } else {
            records.ignore("unknown property");
        }
    }
}
