package org.rouse.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.EmailAddress;
import org.rouse.contracts.v1.OffReason;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.channels.ChannelRegistry;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Delivery reports of the mail's sender, with real mail and a real signature. */
class EmailFeedbackTest {

    private static final byte[] KEY = "a key of thirty-two bytes, quite".getBytes(UTF_8);

    private static GreenMail mail;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        service = new RunningService(Map.of(
                "rouse.notification.email.host", "127.0.0.1",
                "rouse.notification.email.port", Integer.toString(mail.getSmtp().getPort()),
                "rouse.notification.email.encryption", "none",
                "rouse.notification.email.from", "prompts@rouse.example",
                "rouse.notification.email.feedback-secret",
                        "whsec_" + Base64.getEncoder().encodeToString(KEY)));
    }

    @AfterAll
    static void stop() {
        service.close();
        mail.stop();
    }

    @Test
    void shouldAdvanceReceiptOnceWhenMailIsDelivered() throws Exception {
        String event = event("delivered", "messageId", prompted("mailed-anna"));

        results("anna-1", event, event).isEqualTo(List.of("noted", "already"));

        assertThat(states("mailed-anna"))
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_DELIVERED);
    }

    @Test
    void shouldRetireMailboxThatMailCameBackFromWhateverElseIsTold() throws Exception {
        String id = prompted("mailed-bela");

        results(
                        "bela-1",
                        event("soft-bounce", "messageId", id),
                        event("pigeon", "messageId", id),
                        "{\"type\":\"complaint\",\"messageId\":\"x@y\",\"why\":\"\"}",
                        "{\"type\":\"complaint\"}")
                .isEqualTo(List.of("ignored", "refused", "refused", "refused"));
        assertThat(channel("mailed-bela").hasOff()).isFalse();

        results("bela-2", event("hard-bounce", "messageId", id), event("delivered", "messageId", id))
                .isEqualTo(List.of("retired", "noted"));
        assertThat(channel("mailed-bela").getOff().getReason()).isEqualTo(OffReason.OFF_REASON_RETIRED);
        assertThat(channel("mailed-bela").getOff().getCause()).isEqualTo("hard-bounce");
    }

    @Test
    void shouldRetireMailboxOfEverybodyWhenItsOwnerComplains() {
        reachable("mailed-cleo", "both@example.org");
        reachable("mailed-dora", "Both@example.org");
        reachable("mailed-emil", "emil@example.org");

        results("cleo-1", event("complaint", "address", "BOTH@example.org")).isEqualTo(List.of("retired"));

        assertThat(channel("mailed-cleo").getOff().getCause()).isEqualTo("complaint");
        assertThat(channel("mailed-dora").getOff().getCause()).isEqualTo("complaint");
        assertThat(channel("mailed-emil").hasOff()).isFalse();
    }

    @Test
    void shouldDoNothingWhenRequestIsReplayedAfterPersonRegisteredAnew() {
        reachable("mailed-fay", "fay@example.org");
        String bounce = event("hard-bounce", "address", "fay@example.org");
        results("fay-1", bounce).isEqualTo(List.of("retired"));
        Channels retired = service.log()
                .read(Topics.CHANNEL, "mailed-fay", Channels.parser())
                .getLast();
        Channel.Builder anew = retired.getChannels(0).toBuilder().clearOff();
        service.log()
                .write(
                        Topics.CHANNEL,
                        "mailed-fay",
                        retired.toBuilder()
                                .setChannels(0, anew)
                                .setRevision(retired.getRevision() + 1)
                                .build());
        await().until(() -> !channel("mailed-fay").hasOff());

        post("fay-1", Instant.now(), KEY, batch(bounce))
                .isOk()
                .expectBody()
                .jsonPath("$.replayed")
                .isEqualTo(true);

        assertThat(channel("mailed-fay").hasOff()).isFalse();
    }

    @Test
    void shouldAnswerWellWhenNothingIsKnownOfMail() {
        results(
                        "none-1",
                        event("delivered", "messageId", "<gone@rouse.example>"),
                        event("hard-bounce", "messageId", "<confirm-1f@rouse.example>"),
                        event("complaint", "address", "nobody@example.org"))
                .isEqualTo(List.of("unknown", "unknown", "unknown"));
    }

    @Test
    void shouldDoNothingWhenRequestIsNotSignedWithSecretOrTooOld() {
        reachable("mailed-gus", "gus@example.org");
        String body = batch(event("hard-bounce", "address", "gus@example.org"));

        post("gus-1", Instant.now(), "another key of thirty-two bytes!".getBytes(UTF_8), body)
                .isUnauthorized();
        post("gus-1", Instant.now().minusSeconds(302), KEY, body).isUnauthorized();
        service.anonymous()
                .post()
                .uri("/v1/feedback/email")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(channel("mailed-gus").hasOff()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"events\":[],\"more\":1}", "{\"events\":[]} x"})
    void shouldAnswerBadRequestWhenBodyIsNoBatch(String body) {
        post("bad", Instant.now(), KEY, body).isBadRequest();
    }

    private static WebTestClient.BodyContentSpec request(String id, String... events) {
        return post(id, Instant.now(), KEY, batch(events)).isOk().expectBody();
    }

    private static JsonPathAssertions results(String id, String... events) {
        return request(id, events).jsonPath("$.results");
    }

    private static StatusAssertions post(String id, Instant at, byte[] key, String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return service.anonymous()
                .post()
                .uri("/v1/feedback/email")
                .contentType(MediaType.APPLICATION_JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + sign(key, id + "." + timestamp + "." + body))
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private static String sign(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String batch(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }

    private static String event(String type, String field, String value) {
        return "{\"type\":\"%s\",\"%s\":\"%s\"}".formatted(type, field, value);
    }

    private static void reachable(String person, String address) {
        Channel channel = Channel.newBuilder()
                .setId("mail")
                .setEmail(EmailAddress.newBuilder().setAddress(address))
                .build();
        service.log()
                .write(
                        Topics.CHANNEL,
                        person,
                        Channels.newBuilder()
                                .setPersonId(person)
                                .setRevision(1)
                                .addChannels(channel)
                                .build());
        await().until(() -> find(person).isPresent());
    }

    private static Channel channel(String person) {
        return find(person).orElseThrow();
    }

    private static Optional<Channel> find(String person) {
        return service.bean(ChannelRegistry.class)
                .find(person, "mail")
                .blockOptional()
                .orElseThrow();
    }

    /** Sends a prompt by mail; returns its Message-ID. */
    private static String prompted(String person) throws MessagingException {
        String address = person + "@example.org";
        reachable(person, address);
        service.log().write(Topics.PERSON, person, Samples.person(person).build());
        await().until(() ->
                service.bean(PersonStore.class).find(person).hasElement().block());
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
        await().until(() -> states(person).contains(ReceiptState.RECEIPT_STATE_ACCEPTED));
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message.getMessageID();
            }
        }
        throw new IllegalStateException("no mail came: " + Arrays.toString(mail.getReceivedMessages()));
    }

    private static List<ReceiptState> states(String person) {
        return service.log().read(Topics.RECEIPT, person, Receipt.parser()).stream()
                .map(Receipt::getState)
                .toList();
    }
}
