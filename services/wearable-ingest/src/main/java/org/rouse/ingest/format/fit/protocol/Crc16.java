package org.rouse.ingest.format.fit.protocol;

/** The checksum of FIT headers and files: CRC-16/ARC. */
final class Crc16 {

    private static final int POLYNOMIAL = 0xA001;
    private static final char[] TABLE = new char[256];

    static {
        for (int octet = 0; octet < TABLE.length; octet++) {
            int crc = octet;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            TABLE[octet] = (char) crc;
        }
    }

    private Crc16() {}

    /** Continues the checksum {@code crc} with these bytes; the checksum of no bytes is 0. */
    static int of(int crc, byte[] bytes, int from, int to) {
        int updated = crc;
        for (int i = from; i < to; i++) {
            updated = updated >>> 8 ^ TABLE[(updated ^ bytes[i]) & 0xFF];
        }
        return updated;
    }
}
