package org.rouse.ingest.format.fit.protocol;

/** The layout of the data messages of one local type. It is parsed once, since messages are asked for their fields one by one. */
final class Definition {

    static final int PER_FIELD = 3;

    private final int number;
    private final boolean bigEndian;
    private final int[] fields;
    private final int[] sizes;
    private final int[] baseTypes;
    private final int[] offsets;
    private final int size;
    private final byte[] raw;

    /**
     * @param number    global number of the message
     * @param bigEndian order of the bytes in numbers
     * @param layout    three bytes a field: its number, its size in bytes, its base type
     * @param size      bytes of all fields, including developer fields
     * @param raw       the definition message as received
     */
    Definition(int number, boolean bigEndian, byte[] layout, int size, byte[] raw) {
        this.number = number;
        this.bigEndian = bigEndian;
        this.size = size;
        this.raw = raw;
        int count = layout.length / PER_FIELD;
        fields = new int[count];
        sizes = new int[count];
        baseTypes = new int[count];
        offsets = new int[count];
        int offset = 0;
        for (int i = 0; i < count; i++) {
            fields[i] = layout[i * PER_FIELD] & 0xFF;
            sizes[i] = layout[i * PER_FIELD + 1] & 0xFF;
            baseTypes[i] = layout[i * PER_FIELD + 2] & 0x1F;
            offsets[i] = offset;
            offset += sizes[i];
        }
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
        return fields[index];
    }

    int fieldSize(int index) {
        return sizes[index];
    }

    int baseType(int index) {
        return baseTypes[index];
    }

    /** The offset of a field, in bytes from the first field. */
    int offset(int index) {
        return offsets[index];
    }

    int fieldCount() {
        return fields.length;
    }
}
