package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A PUT replaces the whole channel: it states which, and keeps secrets that nobody can read back. */
class ChannelChangeTest {

    private static final String HOOK = "{\"type\":\"webhook\",\"url\":\"https://example.org/hook\"}";
    private static final String OTHER = HOOK.replace("/hook\"", "/other\"");

    private static Receiver receiver;
    private static RunningService service;

    private final String person = "person-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        receiver = new Receiver();
        service = RunningService.common();
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @Test
    void shouldReplaceChannelOnlyWhenRequestNamesTheTagThatWasRead() {
        put("a", HOOK, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        put("b", HOOK, null).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");

        put("a", OTHER, null).expectStatus().isEqualTo(428);
        put("a", OTHER, "\"1\"").expectStatus().isEqualTo(412);
        put("a", OTHER, "W/\"2\"").expectStatus().isEqualTo(412);
        put("a", OTHER, "\"3\"").expectStatus().isEqualTo(412);
        assertThat(channel("a").getWebhook().getUrl()).endsWith("/hook");

        put("a", OTHER, tag()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
        put("a", HOOK, "*").expectStatus().isOk();
        assertThat(channel("a").getWebhook().getUrl()).endsWith("/hook");
    }

    @Test
    void shouldCreateChannelOnlyWhereNoneIsWhenRequestSaysSo() {
        put("a", HOOK, "*").expectStatus().isEqualTo(412);
        assertThat(service.log().records(Topics.CHANNEL, person)).isEmpty();

        create("a", HOOK).expectStatus().isOk();
        create("a", OTHER).expectStatus().isEqualTo(412);
        create("b", HOOK).expectStatus().isOk();
        assertThat(channel("a").getWebhook().getUrl()).endsWith("/hook");
    }

    @Test
    void shouldChangeOrderOnlyWhenRequestNamesTheTagThatWasRead() {
        put("a", HOOK, null).expectStatus().isOk();
        put("b", HOOK, null).expectStatus().isOk();

        order("[\"b\",\"a\"]", null).expectStatus().isEqualTo(428);
        order("[\"b\",\"a\"]", "\"1\"").expectStatus().isEqualTo(412);
        order("[\"b\"]", null).expectStatus().isBadRequest();
        order("[\"b\",\"a\"]", tag()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
        order("[\"a\",\"b\"]", "\"2\"").expectStatus().isEqualTo(412);
        assertThat(list().getChannels(0).getId()).isEqualTo("b");
    }

    @Test
    void shouldTellTagOfEveryAnswerThatShowsChannels() {
        put("a", HOOK, null).expectStatus().isOk();

        post("/channels/a/pause").expectHeader().valueEquals("ETag", "\"2\"");
        post("/channels/a/resume").expectHeader().valueEquals("ETag", "\"3\"");
        post("/unsubscribe").expectHeader().valueEquals("ETag", "\"4\"");
        assertThat(tag()).isEqualTo("\"4\"");
    }

    @Test
    void shouldKeepSecretOfWebhookWhenNoneIsNamed() {
        put("a", HOOK.replace("}", ",\"secret\":\"" + RunningService.SECRET + "\"}"), null)
                .expectStatus()
                .isOk();
        byte[] before = secret();

        put("a", OTHER, tag())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.secret")
                .doesNotExist();

        assertThat(secret()).isEqualTo(before);
        assertThat(channel("a").getWebhook().getUrl()).endsWith("/other");
        put("a", OTHER.replace("}", ",\"secret\":\"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"), tag())
                .expectStatus()
                .isOk();
        assertThat(secret()).isEqualTo(new byte[24]);
    }

    @Test
    void shouldKeepTokenOfNtfyWhenNoneIsNamedAndTellItToNoOtherServer() {
        String server = receiver.url("").replaceAll("/$", "");
        String topic = "{\"type\":\"ntfy\",\"server\":\"" + server + "\",\"topic\":\"one\"}";
        put("a", topic.replace("}", ",\"token\":\"tk_secret\"}"), null)
                .expectStatus()
                .isOk();

        put("a", topic.replace("one", "two"), tag()).expectStatus().isOk();
        assertThat(channel("a").getNtfy().getTopic()).isEqualTo("two");
        post("/channels/a/test").expectStatus().isOk();
        assertThat(receiver.requests("/").getLast().header("Authorization")).isEqualTo("Bearer tk_secret");

        String elsewhere = topic.replace(server, "http://127.0.0.1:9");
        put("a", elsewhere, tag())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).startsWith("token must be named"));
        assertThat(channel("a").getNtfy().getServer()).isEqualTo(server);

        put("a", elsewhere.replace("}", ",\"token\":\"\"}"), tag())
                .expectStatus()
                .isOk();
        assertThat(channel("a").getNtfy().getSealedToken().isEmpty()).isTrue();
    }

    private byte[] secret() {
        return service.bean(Sealing.class)
                .open(channel("a").getWebhook().getSealedSecret().toByteArray(), person + "|a")
                .orElseThrow();
    }

    private Channels list() {
        return service.log().read(Topics.CHANNEL, person, Channels.parser()).getLast();
    }

    private Channel channel(String id) {
        return list().getChannelsList().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String tag() {
        return service.client(person, "person")
                .get()
                .uri("/api/v1/people/" + person + "/channels")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();
    }

    private ResponseSpec put(String channel, String body, @Nullable String ifMatch) {
        return put("/channels/" + channel, body, "If-Match", ifMatch);
    }

    private ResponseSpec create(String channel, String body) {
        return put("/channels/" + channel, body, "If-None-Match", "*");
    }

    private ResponseSpec order(String ids, @Nullable String ifMatch) {
        return put("/channel-order", ids, "If-Match", ifMatch);
    }

    private ResponseSpec put(String path, String body, String header, @Nullable String value) {
        return service.client(person, "person")
                .put()
                .uri("/api/v1/people/" + person + path)
                .headers(headers -> {
                    if (value != null) {
                        headers.set(header, value);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec post(String path) {
        return service.client(person, "person")
                .post()
                .uri("/api/v1/people/" + person + path)
                .exchange();
    }
}
