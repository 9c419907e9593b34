package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.rouse.local.refusal.CommandRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server for Mongo clients on loopback. Acknowledged writes survive the end of the process, even by a kill. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** A chunk of the file may be overwritten this long after it became free; a longer time only makes the file larger. */
    private static final int RETENTION_MS = 2_000;

    /** Version of files whose indexes of ids are in the order of {@link IdType}. */
    private static final int IDS_IN_ORDER = 1;

    private final MongoServer server;
    private final MVStore store;
    private final Path file;

    private EmbeddedMongo(MongoServer server, MVStore store, Path file) {
        this.server = server;
        this.store = store;
        this.file = file;
    }

    /**
     * Starts on a file in the folder, creating it where it is missing.
     *
     * @throws CommandRefusedException where the file is damaged
     */
    public static EmbeddedMongo start(Path folder, int port) {
        Path file = folder.resolve("views.mv");
        MVStore store = open(file);
        removeIndexesInAnotherOrder(store);
        store.setRetentionTime(RETENTION_MS);
        store.setVersionsToKeep(0);
        MongoServer server = new MongoServer(new DurableBackend(store));
        server.bind("127.0.0.1", port);
        return new EmbeddedMongo(server, store, file);
    }

    public String uri() {
        return server.getConnectionString();
    }

    /**
     * Stops serving, and rewrites the file with its current content: a deleted document would otherwise stay in it until its space is
     * reused.
     */
    @Override
    public void close() {
        server.shutdownNow();
        if (!store.isClosed()) {
            store.close();
        }
        try {
            MVStoreTool.compact(file.toString(), false);
        } catch (MVStoreException e) {
            LOG.warn("views were not written anew, and stay as they are; what was deleted may lie in their file", e);
        }
    }

    /** An index that is not there is made from the documents once their collection is opened. */
    private static void removeIndexesInAnotherOrder(MVStore store) {
        if (store.getStoreVersion() < IDS_IN_ORDER) {
            List.copyOf(store.getMapNames()).stream()
                    .filter(name -> name.endsWith(OrderedDatabase.ENTRIES))
                    .forEach(store::removeMap);
            store.setStoreVersion(IDS_IN_ORDER);
            store.commit();
        }
    }

    private static MVStore open(Path file) {
        try {
            MVStoreTool.compactCleanUp(file.toString()); // an earlier process was killed while rewriting it
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(16)
                    .autoCommitDisabled() // neither by time
                    .autoCommitBufferSize(0) // nor by size: half a write is no commit
                    .open();
        } catch (MVStoreException e) {
            throw new CommandRefusedException(
                    "The views in " + file
                            + " are damaged; restore the file from a copy, or move the data folder away to start afresh.",
                    e);
        }
    }
}
