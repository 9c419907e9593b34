package org.rouse.ingest.intake.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Agreements.NoData;

/**
 * The answer to an upload: the outcome of its records. {@code records = accepted + ignored + quarantined}.
 *
 * @param uploadId       names the upload in evidence and quarantine
 * @param format         that it was read as
 * @param received       time of arrival
 * @param minutes        stored minute values
 * @param spans          stored facts with a start and an end
 * @param deletions      facts taken back
 * @param firstMinute    start of the first minute that any stored value or span touches; null when nothing was stored
 * @param lastMinute     start of the last one; null when nothing was stored
 * @param rejects        the first refused records, in order
 * @param rejectsOmitted number of further refused records
 * @param rules          refused records by rule
 * @param ignoredBy      ignored records by reason
 * @param note           a remark for the sender beside the counts, in words; null when there is none
 */
public record Receipt(
        String uploadId,
        String format,
        Instant received,
        long records,
        long accepted,
        long ignored,
        long quarantined,
        long minutes,
        long spans,
        long deletions,
        @Nullable Instant firstMinute,
        @Nullable Instant lastMinute,
        List<Refusal> rejects,
        long rejectsOmitted,
        Map<String, Long> rules,
        Map<String, Long> ignoredBy,
        @Nullable String note) {

    /** The note to an upload that may be valid and yet has no records: an app without permissions, or an export of the wrong kind. */
    public static final String NO_RECORDS = "the upload holds no record, so nothing of it was stored";

    public Receipt {
        if (records != accepted + ignored + quarantined) {
            throw new IllegalStateException("upload " + uploadId + ": " + records + " records, but " + accepted
                    + " accepted, " + ignored + " ignored and " + quarantined + " quarantined");
        }
        rejects = List.copyOf(rejects);
        rules = Map.copyOf(rules);
        ignoredBy = Map.copyOf(ignoredBy);
    }

    /** Why nothing was taken, where the upload held only data of people who took back their consent to processing, or paused. */
    public Optional<NoData> notTaken() {
        return records > 0 && ignored == records
                ? Stream.of(NoData.values())
                        .filter(why -> ignoredBy.containsKey(Permitted.says(why)))
                        .filter(why -> Stream.of(NoData.values())
                                .map(Permitted::says)
                                .toList()
                                .containsAll(ignoredBy.keySet()))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * One refused record.
     *
     * @param record  its position in the upload, from 0
     * @param rule    stable name of the rule it breaks
     * @param field   the field at fault, as a JSON pointer or a column name
     * @param message the rule in words, without the value
     */
    public record Refusal(long record, String rule, String field, String message) {}
}
