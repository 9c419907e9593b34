package org.rouse.acceptance.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;

/** Cuts a person's id out of the bytes of a document, so that those of two people can be compared. */
final class Anonymous {

    /** Length of the document, type and name of its first element "_id", and the length of that text. */
    private static final int BEFORE_ID = 4 + 1 + 4 + 4;

    private Anonymous() {}

    /** The bytes as they lie, but for the person in the id and the two lengths that count it. */
    static byte[] bytes(RawBsonDocument document, String personId) {
        ByteBuf buffer = document.getByteBuffer();
        byte[] all = new byte[buffer.remaining()];
        buffer.get(all);
        buffer.release();
        byte[] person = personId.getBytes(UTF_8);
        if (!Arrays.equals(person, Arrays.copyOfRange(all, BEFORE_ID, BEFORE_ID + person.length))) {
            throw new AssertionError("the document does not begin with an id of " + personId);
        }
        return Arrays.copyOfRange(all, BEFORE_ID + person.length, all.length);
    }
}
