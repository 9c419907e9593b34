package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.contracts.v1.Person;

/** Per person: {@code person 0 P}, the record last read, and {@code person 0 N}, the newest minute of evidence. */
final class PeopleStore {

    private static final byte PROFILE = 'P';
    private static final byte NEWEST = 'N';

    private final KeyValueStore<Bytes, byte[]> store;

    PeopleStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    Optional<Person> profile(String personId) {
        byte[] stored = store.get(key(personId, PROFILE));
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Person.parseFrom(stored));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the people store holds bytes this service did not write", e);
        }
    }

    void profile(Person person, String personId) {
        store.put(key(personId, PROFILE), person.toByteArray());
    }

    OptionalLong newestMinute(String personId) {
        byte[] stored = store.get(key(personId, NEWEST));
        return stored == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(stored).getLong());
    }

    void newestMinute(String personId, long minute) {
        store.put(
                key(personId, NEWEST),
                ByteBuffer.allocate(Long.BYTES).putLong(minute).array());
    }

    void erase(String personId) {
        store.delete(key(personId, PROFILE));
        store.delete(key(personId, NEWEST));
    }

    private static Bytes key(String personId, byte kind) {
        byte[] person = personId.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(person.length + 2)
                .put(person)
                .put((byte) 0)
                .put(kind)
                .array());
    }
}
