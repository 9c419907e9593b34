package org.rouse.ingest.files;

import java.util.Set;
import org.rouse.ingest.evidence.FormatParser;

/** A format of files, which people and browsers declare as all kinds of things: any media type will do. */
public interface FileFormat extends FormatParser {

    @Override
    default Set<String> mediaTypes() {
        return Set.of();
    }
}
