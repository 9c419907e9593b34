package org.rouse.ingest.format.shared.time;

/**
 * A way of writing times.
 *
 * @param order     of a date whose year does not come first
 * @param padded    whether every part has all its digits and the year comes first, between hyphens; otherwise leading zeros may be missing,
 *                  slashes and dots separate as well, and a clock may be one of twelve hours
 * @param loose     whether a blank may replace the T and precede the offset, which needs no colon
 * @param firstYear first accepted year
 * @param lastYear  last accepted year, of at most four digits
 */
public record Dialect(DateOrder order, boolean padded, boolean loose, int firstYear, int lastYear) {

    /** {@code 2026-01-02T03:04:05.678+01:00}, as in RFC 3339, except that seconds may be missing. */
    public static final Dialect STRICT = new Dialect(DateOrder.MONTH_FIRST, true, false, 0, 9999);

    /** {@code 2026-01-02 03:04:05 +0100} as well. */
    static final Dialect LOOSE = new Dialect(DateOrder.MONTH_FIRST, true, true, 0, 9999);

    /** {@code 4/12/2016 1:05:30 PM}, {@code 04.12.16 13:05}, {@code 4/12/2016, 1:05 p. m.}, as in tables, beside the forms above. */
    public static Dialect ofTables(DateOrder order) {
        return new Dialect(order, false, true, 0, 9999);
    }
}
