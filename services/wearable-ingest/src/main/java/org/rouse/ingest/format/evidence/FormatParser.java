package org.rouse.ingest.format.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Reads one wire format. Stateless, so that one instance serves all uploads at once. */
public interface FormatParser {

    /** The name of the format in URLs, receipts and on the command line: lower case with hyphens, such as "open-mhealth". */
    String name();

    /** The media types that such an upload may be declared as, without parameters; empty when any is accepted. */
    default Set<String> mediaTypes() {
        return Set.of("application/json");
    }

    /**
     * Reads one upload to its end. Each record of it ends in exactly one call of the sink: {@link EvidenceSink#accepted},
     * {@link EvidenceSink#ignored} or {@link EvidenceSink#rejected}; a bad record never stops its neighbours.
     *
     * @throws MalformedUploadException when the rest cannot be split into records (not JSON, cut short, trailing junk)
     * @throws IOException only from the stream itself
     */
    void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException;

    /**
     * An upload that holds one record refused earlier and nothing else, so that it can be read again once a fix is in place: read in the
     * context of the first upload, and with the facts from its neighbours, it gives the same evidence (source, ids, versions) as among
     * them. Empty where the record has no meaning by itself; such an upload has to be sent again as a whole.
     *
     * @param refused as {@link #parse} rejected it, its {@link Reject#raw} complete
     */
    default Optional<byte[]> alone(Reject refused) {
        return Optional.empty();
    }
}
