package org.rouse.ingest.format.fit.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The current data message of a {@link FitDecoder}; valid until it moves on. Fields are read by number and hold whole numbers as
 * transmitted, without the scale and offset of the profile.
 */
public final class FitMessage {

    /** The result of {@link #value} for a field that is missing, marked invalid or no whole number. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final int LOCAL_TYPE = 0xF;
    private static final int STRING = 7;
    private static final int FLOAT32 = 8;
    private static final int FLOAT64 = 9;
    /** Its values are invalid only together. */
    private static final int BYTE = 13;

    /** Bytes of one value, by base type. */
    private static final int[] WIDTHS = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};
    /** The value that stands for none, by base type. */
    private static final long[] INVALID = {
        0xFF, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFFL, 0, 0, 0, 0, 0, 0, 0xFF, Long.MAX_VALUE, -1, 0
    };

    private static final boolean[] SIGNED = {
        false, true, false, true, false, true, false, false, false, false, false, false, false, false, true, false,
        false
    };

    private Definition definition = new Definition(0xFFFF, false, new byte[0], 0, new byte[0]);
    private byte[] bytes = new byte[0];
    private int start;
    private long timestamp = ABSENT;
    private long offset;
    private int file;

    FitMessage() {}

    void is(Definition layout, byte[] window, int from, long at, int fileNumber) {
        definition = layout;
        bytes = window;
        start = from;
        offset = at;
        file = fileNumber;
        timestamp = ABSENT;
    }

    void timestamp(long seconds) {
        timestamp = seconds;
    }

    /** Global number, such as 20 for "record". */
    public int number() {
        return definition.number();
    }

    /** The index of the chained file it belongs to, from 0. */
    public int file() {
        return file;
    }

    /** Its offset in the upload, in bytes. */
    public long offset() {
        return offset;
    }

    /** Seconds since 1989-12-31T00:00Z of field 253 or of the compressed header, or {@link #ABSENT}. */
    public long timestamp() {
        return timestamp;
    }

    /** The first value of a field, or {@link #ABSENT}. */
    public long value(int field) {
        return value(field, 0);
    }

    /** One value of a field, or {@link #ABSENT}. */
    public long value(int field, int index) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.field(i) == field) {
                return number(definition.baseType(i), start + definition.offset(i), definition.fieldSize(i), index);
            }
        }
        return ABSENT;
    }

    /** The number of values of a field, including those marked invalid; 0 where it is missing. */
    public int count(int field) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            if (definition.field(i) == field && definition.baseType(i) < WIDTHS.length) {
                return definition.fieldSize(i) / WIDTHS[definition.baseType(i)];
            }
        }
        return 0;
    }

    private long number(int type, int at, int size, int index) {
        if (type >= WIDTHS.length || type == STRING || type == FLOAT32 || type == FLOAT64) {
            return ABSENT;
        }
        int width = WIDTHS[type];
        if ((index + 1) * width > size) {
            return ABSENT;
        }
        int from = at + index * width;
        long value = definition.bigEndian() ? bigEndian(from, width) : littleEndian(from, width);
        if (SIGNED[type]) {
            int unused = Long.SIZE - width * Byte.SIZE;
            value = value << unused >> unused;
        }
        boolean invalid = type == BYTE ? isAllOnes(at, size) : value == INVALID[type];
        return invalid ? ABSENT : value;
    }

    private long bigEndian(int from, int width) {
        long value = 0;
        for (int i = from; i < from + width; i++) {
            value = value << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return value;
    }

    private long littleEndian(int from, int width) {
        long value = bytes[from + width - 1] & 0xFF;
        for (int i = from + width - 2; i >= from; i--) {
            value = value << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return value;
    }

    private boolean isAllOnes(int at, int size) {
        for (int i = at; i < at + size; i++) {
            if (bytes[i] != -1) {
                return false;
            }
        }
        return true;
    }

    /** A field as text up to its first zero byte; empty where it is missing or blank. */
    public Optional<String> text(int field) {
        for (int i = 0; i < definition.fieldCount(); i++) {
            int size = definition.fieldSize(i);
            int at = start + definition.offset(i);
            if (definition.field(i) == field && definition.baseType(i) == STRING) {
                int length = 0;
                while (length < size && bytes[at + length] != 0) {
                    length++;
                }
                String text = new String(bytes, at, length, StandardCharsets.UTF_8).strip();
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The message and its definition as a part of a FIT file: see {@link FitExcerpt}. */
    byte[] part() {
        byte[] raw = definition.raw();
        byte[] part = Arrays.copyOf(raw, raw.length + 1 + definition.size());
        part[raw.length] = (byte) (raw[0] & LOCAL_TYPE);
        System.arraycopy(bytes, start, part, raw.length + 1, definition.size());
        return part;
    }
}
