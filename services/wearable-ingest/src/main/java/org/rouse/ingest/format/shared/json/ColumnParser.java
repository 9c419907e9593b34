package org.rouse.ingest.format.shared.json;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/** Jackson's reader of UTF-8 in an array, extended to read a long column of numbers in one go instead of a token for each. */
final class ColumnParser extends UTF8StreamJsonParser {

    private static final int MOST_DIGITS = 9;

    ColumnParser(
            ObjectReadContext context,
            IOContext io,
            int readFeatures,
            int formatFeatures,
            ByteQuadsCanonicalizer symbols,
            byte[] bytes,
            int from,
            int to) {
        super(context, io, readFeatures, formatFeatures, null, symbols, bytes, from, to, 0, false);
    }

    /**
     * Reads the array that was just entered where it consists of whole numbers from 0 to 999,999,999 and nulls on one line; the next token
     * is then its end. Any other array is left unread, for reading token by token.
     *
     * @param values  receives the values, up to its length
     * @param nothing the value for null
     * @return the number of values; -1 where the array is of another kind or too long, and nothing was read
     */
    int column(int[] values, int nothing) {
        byte[] bytes = _inputBuffer;
        int end = _inputEnd;
        int at = pastSpace(bytes, _inputPtr, end);
        for (int count = 0; at < end && count < values.length; count++) {
            int first = bytes[at] - '0';
            if (first >= 0 && first <= 9) {
                int value = first;
                int from = at++;
                for (int digit;
                        at < end && (digit = bytes[at] - '0') >= 0 && digit <= 9 && at - from < MOST_DIGITS;
                        at++) {
                    value = value * 10 + digit;
                }
                if (first == 0 && at - from > 1) {
                    return -1;
                }
                values[count] = value;
            } else if (end - at > 4
                    && bytes[at] == 'n'
                    && bytes[at + 1] == 'u'
                    && bytes[at + 2] == 'l'
                    && bytes[at + 3] == 'l') {
                values[count] = nothing;
                at += 4;
            } else {
                return -1;
            }
            at = pastSpace(bytes, at, end);
            if (at < end && bytes[at] == ']') {
                _inputPtr = at;
                return count + 1;
            }
            if (at == end || bytes[at] != ',') {
                return -1;
            }
            at = pastSpace(bytes, at + 1, end);
        }
        return -1;
    }

    /** Stops at the end of a line: lines are counted where tokens are read. */
    private static int pastSpace(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }
}
