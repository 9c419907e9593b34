package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Stores its collections in the file where the server's own would be, so folders written by either can be read by both. */
final class OrderedDatabase extends H2Database {

    private final MVStore store;

    OrderedDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first, as opening the database opens collections
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        return new OrderedCollection(
                this,
                name,
                options,
                store.openMap("databases." + fullName),
                store.openMap("meta." + fullName),
                cursorRegistry);
    }

    /** Every index of ids is compared with its documents when it is opened. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        Index<Object> index = super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            String fullName = getFullCollectionNamespace(collection);
            new IdEntries(index, store.openMap(fullName + "._index_" + name))
                    .mend(store.openMap("databases." + fullName));
        }
        return index;
    }
}
