package org.rouse.ingest.intake.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.Receipt;

/**
 * What is kept of an import on disk, beside its bytes.
 *
 * @param name        of the file, for whoever lists imports
 * @param fingerprint of the file, as its sender chose it, by which it finds an interrupted import again; may be empty
 * @param columns     which column of the file holds what, as its sender told; null in what an earlier release wrote
 * @param length      of the file, bytes
 * @param receivedAt  when it was begun: the version of its facts, kept so that reading it twice gives the same
 * @param endedAt     null until it is over
 * @param problem     why it did not come to its end; null where it did
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

    /** The rule that was broken, and in words. */
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
