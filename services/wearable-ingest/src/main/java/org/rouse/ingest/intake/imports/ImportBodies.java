package org.rouse.ingest.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.Receipt;

/** The bodies of requests and answers about imports. */
final class ImportBodies {

    private ImportBodies() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Imports")
    record Listed(
            List<Status> imports,

            @Schema(description = "To be given as ?cursor= for the next page; absent on the last") @Nullable
            String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Import")
    record Status(
            String id,
            String person,
            String format,
            String zone,
            String name,
            String fingerprint,
            Instant received,

            @Schema(allowableValues = {"receiving", "waiting", "reading", "done", "malformed", "failed", "cancelled"})
            String phase,

            @Schema(description = "Bytes of the file") long length,
            @Schema(description = "Bytes received") long offset,

            @Schema(description = "Bytes read, once decompressed")
            long read,

            @Nullable Instant ended,
            ImportState.@Nullable Problem problem,

            @Schema(description = "What became of each record; records = accepted + ignored + quarantined") @Nullable
            Receipt receipt) {

        static Status of(FileImport one) {
            ImportState state = one.state();
            return new Status(
                    state.id(),
                    state.personId(),
                    state.format(),
                    state.zone(),
                    state.name(),
                    state.fingerprint(),
                    state.receivedAt(),
                    state.phase().name().toLowerCase(Locale.ROOT),
                    state.length(),
                    one.received(),
                    one.read(),
                    state.endedAt(),
                    state.problem(),
                    state.receipt());
        }
    }
}
