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
import org.rouse.contracts.v1.Decision;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Scrape;

/** Operators' metrics add up, and every metric they look at exists. */
class MetricsTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:rouse|kafka|http|jvm|process)_[a-z0-9_]+");

    private static RunningService service;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        service = new RunningService(
                Map.of(
                        "rouse.notification.database", "rouse_metrics",
                        "rouse.notification.delivery.first-retry", "100ms",
                        "rouse.notification.delivery.longest-retry", "200ms"),
                RunningService.broker());
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
     * records = worked + dead-lettered; worked = claimed + shown + known + withheld + withdrawal; claimed = accepted + failed + expired +
     * withdrawn + pending.
     */
    /** The binder's own count of what is unread can lock with its stop, and then a service that is stopped soon after its start never ends. */
    @Test
    void shouldLeaveOutWhatTheBinderMeasuresByItself() {
        assertThat(scrape().samples())
                .isNotEmpty()
                .noneMatch(sample -> sample.name().startsWith("spring_cloud_stream_binder_kafka_offset"));
    }

    @Test
    void shouldAddUpWhenPromptsEndInEveryWay() {
        sits("m-fine");
        sits("m-fine"); // again: no claim of its own
        sits("m-refused");
        sits("m-busy");
        sits("m-ended");
        decided("m-ended", Samples.ended("m-ended", RunningService.NOON, 20));
        decided("m-fine", Samples.withheld("m-fine", RunningService.NOON, 40, "daily-budget", true));
        decided("m-fine", Samples.withheld("m-fine", RunningService.NOON, 60, "quiet-hours", false));
        service.log().write(Topics.DECISION, "m-fine", new byte[] {(byte) 0xff, 1});

        await().untilAsserted(() -> {
            Scrape now = scrape();
            assertThat(now.sum("rouse_records_total", "topic", Topics.DECISION.name()))
                    .isEqualTo(service.log().size(Topics.DECISION));
            assertThat(now.sum("rouse_records_total", "outcome", "dead-letter"))
                    .isEqualTo(now.sum("rouse_dead_letters_total"))
                    .isPositive();
            assertThat(now.sum("rouse_decisions_total")).isEqualTo(service.log().size(Topics.DECISION) - 1);
            assertThat(claimed(now)).isEqualTo(4).isEqualTo(ended(now) + now.sum("rouse_prompts_pending"));
            assertThat(now.sum("rouse_receipts_total", "state", "failed")).isEqualTo(1);
            assertThat(now.sum("rouse_prompts_pending")).isEqualTo(1);
        });

        service.time().forward(Duration.ofHours(1));
        await().untilAsserted(() -> {
            Scrape now = scrape();
            assertThat(now.sum("rouse_receipts_total", "state", "expired")).isEqualTo(1);
            assertThat(now.sum("rouse_prompts_pending")).isZero();
            assertThat(ended(now)).isEqualTo(claimed(now));
            assertThat(now.sum("rouse_decision_to_accepted_seconds_count", "channel", "webhook"))
                    .isEqualTo(now.sum("rouse_receipts_total", "state", "accepted"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafana/dashboards/notification.json", "prometheus/alerts.yml"})
    void shouldHaveEveryMetricThatOperatorsLookAt(String file) throws IOException {
        service.log().write(Topics.PERSON, "m-quiet", new byte[] {(byte) 0xff, 1});
        Set<String> asked = new TreeSet<>();
        Matcher names = METRIC.matcher(
                Files.readString(Path.of("..", "..", "deploy", "observability").resolve(file)));
        while (names.find()) {
            asked.add(names.group());
        }

        assertThat(asked).isNotEmpty();
        await().untilAsserted(() -> assertThat(scrape().names()).containsAll(asked));
    }

    private static double claimed(Scrape now) {
        return now.sum("rouse_decisions_total", "outcome", "claimed");
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
        decided(person, Samples.sitting(person, RunningService.NOON, 20));
    }

    private static void decided(String person, Decision decision) {
        service.log().write(Topics.DECISION, person, decision);
    }
}
