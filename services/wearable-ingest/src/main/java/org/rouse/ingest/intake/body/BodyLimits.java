package org.rouse.ingest.intake.body;

/**
 * How large an upload may be.
 *
 * @param wireBytes    as received
 * @param decodedBytes once decompressed
 * @param ratio        most decompressed bytes for one received; counts from {@link #RATIO_FLOOR} on, since a quiet night compresses well
 */
public record BodyLimits(long wireBytes, long decodedBytes, int ratio) {

    /** Up to this many decompressed bytes no ratio is too high. */
    public static final long RATIO_FLOOR = 4L * 1024 * 1024;
}
