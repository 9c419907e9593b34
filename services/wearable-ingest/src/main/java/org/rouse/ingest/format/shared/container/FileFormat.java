package org.rouse.ingest.format.shared.container;

import java.util.Set;
import org.rouse.ingest.format.evidence.FormatParser;

/** A format of files, which people and browsers declare as all kinds of things: any media type will do. */
public interface FileFormat extends FormatParser {

    @Override
    default Set<String> mediaTypes() {
        return Set.of();
    }
}
