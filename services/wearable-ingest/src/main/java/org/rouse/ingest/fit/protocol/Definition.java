package org.rouse.ingest.fit.protocol;

/** How the data messages of one local type are laid out. */
final class Definition {

    static final int PER_FIELD = 3;

    private final int number;
    private final boolean bigEndian;
    private final byte[] fields;
    private final int size;
    private final byte[] raw;

    /**
     * @param number    global number of the message
     * @param bigEndian order of the bytes in numbers
     * @param fields    three bytes a field: its number, its size in bytes, its base type
     * @param size      bytes of all fields, developer fields too
     * @param raw       the definition message as received
     */
    Definition(int number, boolean bigEndian, byte[] fields, int size, byte[] raw) {
        this.number = number;
        this.bigEndian = bigEndian;
        this.fields = fields;
        this.size = size;
        this.raw = raw;
    }

    int number() {
        return number;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    int size() {
        return size;
    }

    byte[] raw() {
        return raw;
    }

    int field(int index) {
        return fields[index * PER_FIELD] & 0xFF;
    }

    int fieldSize(int index) {
        return fields[index * PER_FIELD + 1] & 0xFF;
    }

    int baseType(int index) {
        return fields[index * PER_FIELD + 2] & 0x1F;
    }

    int fieldCount() {
        return fields.length / PER_FIELD;
    }
}
