package org.rouse.ingest.provider.pull;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.ingest.IngestApplication;
import org.rouse.ingest.provider.accounts.AccessTokens;
import org.rouse.ingest.provider.accounts.AccountGoneException;
import org.rouse.ingest.provider.push.GoogleSigner;
import org.rouse.testing.Issuer;
import org.rouse.testing.LastingBroker;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From an answered notification to its evidence, across a restart in between. */
class PullingTest {

    private static final String SECRET = "a-path-nobody-guesses";
    private static final GoogleSigner GOOGLE = new GoogleSigner(7);
    private static final Instant START = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MINUTES);

    /** Ada's account works, Ben's is gone. */
    static class Accounts {

        @Bean
        @Primary
        AccessTokens tokens() {
            return new AccessTokens() {
                @Override
                public String accessToken(String provider, String personId) throws AccountGoneException {
                    if (personId.equals("ben")) {
                        throw new AccountGoneException(provider);
                    }
                    return "token";
                }

                @Override
                public void refused(String provider, String personId) {
                    // never in this test
                }
            };
        }
    }

    @Test
    void shouldPullWhatWasNotifiedEvenWhenTheServiceEndsInBetween() {
        try (LastingBroker broker = new LastingBroker();
                Issuer issuer = new Issuer();
                StandIn provider = new StandIn().answers(503, "", "Retry-After: 1")) {
            try (ConfigurableApplicationContext service = start(broker, issuer, provider)) {
                push(service, "u-ada").expectStatus().isNoContent();
                push(service, "u-ben").expectStatus().isNoContent();
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !provider.requests().isEmpty());
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> !read(broker, Topics.DEAD_LETTER).isEmpty());
            }
            assertThat(read(broker, Topics.ACTIVITY)).isEmpty();
            String page = "{\"dataPoints\":[{\"steps\":{\"interval\":{\"startTime\":\"" + START + "\",\"endTime\":\""
                    + START.plusSeconds(60) + "\"},\"count\":\"42\"}}]}";
            provider.answers(200, page);
            provider.answers(200, page);
            try (ConfigurableApplicationContext service = start(broker, issuer, provider)) {
                assertThat(service.isRunning()).isTrue();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !read(broker, Topics.ACTIVITY).isEmpty());
            }
            assertThat(read(broker, Topics.ACTIVITY)).allSatisfy(record -> {
                Evidence evidence = Evidence.parseFrom(record.value());
                assertThat(evidence.getPersonId()).isEqualTo("ada");
                assertThat(evidence.getSeries(0).getFirstMinute()).isEqualTo(START.getEpochSecond() / 60);
                assertThat(evidence.getSeries(0).getValuesList()).containsExactly(42);
            });
            ConsumerRecord<byte[], byte[]> letter =
                    read(broker, Topics.DEAD_LETTER).getFirst();
            assertThat(new String(letter.key(), UTF_8)).isEqualTo("ben");
            assertThat(new String(letter.headers().lastHeader("rouse-reason").value(), UTF_8))
                    .isEqualTo("account");
        }
    }

    private static WebTestClient.ResponseSpec push(ConfigurableApplicationContext service, String user) {
        String body = "[{\"data\":{\"healthUserId\":\"" + user
                + "\",\"operation\":\"UPSERT\",\"dataType\":\"steps\",\"intervals\":[{\"physicalTimeInterval\":{\"startTime\":\""
                + START + "\",\"endTime\":\"" + START.plusSeconds(60) + "\"}}]}}]";
        return WholeAnswers.from("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .post()
                .uri("/v1/push/google-health/" + SECRET)
                .header("Content-Type", "application/json")
                .header("GOOGLE-HEALTH-API-SIGNATURE", GOOGLE.header(body))
                .bodyValue(body)
                .exchange();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(LastingBroker broker, Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static ConfigurableApplicationContext start(LastingBroker broker, Issuer issuer, StandIn provider) {
        return IngestApplication.builder()
                .sources(Accounts.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                                        "--rouse.ingest.http.push-secrets.google-health=" + SECRET,
                                        "--rouse.ingest.push.google-health.keyset-url=",
                                        "--rouse.ingest.push.google-health.public-keys=" + GOOGLE.x509(),
                                        "--rouse.ingest.pull.first-pause=500ms",
                                        "--rouse.ingest.pull.providers.google-health.base-url=" + provider.uri(),
                                        "--rouse.ingest.accounts[0].provider=google-health",
                                        "--rouse.ingest.accounts[0].user-id=u-ada",
                                        "--rouse.ingest.accounts[0].person-id=ada",
                                        "--rouse.ingest.accounts[1].provider=google-health",
                                        "--rouse.ingest.accounts[1].user-id=u-ben",
                                        "--rouse.ingest.accounts[1].person-id=ben"),
                                Stream.of(issuer.arguments()))
                        .toArray(String[]::new));
    }
}
