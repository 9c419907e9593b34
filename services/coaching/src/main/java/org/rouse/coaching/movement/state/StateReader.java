package org.rouse.coaching.movement.state;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the output of {@link StateWriter}, and fails clearly on anything else. */
public final class StateReader {

    private final String what;
    private final byte[] bytes;
    private int position;

    /**
     * Starts reading.
     *
     * @param what    name of the state in errors
     * @param version the only supported one
     */
    public StateReader(String what, byte[] bytes, int version) {
        this.what = what;
        this.bytes = bytes;
        int found = octet();
        if (found != version) {
            throw new CorruptStateException(
                    what + ": encoding version " + found + " is not known here, only " + version);
        }
    }

    public int octet() {
        if (position >= bytes.length) {
            throw new CorruptStateException(what + ": cut short after " + bytes.length + " bytes");
        }
        return bytes[position++] & 0xFF;
    }

    public long number() {
        if (position < bytes.length && bytes[position] >= 0) {
            return bytes[position++]; // most are short
        }
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int group = octet();
            value |= (long) (group & 0x7F) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new CorruptStateException(what + ": a number without end before byte " + position);
    }

    public long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A number in [least, most]. */
    public int within(int least, int most) {
        long value = number();
        if (value < least || value > most) {
            throw new CorruptStateException(
                    what + ": " + value + " before byte " + position + " is not in " + least + "-" + most);
        }
        return (int) value;
    }

    public String text() {
        int length = within(0, bytes.length - position);
        if (length > bytes.length - position) {
            throw new CorruptStateException(what + ": cut short in a text at byte " + position);
        }
        String value = new String(bytes, position, length, UTF_8);
        position += length;
        return value;
    }

    public void end() {
        if (position != bytes.length) {
            throw new CorruptStateException(what + ": " + (bytes.length - position) + " bytes too many");
        }
    }

    /** The error for bytes that are complete but meaningless. */
    public CorruptStateException corrupt(RuntimeException cause) {
        return new CorruptStateException(what + ": " + cause.getMessage() + " before byte " + position, cause);
    }
}
