package org.rouse.ingest.format.shared.rows;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;

/**
 * Refuses rows of a file of one person and one source.
 *
 * @param rows       positioned at the refused row
 * @param header     the text before the rows, without its last line end; a row below it is a file by itself
 * @param neighbours facts that such a file lacks, see {@link RowFacts}
 */
public record RowRefusals(
        CsvRows rows,
        EvidenceSink sink,
        Source source,
        String personId,
        Instant receivedAt,
        ByteString header,
        Map<String, String> neighbours) {

    /** A copy with these facts from the other rows. */
    public RowRefusals with(Map<String, String> facts) {
        return new RowRefusals(rows, sink, source, personId, receivedAt, header, facts);
    }

    /** Refuses the current row; {@code field} is the heading of the column at fault, or empty. */
    public void refuse(long index, String rule, String field, String message) {
        String sentence = field.isEmpty() ? message : field + " " + message;
        sink.rejected(new Reject(
                index,
                rule,
                field,
                sentence,
                Optional.of(personId),
                Optional.of(source),
                rows.rawBeneath(header),
                neighbours));
    }

    /** Whether a fact may cover this span; refuses the current row where it may not. */
    public boolean timeAllowed(long index, String field, long startMs, long endMs) {
        String broken = TimeRules.broken(startMs, endMs, receivedAt);
        if (!broken.isEmpty()) {
            refuse(index, broken, field, "must lie between 1970 and the upload, the end after the start");
        }
        return broken.isEmpty();
    }
}
