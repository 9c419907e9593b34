package org.rouse.ingest.format.shared.time;

/**
 * How times are written, as far as writers differ.
 *
 * @param order     of a date whose year does not come first
 * @param padded    every part has all its digits and the year comes first, between hyphens; otherwise digits may lack, slashes and dots
 *                  separate as well, and a clock may be one of twelve hours
 * @param loose     a blank may stand where the T does and before the offset, which needs no colon
 * @param firstYear the first one that is read
 * @param lastYear  the last one that is read, of at most four digits
 */
public record Dialect(DateOrder order, boolean padded, boolean loose, int firstYear, int lastYear) {

    /** {@code 2026-01-02T03:04:05.678+01:00}, as RFC 3339 has it, but that seconds may lack. */
    public static final Dialect STRICT = new Dialect(DateOrder.MONTH_FIRST, true, false, 0, 9999);

    /** {@code 2026-01-02 03:04:05 +0100} as well. */
    static final Dialect LOOSE = new Dialect(DateOrder.MONTH_FIRST, true, true, 0, 9999);

    /** {@code 4/12/2016 1:05:30 PM}, {@code 04.12.16 13:05}, {@code 4/12/2016, 1:05 p. m.}, as tables have them beside the forms above. */
    public static Dialect ofTables(DateOrder order) {
        return new Dialect(order, false, true, 1970, 2199);
    }
}
