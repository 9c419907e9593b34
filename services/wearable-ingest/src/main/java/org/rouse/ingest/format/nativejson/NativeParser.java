package org.rouse.ingest.format.nativejson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonUpload;
import tools.jackson.core.JacksonException;

/**
 * Reads Rouse's own format: one JSON object with the source and arrays of facts. A record is one value of a series or one element of
 * any other array. Memory is bounded by the longest series and the number of postures an upload may hold.
 */
public final class NativeParser implements FormatParser {

    static final String NAME = "native";

    private static final Pattern PLACE = Pattern.compile("/([A-Za-z]+)/[0-9]+");

    /** The number of bytes in which the envelope is looked for; a body up to this size is read from memory. */
    static final int HEAD = 256 * 1024;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        String personId = context.personId()
                .orElseThrow(
                        () -> new MalformedUploadException("upload.person", "this format carries one person's data"));
        InputStream body = upload;
        byte[] head;
        boolean whole = true;
        if (upload instanceof CompleteUpload complete) {
            head = complete.bytes();
        } else {
            head = upload.readNBytes(HEAD);
            whole = head.length < HEAD;
            CompleteUpload start = new CompleteUpload(head);
            body = whole ? start : new SequenceInputStream(start, upload);
        }
        Envelope envelope = Envelope.find(head, whole ? head.length : HEAD, whole);
        sink.lane(envelope.lane());
        try (JsonUpload json = JsonUpload.open(body)) {
            Records records = new Records(json, sink, personId, envelope.source(), context.receivedAt());
            try {
                new Document(json, records, envelope).read();
            } catch (JacksonException e) {
                throw json.failure(e);
            }
            json.end();
        }
    }

    /**
     * A posture is valid until the next one, so it has no meaning without its neighbours; a refusal that is no record belongs to no array.
     */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        Matcher place = PLACE.matcher(refused.field());
        if (!place.lookingAt()
                || place.group(1).equals("postures")
                || refused.source().isEmpty()) {
            return Optional.empty();
        }
        String source = Envelope.json(refused.source().get());
        String records = "\"" + place.group(1) + "\":[" + refused.raw().toStringUtf8() + "]";
        return Optional.of(("{\"source\":" + source + "," + records + "}").getBytes(UTF_8));
    }
}
