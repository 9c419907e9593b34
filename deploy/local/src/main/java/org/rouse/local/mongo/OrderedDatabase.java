package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Stores its collections in the file where the server's own would be, in types of its own. */
final class OrderedDatabase extends H2Database {

    static final String ENTRIES = "._index__id_";

    private final MVStore store;

    OrderedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first, as opening the database opens collections
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        return new OrderedCollection(
                this, name, options, documents(store, fullName), store.openMap("meta." + fullName), cursorRegistry);
    }

    static MVMap<Object, Document> documents(MVStore store, String collection) {
        return store.openMap(
                "databases." + collection, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
    }

    /** The server opens the map by its name, and so in the type in which it is open. */
    static MVMap<KeyValue, Object> entries(MVStore store, String collection) {
        return store.openMap(collection + ENTRIES, new MVMap.Builder<KeyValue, Object>().keyType(new IdType()));
    }

    /** Every index of ids is compared with its documents when it is opened. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean isOfIds = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        if (!isOfIds) {
            return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
        String fullName = getFullCollectionNamespace(collection);
        MVMap<KeyValue, Object> entries = entries(store, fullName);
        Index<Object> index = super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        new IdEntries(index, entries).mend(documents(store, fullName));
        return index;
    }
}
