package org.rouse.coaching.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rouse.coaching.command.Remembered;

/** Encodes remembered commands: for each 16 bytes of its id and 8 of its time, ms. */
final class RememberedBytes {

    private static final int EACH = 3 * Long.BYTES;

    private RememberedBytes() {}

    static byte[] write(Remembered commands) {
        ByteBuffer bytes = ByteBuffer.allocate(EACH * commands.commands().size());
        for (Remembered.One one : commands.commands()) {
            UUID id = UUID.fromString(one.id());
            bytes.putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putLong(one.at().toEpochMilli());
        }
        return bytes.array();
    }

    static Remembered read(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        List<Remembered.One> commands = new ArrayList<>(stored.length / EACH);
        while (bytes.remaining() >= EACH) {
            String id = new UUID(bytes.getLong(), bytes.getLong()).toString();
            commands.add(new Remembered.One(id, Instant.ofEpochMilli(bytes.getLong())));
        }
        return new Remembered(commands);
    }
}
