package org.rouse.ingest.format.fit.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * Reads FIT, one file or several chained, message by message. Knows both byte orders, compressed timestamps, developer fields (whose bytes
 * it skips) and messages and fields of any number. Damage is reported to a listener, once a file, and the rest is read as far as possible:
 * a wrong checksum takes nothing back, a file cut short ends where it does, a message that cannot be understood ends its file but not the
 * next. Not thread-safe.
 *
 * <p>Source: Garmin, Flexible and Interoperable Data Transfer (FIT) Protocol.
 */
public final class FitDecoder {

    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER = 0x20;
    private static final int TIMESTAMP_FIELD = 253;
    private static final int TIMESTAMP_BITS = 0x1F;
    private static final long LARGEST_SIZE = 0xFFFF_FFFFL;

    private final Octets octets;
    private final FitHeader header;
    private final Consumer<FitDamage> damages;
    private final @Nullable Definition[] definitions = new Definition[16];
    private final FitMessage message = new FitMessage();
    private int file = -1;
    private boolean inFile;
    private boolean damaged;
    private long left;
    private long clock = FitMessage.ABSENT;

    /** @param damages receives each damage when the decoder meets it */
    public FitDecoder(InputStream in, Consumer<FitDamage> damages) {
        this.octets = new Octets(in);
        this.header = new FitHeader(octets);
        this.damages = damages;
    }

    /**
     * Moves to the next data message.
     *
     * @return false at the end
     * @throws MalformedUploadException when the stream does not begin as FIT does
     */
    public boolean next() throws IOException {
        while (inFile || begin()) {
            if (left == 0) {
                end();
            } else if (!octets.has(1)) {
                cutShort();
            } else if (readMessage()) {
                return true;
            }
        }
        return false;
    }

    /** The current message. */
    public FitMessage message() {
        return message;
    }

    private boolean begin() throws IOException {
        if (!octets.has(1)) {
            if (file < 0) {
                throw new MalformedUploadException("fit.empty", "the file is empty");
            }
            return false;
        }
        octets.restartCrc();
        FitHeader.Read read = header.read();
        if (!read.sound()) {
            if (file < 0) {
                throw new MalformedUploadException("fit.header", "the file does not begin as a FIT file does");
            }
            damaged("fit.trailing", "what follows the end of a file is no FIT file");
            return false;
        }
        damaged = false;
        if (!read.checksum()) {
            damages.accept(new FitDamage(
                    "fit.header-crc", "the checksum of the header before byte " + octets.offset() + " is wrong"));
        }
        left = read.size() == 0 && octets.has(3) ? Long.MAX_VALUE : read.size();
        Arrays.fill(definitions, null);
        clock = FitMessage.ABSENT;
        inFile = true;
        file++;
        return true;
    }

    private void end() throws IOException {
        inFile = false;
        int expected = octets.crc();
        if (!octets.has(2)) {
            octets.take(octets.available());
            damaged("fit.cut-short", "the file ends before its checksum");
            return;
        }
        int stated = octets.littleEndian16(0);
        octets.take(2);
        if (stated != expected) {
            damaged("fit.crc", "the checksum is wrong; some byte of the file is not what it was");
        }
    }

    private void cutShort() {
        inFile = false;
        octets.take(octets.available());
        if (left > LARGEST_SIZE) {
            damaged("fit.open", "the file was never closed: its header states no size");
        } else {
            damaged("fit.cut-short", left + " bytes are missing");
        }
    }

    private void damaged(String rule, String says) {
        if (!damaged) {
            damaged = true;
            damages.accept(new FitDamage(rule, "at byte " + octets.offset() + ": " + says));
        }
    }

    /** Returns whether it was a data message. */
    private boolean readMessage() throws IOException {
        int head = octets.octet(0);
        if ((head & COMPRESSED) != 0) {
            return readData(head >> 5 & 3, head);
        }
        if ((head & DEFINITION) != 0) {
            define(head);
            return false;
        }
        return readData(head & 0xF, 0);
    }

    private void define(int head) throws IOException {
        if (!holds(6)) {
            return;
        }
        int fields = octets.octet(5) * Definition.PER_FIELD;
        int length = 6 + fields;
        boolean developer = (head & DEVELOPER) != 0;
        if (!holds(developer ? length + 1 : length)) {
            return;
        }
        int developerFields = developer ? octets.octet(length) * Definition.PER_FIELD : 0;
        int whole = developer ? length + 1 + developerFields : length;
        if (!holds(whole)) {
            return;
        }
        byte[] raw = new byte[whole];
        System.arraycopy(octets.array(), octets.position(), raw, 0, whole);
        boolean bigEndian = (raw[2] & 1) != 0;
        int number = bigEndian ? (raw[3] & 0xFF) << 8 | (raw[4] & 0xFF) : octets.littleEndian16(3);
        byte[] layout = new byte[fields];
        System.arraycopy(raw, 6, layout, 0, fields);
        int size = sizes(raw, 6, length) + sizes(raw, length + 1, whole);
        definitions[head & 0xF] = new Definition(number, bigEndian, layout, size, raw);
        take(whole);
    }

    private static int sizes(byte[] raw, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i += Definition.PER_FIELD) {
            sum += raw[i + 1] & 0xFF;
        }
        return sum;
    }

    private boolean readData(int localType, int compressed) throws IOException {
        Definition definition = definitions[localType];
        if (definition == null) {
            damaged("fit.undefined", "a message of a kind that was not defined; the rest of the file cannot be read");
            skip();
            return false;
        }
        int length = 1 + definition.size();
        if (!holds(length)) {
            return false;
        }
        message.is(definition, octets.array(), octets.position() + 1, octets.offset(), file);
        tellTime(compressed);
        take(length);
        return true;
    }

    private void tellTime(int compressed) {
        long stated = message.value(TIMESTAMP_FIELD);
        if (stated != FitMessage.ABSENT) {
            clock = stated;
        } else if (compressed == 0 || clock == FitMessage.ABSENT) {
            return;
        } else {
            clock += (compressed - clock) & TIMESTAMP_BITS;
        }
        message.timestamp(clock);
    }

    /** Whether so many bytes follow within the stated size of the file; where not, the file ends here. */
    private boolean holds(int length) throws IOException {
        if (length > left) {
            damaged("fit.size", "a message does not end where the file does");
            skip();
            return false;
        }
        if (!octets.has(length)) {
            cutShort();
            return false;
        }
        return true;
    }

    private void take(int length) {
        octets.take(length);
        left -= length;
    }

    /** Skips to the end of this file. */
    private void skip() throws IOException {
        while (left > 0 && octets.has(1)) {
            take((int) Math.min(left, octets.available()));
        }
        if (left > 0) {
            inFile = false;
        }
    }
}
