package org.rouse.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A database that can stop and start again at the same address with all its data. */
public final class LastingMongo implements AutoCloseable {

    private final MemoryBackend backend = new MemoryBackend() {
        @Override
        public void close() {
            // the data outlives the server
        }
    };
    private MongoServer server = new MongoServer(backend);
    private final int port;

    public LastingMongo() {
        port = server.bind().getPort();
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    public void stop() {
        server.shutdownNow();
    }

    public void restart() {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
