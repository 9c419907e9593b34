package org.rouse.ingest.upload;

/**
 * What one upload may make of itself.
 *
 * @param minutesPerRecord most minutes one evidence record holds; what is gathered beyond is published while reading goes on, so this
 *                         bounds memory too
 * @param refusals         most records of one upload that are quarantined; at one more it is refused as a whole
 * @param refusalsShown    most of them that the receipt lists; it counts them all
 * @param rawBytes         most bytes kept of a refused record
 */
public record UploadLimits(int minutesPerRecord, int refusals, int refusalsShown, int rawBytes) {

    public static final UploadLimits DEFAULT = new UploadLimits(10_080, 10_000, 100, 16_384);
}
