package org.rouse.ingest.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Reads one wire format. Stateless, so one instance serves all uploads at once. */
public interface FormatParser {

    /** Name of the format in URLs, receipts and on the command line: lower case with hyphens, such as "open-mhealth". */
    String name();

    /** Media types such an upload may be declared as, without parameters; empty when any will do. */
    default Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    /**
     * Reads one upload to its end. Each record of it ends in exactly one call of the sink: {@link EvidenceSink#accepted},
     * {@link EvidenceSink#ignored} or {@link EvidenceSink#rejected}; a bad record never stops its neighbours.
     *
     * @throws MalformedUploadException when what is left cannot be told apart into records (not JSON, cut short, trailing junk)
     * @throws IOException only from the stream itself
     */
    void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException;
}
