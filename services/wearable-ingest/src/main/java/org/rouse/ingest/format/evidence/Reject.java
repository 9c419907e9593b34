package org.rouse.ingest.format.evidence;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;

/**
 * A refused record.
 *
 * @param recordIndex position in the upload, from 0
 * @param rule        stable name for counting, such as "time.future"
 * @param field       JSON pointer or column of the field at fault; empty when the record as a whole is at fault
 * @param message     the rule in words, naming field and rule, never a measured value
 * @param personId    the record's person, where known
 * @param source      the record's source, where known
 * @param raw         the record as received, below its header where it is a row; the quarantine cuts it
 * @param neighbours  facts from the other records of the file that it needs to be read by itself; see {@link FileHints#neighbours}
 */
public record Reject(
        long recordIndex,
        String rule,
        String field,
        String message,
        Optional<String> personId,
        Optional<Source> source,
        ByteString raw,
        Map<String, String> neighbours) {

    /**
     * Key in {@link #neighbours}: what the record needs of the others that was not kept, in words; such a record cannot be read by itself.
     */
    public static final String NEEDS = "needs";

    public Reject {
        neighbours = Map.copyOf(neighbours);
    }

    /** A record that needs nothing of its neighbours. */
    public Reject(
            long recordIndex,
            String rule,
            String field,
            String message,
            Optional<String> personId,
            Optional<Source> source,
            ByteString raw) {
        this(recordIndex, rule, field, message, personId, source, raw, Map.of());
    }

    /** The record as an upload of its own; empty unless {@link #neighbours} holds all it needs. */
    public Optional<byte[]> withWhatNeighboursTold() {
        return neighbours.isEmpty() || neighbours.containsKey(NEEDS)
                ? Optional.empty()
                : Optional.of(raw.toByteArray());
    }
}
