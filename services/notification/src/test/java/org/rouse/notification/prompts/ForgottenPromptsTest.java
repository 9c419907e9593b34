package org.rouse.notification.prompts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.notification.running.Samples;

/** What becomes of prompts whose decisions were kept for long enough. */
class ForgottenPromptsTest {

    private static final Decision OLD = Samples.sitting("anna", Desk.NOON.minus(Duration.ofDays(100)), 20);
    private static final Decision OF_THE_SAME_DAY = Samples.sitting("anna", Desk.NOON.minus(Duration.ofDays(100)), 40);
    private static final Decision NEW = Samples.sitting("anna", Desk.NOON, 20);

    private Desk desk;

    @BeforeEach
    void start() {
        desk = new Desk();
        desk.know(Samples.person("anna").build());
        desk.read(OLD, OF_THE_SAME_DAY, NEW);
        await().until(desk.dispatcher::isIdle);
        desk.log.clear();
    }

    @AfterEach
    void stop() {
        desk.shutDown();
    }

    @Test
    void shouldBeForgottenHereAndOnTheLogWithTheirAnswers() {
        desk.readForgotten(OLD);

        String id = OLD.getDecisionId();
        assertThat(desk.stores.claims().find(id).blockOptional()).isEmpty();
        assertThat(desk.stores.days().all("anna").block())
                .containsExactlyInAnyOrder(OF_THE_SAME_DAY.getDecisionId(), NEW.getDecisionId());
        assertThat(tombstones(Topics.PROMPT)).containsExactly(id);
        assertThat(tombstones(Topics.RECEIPT)).containsExactlyInAnyOrderElementsOf(ReceiptKey.all(id));
    }

    @Test
    void shouldLeaveNoDayBehindOfWhichNothingIsKept() {
        desk.readForgotten(OLD, OF_THE_SAME_DAY);

        assertThat(desk.stores.days().all("anna").block()).containsExactly(NEW.getDecisionId());
        assertThat(desk.days()).isOne();
    }

    /** As where a service reads the log anew, whose tombstones may be about what nobody was told. */
    @Test
    void shouldWriteNothingAboutWhatIsNotStored() {
        desk.readForgotten(OLD);
        desk.log.clear();

        desk.readForgotten(OLD, Samples.sitting("ben", Desk.NOON, 20));

        assertThat(desk.log.history()).isEmpty();
    }

    private List<String> tombstones(Topic topic) {
        return desk.log.history().stream()
                .filter(record -> record.topic().equals(topic.name()) && record.value() == null)
                .flatMap(ForgottenPromptsTest::entity)
                .toList();
    }

    private static Stream<String> entity(ProducerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), UTF_8);
        return Stream.of(key.substring(key.indexOf('\u001F') + 1));
    }
}
