package org.rouse.ingest.format.shared.rows;

import java.nio.charset.StandardCharsets;

/** Reads decimal numbers from bytes, without an object for plain ones. */
final class Decimals {

    private static final int LONGEST = 40;
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimals() {}

    /** The number, or NaN where it is none; {@code point} is accepted as decimal point beside '.'. */
    static double read(byte[] bytes, int start, int end, char point) {
        if (end == start || end - start > LONGEST) {
            return Double.NaN;
        }
        boolean negative = bytes[start] == '-';
        long value = 0;
        int digits = 0;
        int fraction = -1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9' && digits < EXACT_DIGITS) {
                value = value * 10 + c - '0';
                digits++;
                fraction += fraction >= 0 ? 1 : 0;
            } else if ((c == '.' || c == point) && fraction < 0) {
                fraction = 0;
            } else {
                return slowly(bytes, start, end, point);
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        double magnitude = fraction > 0 ? value / POWERS[fraction] : value;
        return negative ? -magnitude : magnitude;
    }

    /** Reads exponents, and numbers with more digits than a long holds. */
    private static double slowly(byte[] bytes, int start, int end, char point) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).replace(point, '.');
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return Double.NaN; // hexadecimal, "NaN", a suffix: only Java takes these for numbers
        }
        return Double.parseDouble(text);
    }
}
