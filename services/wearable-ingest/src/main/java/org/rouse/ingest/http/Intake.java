package org.rouse.ingest.http;

import java.util.Optional;
import org.rouse.ingest.body.ContentCoding;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.upload.Upload;

/**
 * An upload that may be read: all that its head told.
 *
 * @param key set when the caller gave an idempotency key
 */
record Intake(FormatParser parser, Upload upload, ContentCoding coding, Optional<Receipts.Key> key) {

    String format() {
        return parser.name();
    }
}
