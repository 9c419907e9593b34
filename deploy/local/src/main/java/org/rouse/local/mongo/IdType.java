package org.rouse.local.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** The keys of an index of ids, in the order of the ids. The server's own store compares them by serializing both, at each step of a search. */
final class IdType extends BasicDataType<KeyValue> {

    private static final String ID = "_id";
    private static final int MEMORY = 200;
    private static final ValueComparator ORDER = ValueComparator.asc();

    @Override
    public int getMemory(KeyValue key) {
        return MEMORY;
    }

    @Override
    public void write(WriteBuffer to, KeyValue key) {
        Bson.write(new Document(ID, key.get(0)), to);
    }

    /** @throws IllegalStateException for a key of another store, whose order this is not */
    @Override
    public KeyValue read(ByteBuffer from) {
        return new KeyValue(Bson.read(from)
                .map(document -> document.get(ID))
                .orElseThrow(() -> new IllegalStateException("an index of ids is not in this order")));
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        return ORDER.compare(one.get(0), other.get(0));
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
