package org.rouse.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.v1.PullTask;

class EnvelopeTest {

    private static final Instant TIME = Instant.parse("2026-11-28T08:00:00Z");
    private static final PullTask TASK = PullTask.newBuilder().setTaskId("t-1").build();

    @Test
    void shouldCarryTheAttributesOfCloudEvents() {
        assertThat(texts(CloudEvent.headers(TASK, "t-1-0", Service.WEARABLE_INGEST, TIME)))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "t-1-0",
                        "ce_type", "org.rouse.pull-task.v1",
                        "ce_source", "/wearable-ingest",
                        "ce_time", "2026-11-28T08:00:00Z",
                        "content-type", "application/protobuf"));
    }

    @Test
    void shouldNameAnEventByWhatItSaysWhereItHasNoIdOfItsOwn() {
        String first = texts(CloudEvent.headers(TASK, Service.COACHING, TIME)).get(CloudEvent.ID);
        String again = texts(CloudEvent.headers(TASK, Service.COACHING, TIME.plusSeconds(9)))
                .get(CloudEvent.ID);
        String other = texts(CloudEvent.headers(PullTask.getDefaultInstance(), Service.COACHING, TIME))
                .get(CloudEvent.ID);
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void shouldNotNameAnEventByNothing() {
        assertThatThrownBy(() -> CloudEvent.headers(TASK, "", Service.COACHING, TIME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLabelADeadLetterWithWhereItLayAndWhy() {
        ConsumerRecord<byte[], byte[]> unusable =
                new ConsumerRecord<>("rouse.person.v1", 3, 17, "anna".getBytes(UTF_8), new byte[] {1, 2});
        DeadLetter label = DeadLetter.of(unusable, "coaching-topology", Reason.NO_VALUE);

        var record = label.record(unusable);

        assertThat(record.topic()).isEqualTo("rouse.dead-letter.v1");
        assertThat(record.key()).isEqualTo(unusable.key());
        assertThat(record.value()).isEqualTo(unusable.value());
        assertThat(texts(record.headers()))
                .isEqualTo(Map.of(
                        "rouse-reader", "coaching-topology",
                        "rouse-topic", "rouse.person.v1",
                        "rouse-partition", "3",
                        "rouse-offset", "17",
                        "rouse-reason", "no-value"));
        assertThat(DeadLetter.read(record.headers())).contains(label);
    }

    @Test
    void shouldReadNoLabelWhereThereIsNone() {
        assertThat(DeadLetter.read(new RecordHeaders())).isEmpty();
        Headers garbled = new DeadLetter("r", "t", 0, 1, Reason.FAULT).headers();
        garbled.add("rouse-offset", "x".getBytes(UTF_8));
        assertThat(DeadLetter.read(garbled)).isEmpty();
    }

    /** Dashboards and people count by these words. */
    @Test
    void shouldKeepTheReleasedReasons() {
        assertThat(Reason.values())
                .extracting(Reason::word)
                .containsExactly(
                        "no-key",
                        "not-a-key-of-this-topic",
                        "no-value",
                        "not-a-message-of-this-topic",
                        "key-names-another-person",
                        "breaks-a-rule",
                        "account",
                        "provider",
                        "address",
                        "zone",
                        "unreachable",
                        "refused-by-provider",
                        "budget",
                        "too-many-pages",
                        "malformed-answer",
                        "refused-by-database",
                        "fault");
        assertThat(Arrays.stream(Reason.values()).map(Reason::word).map(Reason::of))
                .allMatch(java.util.Optional::isPresent);
        assertThat(Reason.of("no key")).isEmpty();
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), UTF_8));
        }
        return texts;
    }
}
