package org.rouse.benchmarks.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.rouse.contracts.Topic;
import org.rouse.contracts.TopicAdmin;
import org.rouse.contracts.Topics;
import org.rouse.local.broker.EmbeddedBroker;
import org.rouse.local.broker.FreePort;

/** The broker of local mode, on an empty folder and a free port, with Rouse's topics. */
public final class Broker implements AutoCloseable {

    private static final Duration RETENTION = Duration.ofDays(1);

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

    /** Creates a topic of its own. */
    public void create(String topic, int partitions) {
        new TopicAdmin(admin, 1).createOrVerify(List.of(new Topic(topic, partitions, Topic.Cleanup.DELETE, RETENTION)));
    }

    @Override
    public void close() {
        admin.close();
        server.close();
    }
}
