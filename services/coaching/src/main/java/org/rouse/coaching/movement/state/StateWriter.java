package org.rouse.coaching.movement.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Writes compact state: numbers as base-128 varints, least significant group first. */
public final class StateWriter {

    private byte[] bytes = new byte[256];
    private int length;

    public StateWriter(int version) {
        octet(version);
    }

    public void octet(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    /** A number that is not negative. */
    public void number(long value) {
        if (value >>> 7 == 0) {
            octet((int) value); // most are short
            return;
        }
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A number of either sign, small in size when near zero. */
    public void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    public void text(String value) {
        byte[] encoded = value.getBytes(UTF_8);
        number(encoded.length);
        for (byte b : encoded) {
            octet(b);
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
