package org.rouse.benchmarks.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.rouse.local.broker.EmbeddedBroker;
import org.rouse.local.broker.FreePort;

/** The broker of local mode, on an empty folder and a free port, with Rouse's topics. */
public final class Broker implements AutoCloseable {

    private static final long LOOK_EVERY_NANOS = 10_000_000;

    private final EmbeddedBroker server;
    private final Admin admin;

    private Broker(EmbeddedBroker server) {
        this.server = server;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers()));
    }

    /** Starts it. */
    public static Broker start(Path folder) {
        Broker broker = new Broker(EmbeddedBroker.start(folder, FreePort.find()));
        new TopicAdmin(broker.admin, 1).createOrVerify(Topics.ALL);
        return broker;
    }

    public String bootstrapServers() {
        return server.bootstrapServers();
    }

    public Admin admin() {
        return admin;
    }

    /** A topic that is not there yet; returns when it can be used. */
    public void create(String topic, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
            while (!isKnown(topic)) {
                LockSupport.parkNanos(LOOK_EVERY_NANOS);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("topic " + topic + " was not created", e);
        }
    }

    /** What was created on the controller is known to the broker a little later. */
    private boolean isKnown(String topic) throws InterruptedException, ExecutionException {
        try {
            return !admin.describeTopics(List.of(topic)).allTopicNames().get().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close();
        server.close();
    }
}
