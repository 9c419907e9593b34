package org.rouse.benchmarks.kill;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The database of a victim, which outlives it; can end the victim between two of its commands. */
final class WatchedMongo implements AutoCloseable {

    private record Trap(Moment moment, Runnable kill) {}

    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final MongoServer server = new MongoServer(new Watching());
    private final String uri = server.bindAndGetConnectionString();

    String uri() {
        return uri;
    }

    /** Kills at the first occurrence of the moment. */
    void killAt(Moment moment, Runnable kill) {
        trap.set(new Trap(moment, kill));
    }

    boolean isSet() {
        return trap.get() != null;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private final class Watching extends MemoryBackend {

        @Override
        public Document handleMessage(MongoMessage message) {
            Trap set = trap.get();
            if (set == null || !set.moment().isAt(message.getDocument()) || !trap.compareAndSet(set, null)) {
                return super.handleMessage(message);
            }
            if (!set.moment().isDone()) {
                set.kill().run();
                return new Document("ok", 0); // the command is not executed
            }
            Document answer = super.handleMessage(message);
            set.kill().run();
            return answer;
        }
    }
}
