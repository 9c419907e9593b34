package org.rouse.contracts;

import java.util.Locale;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The services that write to the log. */
public enum Service {
    WEARABLE_INGEST,
    COACHING,
    NOTIFICATION;

    private final RecordHeader header = CloudEvent.header(
            CloudEvent.SOURCE, '/' + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    /** The source of its events. */
    RecordHeader header() {
        return header;
    }
}
