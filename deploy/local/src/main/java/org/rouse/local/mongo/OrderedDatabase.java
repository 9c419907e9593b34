package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** Its collections lie in the file where the server's own would, so folders written by either are read by both. */
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
}
