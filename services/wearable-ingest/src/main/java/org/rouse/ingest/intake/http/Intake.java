package org.rouse.ingest.intake.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.Upload;

/**
 * An admitted upload, by the data in its head.
 *
 * @param key    present when the caller sent an idempotency key
 * @param stored receives the receipt once all of the upload is durable; must not block
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
