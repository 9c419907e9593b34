package org.rouse.ingest.intake.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.Upload;

/**
 * An upload that may be read: all that its head told.
 *
 * @param key    set when the caller gave an idempotency key
 * @param stored told of the receipt once all of the upload is durable; must not block
 */
record Intake(
        FormatParser parser,
        Upload upload,
        ContentCoding coding,
        Optional<ReceiptCache.Key> key,
        Consumer<Receipt> stored) {

    Intake(FormatParser parser, Upload upload, ContentCoding coding, Optional<ReceiptCache.Key> key) {
        this(parser, upload, coding, key, _ -> {});
    }

    String format() {
        return parser.name();
    }
}
