package org.rouse.ingest.intake.body;

/**
 * The size limits of an upload.
 *
 * @param wireBytes    as received
 * @param decodedBytes once decompressed
 * @param ratio        most decompressed bytes for each received byte; counts from {@link #RATIO_FLOOR} on, since a quiet night compresses
 *                     well
 */
public record BodyLimits(long wireBytes, long decodedBytes, int ratio) {

    /** The number of decompressed bytes up to which any ratio is allowed. */
    public static final long RATIO_FLOOR = 4L * 1024 * 1024;
}
