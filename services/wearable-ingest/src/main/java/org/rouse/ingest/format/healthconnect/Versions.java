package org.rouse.ingest.format.healthconnect;

import java.time.Instant;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.shared.json.JsonRecord;

/** Decides which of two states of a record stands: the higher {@code clientRecordVersion}, then the later {@code lastModifiedTime}. */
final class Versions {

    /** A deletion is the final state of a record: its id is never used again. */
    static final long DELETION = Long.MAX_VALUE;

    /** More milliseconds than any time, so that the client's version decides first. */
    private static final long CLIENT_VERSION = 10_000_000_000_000L;

    /** Client versions below this leave room for a time beside them; apps with larger ones count milliseconds and need none. */
    private static final long SMALL = 900_000;

    private static final long LARGE_FROM = SMALL * CLIENT_VERSION;

    private Versions() {}

    static long of(JsonRecord record) throws BrokenRuleException {
        String pointer = record.firstOf("/metadata/clientRecordVersion", "/clientRecordVersion");
        long client = record.has(pointer) ? record.whole(pointer, Long.MAX_VALUE) : 0;
        if (client >= SMALL) {
            return LARGE_FROM + Math.min(client, DELETION - 1 - LARGE_FROM);
        }
        return client * CLIENT_VERSION + modifiedMs(record);
    }

    private static long modifiedMs(JsonRecord record) throws BrokenRuleException {
        String pointer = record.firstOf("/metadata/lastModifiedTime", "/lastModifiedTime", "/lastModified");
        Instant received = record.receivedAt();
        return record.has(pointer) ? record.instantMs(pointer) : received.toEpochMilli();
    }
}
