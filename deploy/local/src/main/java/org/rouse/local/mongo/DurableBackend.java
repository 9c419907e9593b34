package org.rouse.local.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only after it is in the file, and commits whole writes: a document and its index entries together. By default the store
 * collects writes for up to a second and then commits whatever is done, so that a killed process would lose acknowledged writes, or leave a
 * document without its index entry.
 */
final class DurableBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "aggregate",
            "count",
            "distinct",
            "getMore",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "listCollections");

    /** Writes run concurrently, and none while the file is committed. Fair, or commits would wait for a pause in writing. */
    private final ReadWriteLock whole = new ReentrantReadWriteLock(true);

    /** @param store one that commits only on request */
    DurableBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new OrderedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (READS.contains(command)) {
            return super.handleMessage(message);
        }
        Document answer = applied(message);
        commit();
        return answer;
    }

    private Document applied(MongoMessage message) {
        whole.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            whole.readLock().unlock();
        }
    }

    @Override
    public void commit() {
        whole.writeLock().lock();
        try {
            getMvStore().commit(); // does nothing where another's commit included this write
        } finally {
            whole.writeLock().unlock();
        }
    }
}
