package org.rouse.ingest.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.Receipt;

/**
 * The state of an import on disk, beside its bytes.
 *
 * @param name        of the file, for lists of imports
 * @param fingerprint of the file, chosen by its sender to find an interrupted import again; may be empty
 * @param columns     the sender's mapping of the file's columns; null in the state of an earlier release
 * @param length      of the file, bytes
 * @param receivedAt  start of the import: the version of its facts, stored so that reading it twice gives the same facts
 * @param endedAt     null until it is over
 * @param problem     why it failed; null where it did not
 */
record ImportState(
        String id,
        String personId,
        String format,
        String zone,
        String name,
        String fingerprint,
        @Nullable Map<String, String> columns,
        long length,
        Instant receivedAt,
        Phase phase,
        @Nullable Instant endedAt,
        @Nullable Problem problem,
        @Nullable Receipt receipt) {

    /** The rule that was broken, by name and in words. */
    @Schema(name = "ImportProblem")
    record Problem(String rule, String message) {}

    ImportState in(Phase next) {
        return new ImportState(
                id, personId, format, zone, name, fingerprint, columns, length, receivedAt, next, null, null, null);
    }

    ImportState ended(Phase how, Instant at, @Nullable Problem why, @Nullable Receipt came) {
        return new ImportState(
                id, personId, format, zone, name, fingerprint, columns, length, receivedAt, how, at, why, came);
    }
}
