package org.rouse.ingest.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Reads one wire format. Stateless, so one instance serves all uploads at once. */
public interface FormatParser {

    /** Name of the format in URLs, receipts and on the command line: lower case with hyphens, such as "open-mhealth". */
    String name();

    /**
     * Reads one upload to its end. Each record of it ends in exactly one call of the sink: {@link EvidenceSink#accepted},
     * {@link EvidenceSink#ignored} or {@link EvidenceSink#rejected}; a bad record never stops its neighbours.
     *
     * @throws MalformedUploadException when what is left cannot be told apart into records (not JSON, cut short, trailing junk)
     * @throws IOException only from the stream itself
     */
    void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException;
}
