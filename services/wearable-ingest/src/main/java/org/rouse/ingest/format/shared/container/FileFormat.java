package org.rouse.ingest.format.shared.container;

import java.util.Set;
import org.rouse.ingest.format.evidence.FormatParser;

/** A format of files. People and browsers declare them as all kinds of media types, so any is accepted. */
public interface FileFormat extends FormatParser {

    @Override
    default Set<String> mediaTypes() {
        return Set.of();
    }
}
