package org.rouse.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.rouse.local.refusal.CommandRefusedException;
import org.rouse.local.refusal.RootCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Apache Kafka's own broker and controller, started inside this process. Its folder survives the end of the process, even by a kill. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private static final String BEGINNING = "beginning";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Whether the folder holds a log, or one was about to begin there when the process ended. */
    public static boolean hasLog(Path folder) {
        try {
            return Files.exists(folder.resolve(BEGINNING))
                    || (Files.isDirectory(folder.resolve("log")) && hasContent(folder.resolve("log")));
        } catch (IOException e) {
            throw new CommandRefusedException("The broker's folder " + folder + " cannot be read.", e);
        }
    }

    /**
     * Records that a log begins here, unless there is one. Must be called before anything is derived from it, so that an end in between is
     * not taken for a lost log.
     */
    public static void begin(Path folder) {
        if (hasLog(folder)) {
            return;
        }
        try {
            Files.createFile(folder.resolve(BEGINNING));
        } catch (IOException e) {
            throw new CommandRefusedException("The broker's folder " + folder + " cannot be written.", e);
        }
    }

    /**
     * Starts on the folder, formatting it where it is empty; returns when clients are served.
     *
     * @throws CommandRefusedException where the folder's content is no broker's, or a record does not match its checksum
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * The same.
     *
     * @param others settings of the broker in place of ours, by their Kafka names
     */
    static EmbeddedBroker start(Path folder, int port, Map<String, String> others) {
        FatalFaults.speak();
        try {
            Path storage = Files.createDirectories(folder.resolve("log"));
            if (!Files.exists(storage.resolve("meta.properties"))) {
                format(storage, folder);
            }
            Files.deleteIfExists(folder.resolve(BEGINNING));
            LogCheck.run(storage);
            Map<String, String> settings = BrokerSettings.of(storage, port, FreePort.find());
            settings.putAll(others);
            KafkaConfig config = new KafkaConfig(settings, false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (CommandRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.error("broker did not start", e);
            throw new CommandRefusedException(
                    "The broker cannot read its folder " + folder + " (" + RootCause.firstLine(e)
                            + "); restore it from a copy, or move the data folder away to start afresh.",
                    e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops serving and writes everything to the disk. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path storage, Path folder) throws IOException {
        if (hasContent(storage)) {
            throw new IOException("meta.properties is missing from " + storage + " though records are there");
        }
        Formatter formatter = new Formatter()
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(storage.toString())
                .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
        formatter.addDirectory(storage.toString());
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IOException("the folder " + folder + " could not be formatted", e);
        }
    }

    private static boolean hasContent(Path storage) throws IOException {
        try (var content = Files.list(storage)) {
            return content.findAny().isPresent();
        }
    }
}
