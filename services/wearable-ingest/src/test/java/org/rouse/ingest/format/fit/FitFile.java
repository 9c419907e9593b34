package org.rouse.ingest.format.fit;

import java.io.ByteArrayOutputStream;

/** Makes FIT files message by message, each with a definition of its own; fields are number, size in bytes, value. */
final class FitFile {

    private static final int[] UNSIGNED = {0, 0x02, 0x84, 0, 0x86};
    private static final long EPOCH_S = 631_065_600;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Seconds since FIT's epoch of an instant. */
    static long seconds(String instant) {
        return java.time.Instant.parse(instant).getEpochSecond() - EPOCH_S;
    }

    static FitFile ofWatch() {
        return new FitFile().message(0, 0, 1, 32, 1, 2, 1, 2, 2, 2697, 3, 4, 77);
    }

    FitFile message(int number, long... fields) {
        int count = fields.length / 3;
        write(new byte[] {0x40, 0, 0, (byte) number, (byte) (number >> 8), (byte) count});
        for (int i = 0; i < fields.length; i += 3) {
            write(new byte[] {(byte) fields[i], (byte) fields[i + 1], (byte) UNSIGNED[(int) fields[i + 1]]});
        }
        body.write(0);
        for (int i = 0; i < fields.length; i += 3) {
            for (int octet = 0; octet < fields[i + 1]; octet++) {
                body.write((int) (fields[i + 2] >> (octet * 8)));
            }
        }
        return this;
    }

    /** A message whose fields are raw octets, after their number and base type. */
    FitFile packed(int number, int[]... fields) {
        write(new byte[] {0x40, 0, 0, (byte) number, (byte) (number >> 8), (byte) fields.length});
        for (int[] field : fields) {
            write(new byte[] {(byte) field[0], (byte) (field.length - 2), (byte) field[1]});
        }
        body.write(0);
        for (int[] field : fields) {
            for (int i = 2; i < field.length; i++) {
                body.write(field[i]);
            }
        }
        return this;
    }

    private void write(byte[] bytes) {
        body.writeBytes(bytes);
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int size = body.size();
        file.writeBytes(new byte[] {12, 0x20, 0, 0, (byte) size, (byte) (size >> 8), (byte) (size >> 16), 0});
        file.writeBytes(new byte[] {'.', 'F', 'I', 'T'});
        file.writeBytes(body.toByteArray());
        int crc = 0;
        for (byte octet : file.toByteArray()) {
            crc ^= octet & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
            }
        }
        file.write(crc);
        file.write(crc >> 8);
        return file.toByteArray();
    }
}
