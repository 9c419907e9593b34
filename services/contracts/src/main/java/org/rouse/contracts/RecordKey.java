package org.rouse.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/**
 * The key of a record: a person, and for kinds of which a person has many, the entity. On the log it is the person id in UTF-8, then, with
 * an entity, {@value #SEPARATOR} (unit separator, which no person id contains) and the entity's id.
 *
 * @param person the person the record is about
 * @param entity such as the id of a prompt; empty where there is one record a person
 */
public record RecordKey(PersonId person, Optional<String> entity) {

    static final char SEPARATOR = '\u001F';

    public RecordKey {
        entity.ifPresent(id -> {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("an entity id is not empty");
            }
        });
    }

    /** The key of a kind of which a person has one. */
    public static RecordKey of(PersonId person) {
        return new RecordKey(person, Optional.empty());
    }

    /** The key of one entity among many of a person. */
    public static RecordKey of(PersonId person, String entity) {
        return new RecordKey(person, Optional.of(entity));
    }

    /** Reads a key from its bytes; empty where they name no person. */
    public static Optional<RecordKey> read(byte[] key) {
        int end = endOfPerson(key);
        Optional<PersonId> person = PersonId.of(new String(key, 0, end, UTF_8));
        if (end == key.length) {
            return person.map(RecordKey::of);
        }
        String entity = new String(key, end + 1, key.length - end - 1, UTF_8);
        return entity.isEmpty() ? Optional.empty() : person.map(of -> of(of, entity));
    }

    /** The bytes of the key on the log. */
    public byte[] bytes() {
        return entity.map(id -> person.value() + SEPARATOR + id)
                .orElse(person.value())
                .getBytes(UTF_8);
    }

    /** The part of a key that decides its partition: the person's, whatever entity follows. */
    static byte[] personBytes(byte[] key) {
        int end = endOfPerson(key);
        return end == key.length ? key : Arrays.copyOf(key, end);
    }

    /** In UTF-8 no byte of a multi-byte character equals the separator. */
    private static int endOfPerson(byte[] key) {
        for (int i = 0; i < key.length; i++) {
            if (key[i] == SEPARATOR) {
                return i;
            }
        }
        return key.length;
    }
}
