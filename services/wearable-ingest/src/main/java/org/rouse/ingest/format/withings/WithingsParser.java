package org.rouse.ingest.format.withings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.Wrapping;

/**
 * Reads notifications ({@code userid=..&appli=16&..}) and the JSON answers of the calls getactivity, getintradayactivity, getworkouts
 * and sleep get and getsummary. A record is a notification, or one element of the answer.
 */
public final class WithingsParser implements FormatParser {

    public static final String NAME = "withings";

    /** The digits of a second since 1970, more than any position in an array has. */
    private static final int SHORTEST_SECOND = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json", "application/x-www-form-urlencoded");
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        InputStream body = upload instanceof CompleteUpload ? upload : new BufferedInputStream(upload);
        body.mark(1);
        int first = body.read();
        body.reset();
        try (Answers answers = new Answers(context, sink)) {
            if (first >= 'a' && first <= 'z') {
                answers.form(Form.read(body));
            } else {
                JsonWalk.read(body, answers);
            }
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        String[] path = refused.field().split("/", -1);
        if (path.length < 4) {
            return Optional.of(refused.raw().toByteArray());
        }
        boolean named = path[2].equals("series") && path[3].length() >= SHORTEST_SECOND;
        return named
                ? Wrapping.around("{\"body\":{\"series\":{\"" + path[3] + "\":", refused, "}}}")
                : Wrapping.inItsArray(refused);
    }
}
