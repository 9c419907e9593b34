package org.rouse.coaching.retention;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.log.EventLog;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Organisations;
import org.rouse.coaching.views.People;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Retention;
import org.rouse.testing.SettableClock;

/** The views of a database of its own, a log that keeps what is written, and sweeps over both. */
final class RetentionRig implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(mongo.bindAndGetConnectionString());
    private final MongoDatabase views = client.getDatabase("views");
    final SettableClock clock = new SettableClock(NOON);
    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final People people = new People(views);
    final Decisions decisions = new Decisions(views);
    final AuditTrail trail = new AuditTrail(views);
    final RetentionDue due = new RetentionDue(views);
    private final Organisations organisations = new Organisations(views);

    /** A sweep, as on another instance of the service. */
    RetentionSweep sweep(CoachingSettings settings) {
        EventLog log = new EventLog(producer);
        return new RetentionSweep(
                due,
                new OldDecisions(people, organisations, decisions, log, settings),
                new OldAudit(trail, organisations, log, settings),
                clock);
    }

    void keeps(String organisation, Retention.Builder retention) {
        organisations
                .put(List.of(Organisation.newBuilder()
                        .setOrganisationId(organisation)
                        .setRevision(1)
                        .setRetention(retention)
                        .build()))
                .block();
    }

    @Override
    public void close() {
        client.close();
        mongo.shutdownNow();
    }
}
