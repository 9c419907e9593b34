package org.rouse.notification.delivery.ntfy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.Sending;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.Receiver.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a stand-in of our own, as no real ntfy server is available. */
class NtfyChannelTest {

    private final Sealing secrets =
            new Sealing("k", Map.of("k", Base64.getEncoder().encodeToString(new byte[32])), "current", "keys");
    private final NtfyAddresses addresses =
            new NtfyAddresses(Sending.guard(), new NtfySettings(List.of("127.0.0.1", "ntfy.sh"), false), secrets);
    private Receiver ntfy;
    private OutboundHttp http;
    private NtfyChannel channel;

    @BeforeEach
    void start() {
        ntfy = new Receiver();
        http = Sending.http();
        channel = new NtfyChannel(http, addresses, false, JsonMapper.shared());
    }

    @AfterEach
    void stop() {
        http.close();
        ntfy.close();
    }

    @Test
    void shouldCarryWhatNtfyShowsAndReplacesBy() {
        assertThat(send(address("tk_secret"))).isEqualTo(new AttemptOutcome.Accepted());

        Receiver.Request request = ntfy.requests("/").getFirst();
        JsonNode message = JsonMapper.shared().readTree(request.body());
        assertThat(request.header("Authorization")).isEqualTo("Bearer tk_secret");
        assertThat(request.header("X-Cache")).isEqualTo("no");
        assertThat(message.path("topic").asString()).isEqualTo("anna-moves");
        assertThat(message.path("sequence_id").asString()).isEqualTo(Sending.PROMPT_ID);
        assertThat(message.path("title").asString()).isEqualTo("A moment for you");
        assertThat(message.path("click").asString()).isEqualTo("https://rouse.example/v1/actions/page-token");
        assertThat(message.at("/actions/0/url").asString()).endsWith("done-token");
        assertThat(message.at("/actions/0/method").asString()).isEqualTo("POST");
        assertThat(message.toString()).doesNotContain("minutes of sitting");
    }

    @Test
    void shouldLeadToThePageWhetherOrNotOpeningMayBeNoted() {
        send(address(""));
        channel.send(address(""), Sending.tracked()).block();

        assertThat(ntfy.requests())
                .map(request -> JsonMapper.shared()
                        .readTree(request.body())
                        .path("click")
                        .asString())
                .containsOnly("https://rouse.example/v1/actions/page-token");
    }

    @Test
    void shouldLeadToAdviceAndLetNobodyAnswerItUnread() {
        channel.send(address(""), Sending.advice()).block();

        JsonNode message =
                JsonMapper.shared().readTree(ntfy.requests().getFirst().body());
        assertThat(message.path("title").asString()).isEqualTo("A moment for you");
        assertThat(message.path("click").asString()).endsWith("/v1/actions/page-token");
        assertThat(message.path("actions")).isEmpty();
        assertThat(message.path("priority").asInt()).isEqualTo(5);
        assertThat(message.toString()).doesNotContain("doctor", "coach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", "account", "v1"})
    void shouldRefuseTopicThatNtfyKeepsForItself(String topic) {
        assertThatThrownBy(() -> addresses.register(
                        "anna", "ntfy", "https://ntfy.sh", topic, Optional.empty(), Optional.empty()))
                .hasMessageContaining("topic");
    }

    @Test
    void shouldBeLoudWhenCareIsToBeSought() {
        channel.send(
                        address(""),
                        Sending.dispatch(
                                Sending.prompt().toBuilder()
                                        .setKind(PromptKind.PROMPT_KIND_SEEK_CARE)
                                        .build(),
                                false))
                .block();

        JsonNode message =
                JsonMapper.shared().readTree(ntfy.requests().getFirst().body());
        assertThat(message.path("priority").asInt()).isEqualTo(5);
        assertThat(ntfy.requests().getFirst().header("Authorization")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "413"})
    void shouldRetireNothingWhenTopicIsRefused(int status) {
        ntfy.answer(request -> Answer.of(status));

        assertThat(send(address(""))).isEqualTo(new AttemptOutcome.RejectedForGood(false, "status-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void shouldTryAgainAsAskedWhenServerIsBusy(int status) {
        ntfy.answer(request -> Answer.of(status).with("Retry-After", "9"));

        assertThat(send(address("")))
                .isEqualTo(new AttemptOutcome.TryAgain(Optional.of(Duration.ofSeconds(9)), "status-" + status));
    }

    @Test
    void shouldCloseWayForAllWhenServerLimitsUs() {
        ntfy.answer(request -> Answer.of(429).with("Retry-After", "9"));
        assertThat(send(address("")))
                .isEqualTo(new AttemptOutcome.Limited(Optional.of(Duration.ofSeconds(9)), "status-429"));

        ntfy.answer(request -> Answer.of(429));
        assertThat(send(address(""))).isEqualTo(new AttemptOutcome.Limited(Optional.empty(), "status-429"));
    }

    @Test
    void shouldNotTryAgainWhenNobodyIsThere() {
        ntfy.answer(request -> Answer.of(507).saying("{\"code\":50701}"));

        assertThat(send(address(""))).isEqualTo(new AttemptOutcome.RejectedForGood(false, "nobody-there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://ntfy.sh.evil.example",
                "http://ntfy.sh",
                "https://ntfy.sh/topic",
                "https://ntfy.sh?x=1",
                "https://user@ntfy.sh",
                "https://10.0.0.1",
                "https://[::ffff:10.0.0.1]",
                "https://169.254.169.254",
                "ftp://ntfy.sh"
            })
    void shouldRefuseServerWhenItIsNotListedOrNotPublic(String server) {
        assertThatThrownBy(() -> addresses.register("anna", "n", server, "topic", Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidAddressException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', tk_a", "a/b, tk_a", "'a b', tk_a", "topic, secret", "topic, 'tk_a\r\nX: y'"})
    void shouldRefuseTopicOrTokenWhenItCannotBeOne(String topic, String token) {
        assertThatThrownBy(() ->
                        addresses.register("anna", "n", "https://ntfy.sh", topic, Optional.of(token), Optional.empty()))
                .isInstanceOf(InvalidAddressException.class);
    }

    private AttemptOutcome send(Channel to) {
        return Objects.requireNonNull(
                channel.send(to, Sending.dispatch(Sending.prompt(), false)).block());
    }

    private Channel address(String token) {
        return Channel.newBuilder()
                .setId("n")
                .setNtfy(addresses.register(
                        "anna",
                        "n",
                        ntfy.url(""),
                        "anna-moves",
                        token.isEmpty() ? Optional.empty() : Optional.of(token),
                        Optional.empty()))
                .build();
    }
}
