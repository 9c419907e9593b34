package org.rouse.ingest.format.shared.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

/**
 * A format whose upload is one JSON document.
 *
 * @param name     see {@link FormatParser#name}
 * @param finder   finds the records of an upload
 * @param wrapping a document around a record that was refused (see {@link FormatParser#alone})
 */
public record JsonFormat(String name, Finder finder, Function<Reject, Optional<byte[]>> wrapping)
        implements FormatParser {

    /** Makes the visitor that reads one upload. */
    @FunctionalInterface
    public interface Finder {
        JsonWalk.Visitor of(UploadContext context, EvidenceSink sink);
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (JsonWalk.Visitor visitor = finder.of(context, sink)) {
            JsonWalk.read(upload, visitor);
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return wrapping.apply(refused);
    }
}
