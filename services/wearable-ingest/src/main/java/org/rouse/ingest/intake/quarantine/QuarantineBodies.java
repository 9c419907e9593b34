package org.rouse.ingest.intake.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Quarantined;

/** The bodies of requests and answers about refused records. */
final class QuarantineBodies {

    private QuarantineBodies() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusedRecords")
    record Listed(
            List<Item> records,

            @Schema(description = "To be given as ?cursor= for the next page; absent on the last") @Nullable
            String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusedRecord")
    record Item(
            String id,
            @Nullable String person,
            String upload,
            String format,
            String rule,
            String field,
            String message,
            long record,
            long bytes,
            Instant received,
            @Nullable String source,
            boolean replayable,

            @Schema(description = "Why it is not replayable") @Nullable
            String notReplayable,

            @Nullable Instant replayed,

            @Schema(description = "The record as received, where it is text; only for a single record") @Nullable
            String raw,

            @Schema(description = "The same where it is not") @Nullable
            String rawBase64) {

        /** @param obstacle why the record is not replayable; empty where it is */
        static Item of(Refused refused, Optional<String> obstacle, boolean withRaw) {
            Quarantined record = refused.record();
            boolean text = record.getRaw().isValidUtf8();
            return new Item(
                    refused.place().toString(),
                    blankIsNull(record.getPersonId()),
                    record.getUploadId(),
                    record.getFormat(),
                    record.getRule(),
                    record.getField(),
                    record.getMessage(),
                    record.getRecordIndex(),
                    record.getRawLength(),
                    Instant.ofEpochMilli(record.getReceivedAtMs()),
                    blankIsNull(record.getSource().getId()),
                    obstacle.isEmpty(),
                    obstacle.orElse(null),
                    refused.replayedAtMs() == 0 ? null : Instant.ofEpochMilli(refused.replayedAtMs()),
                    withRaw && text ? record.getRaw().toString(UTF_8) : null,
                    withRaw && !text
                            ? Base64.getEncoder().encodeToString(record.getRaw().toByteArray())
                            : null);
        }

        private static @Nullable String blankIsNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    @Schema(name = "ReplayRequest", description = "Either ids, or filter")
    record ReplayRequest(
            @Nullable List<String> ids,
            @Nullable Filter filter,
            @Nullable String cursor) {}

    @Schema(name = "QuarantineFilter")
    record Filter(
            @Nullable String format,
            @Nullable String rule,
            @Nullable String person,
            @Nullable Instant since) {}

    /** @param outcome "replayed", "already-replayed", "still-refused", "not-replayable" or "unknown" */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayOutcome")
    record Replayed(
            String id,
            String outcome,
            @Nullable String rule,
            @Nullable String message) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplayReport")
    record Report(
            Map<String, Long> totals,
            List<Replayed> records,
            @Nullable String next) {}
}
