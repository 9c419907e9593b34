package org.rouse.benchmarks.gateway;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.rouse.benchmarks.stage.ServerProcess;
import org.rouse.benchmarks.stage.Stage;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The baselines of uploads: a gateway that asks for a token like ingest, at {@code POST /checked}, and the floor. */
public final class Gateway {

    static final String TOPIC = "bench.gateway.v1";

    private Gateway() {}

    /** The gateway with the token check. */
    public static ServerProcess checked(Stage stage) {
        stage.broker().create(TOPIC, 12);
        return ServerProcess.start(stage, Gateway.class, "/ready", arguments(stage));
    }

    /** Reactor Netty by itself. */
    public static ServerProcess floor(Stage stage) {
        stage.broker().create(TOPIC, 12);
        return ServerProcess.start(stage, Floor.class, "/ready", arguments(stage));
    }

    private static List<String> arguments(Stage stage) {
        return List.of(
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=ERROR",
                "--gateway.bootstrap-servers=" + stage.broker().bootstrapServers(),
                "--spring.http.codecs.max-in-memory-size=1MB",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                        + stage.issuer().uri(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                        + stage.issuer().keysUri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=rouse");
    }

    /** Serves until the process ends. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(GatewayConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("spring.config.name", "bare-gateway"))
                .run(arguments);
    }

    /** The producer, with ingest's settings for uploads. */
    static Producer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        "0",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
