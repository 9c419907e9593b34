package org.rouse.ingest.intake.upload;

/**
 * Limits of one upload.
 *
 * @param minutesPerRecord most minutes of one evidence record; further ones are published while reading goes on, so this bounds memory too
 * @param refusals         most records of one upload that are quarantined; at one more it is refused as a whole
 * @param refusalsShown    most of them that the receipt lists; it counts them all
 * @param rawBytes         most bytes kept of a refused record
 * @param keepDays         greatest age of evidence at receipt, in days; ten years by default
 */
public record UploadLimits(int minutesPerRecord, int refusals, int refusalsShown, int rawBytes, int keepDays) {

    public static final UploadLimits DEFAULT = new UploadLimits(10_080, 10_000, 100, 16_384, 3_653);

    /** For reading without storing: no evidence is too old. */
    public static final int WITHOUT_END = 366 * 2_000;

    public UploadLimits {
        if (keepDays < 1) {
            throw new IllegalArgumentException("rouse.ingest.upload.keep-days must be at least 1 but is " + keepDays);
        }
    }

    /** A copy that lets in evidence of so many days. */
    public UploadLimits keeping(int days) {
        return new UploadLimits(minutesPerRecord, refusals, refusalsShown, rawBytes, days);
    }
}
