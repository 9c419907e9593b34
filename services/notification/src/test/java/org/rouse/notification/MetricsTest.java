package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Scrape;

/** What operators see adds up, and what they look at is there. */
class MetricsTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:rouse|kafka|http|jvm|process)_[a-z0-9_]+");

    private static RunningService service;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        service = new RunningService(Map.of(
                "rouse.notification.delivery.first-retry", "100ms",
                "rouse.notification.delivery.longest-retry", "200ms"));
        receiver = new Receiver();
        receiver.answer(request -> Receiver.Answer.of(
                switch (request.path()) {
                    case "/m-refused" -> 400;
                    case "/m-busy" -> 503;
                    default -> 200;
                }));
        for (String person : Set.of("m-fine", "m-refused", "m-busy", "m-ended", "m-quiet")) {
            service.reach(person, receiver.url("/" + person));
        }
    }

    @AfterAll
    static void stop() {
        receiver.close();
        service.close();
    }

    /**
     * records = worked + dead-lettered; decisions = accepted + failed + expired + withdrawn + pending + withheld by reason.
     */
    @Test
    void shouldAddUpWhenPromptsEndInEveryWay() {
        long before = service.log().size(Topics.DECISION);
        sits("m-fine");
        sits("m-fine"); // again: no decision of its own
        sits("m-refused");
        sits("m-busy");
        sits("nobody-knows");
        service.log().write(Topics.DECISION, "m-fine", new byte[] {(byte) 0xff, 1});
        service.log().write(Topics.DECISION, "m-ended", Samples.ended("m-ended", RunningService.NOON, 20));

        await().untilAsserted(() -> {
            Scrape now = scrape();
            assertThat(now.sum("rouse_records_total", "topic", Topics.DECISION.name()))
                    .isEqualTo(service.log().size(Topics.DECISION) - before);
            assertThat(now.sum("rouse_records_total", "outcome", "dead-letter"))
                    .isEqualTo(now.sum("rouse_dead_letters_total"))
                    .isPositive();
            assertThat(now.sum("rouse_decisions_total")).isEqualTo(4);
            assertThat(now.sum("rouse_decisions_total", "decision", "sent"))
                    .isEqualTo(3)
                    .isEqualTo(ended(now) + now.sum("rouse_prompts_pending"));
            assertThat(now.sum("rouse_decisions_total", "reason", "no-profile")).isEqualTo(1);
            assertThat(now.sum("rouse_receipts_total", "state", "accepted")).isEqualTo(1);
            assertThat(now.sum("rouse_receipts_total", "state", "failed")).isEqualTo(1);
            assertThat(now.sum("rouse_prompts_pending")).isEqualTo(1);
        });

        service.time().forward(Duration.ofHours(1));
        await().untilAsserted(() -> {
            Scrape now = scrape();
            assertThat(now.sum("rouse_receipts_total", "state", "expired")).isEqualTo(1);
            assertThat(now.sum("rouse_prompts_pending")).isZero();
            assertThat(ended(now)).isEqualTo(now.sum("rouse_decisions_total", "decision", "sent"));
        });
        assertThat(scrape().sum("rouse_decision_to_accepted_seconds_count", "channel", "webhook"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/dashboards/notification.json", "prometheus/alerts.yml"})
    void shouldHaveEveryMetricThatOperatorsLookAt(String file) throws IOException {
        sits("m-quiet");
        service.log().write(Topics.DECISION, "m-quiet", new byte[] {(byte) 0xff, 1});
        Set<String> asked = new TreeSet<>();
        Matcher names = METRIC.matcher(
                Files.readString(Path.of("..", "..", "deploy", "observability").resolve(file)));
        while (names.find()) {
            asked.add(names.group());
        }

        assertThat(asked).isNotEmpty();
        await().untilAsserted(() -> assertThat(scrape().names()).containsAll(asked));
    }

    private static double ended(Scrape now) {
        return Set.of("accepted", "failed", "expired", "withdrawn").stream()
                .mapToDouble(state -> now.sum("rouse_receipts_total", "state", state))
                .sum();
    }

    private static Scrape scrape() {
        return Scrape.of(service.client("operator", "admin"));
    }

    private static void sits(String person) {
        service.log()
                .write(
                        Topics.DECISION,
                        person,
                        Samples.sitting(person, service.time().instant(), 20));
    }
}
