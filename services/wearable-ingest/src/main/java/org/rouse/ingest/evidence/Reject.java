package org.rouse.ingest.evidence;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.rouse.contracts.v1.Source;

/**
 * A refused record.
 *
 * @param recordIndex position in the upload, from 0
 * @param rule        stable name for counting, such as "time.future"
 * @param field       JSON pointer or column of the field at fault; empty when the record as a whole is
 * @param message     the rule in words, naming field and rule, never a measured value
 * @param personId    the person it was meant for, where known
 * @param source      the source it would have belonged to, where known
 * @param raw         the record as received; the quarantine cuts it
 */
public record Reject(
        long recordIndex,
        String rule,
        String field,
        String message,
        Optional<String> personId,
        Optional<Source> source,
        ByteString raw) {}
