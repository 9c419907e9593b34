package org.rouse.notification.delivery.apns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.Sending;
import org.rouse.testing.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApnsChannelTest {

    @TempDir
    static Path folder;

    private static AppleStandIn apple;
    private static ApnsChannel channel;

    @BeforeAll
    static void start() throws Exception {
        apple = new AppleStandIn(folder);
        channel = new ApnsChannel(apple.settings(), Sending.settings());
    }

    @BeforeEach
    void forget() {
        apple.refusal = null;
        apple.refusals.clear();
        apple.pushes.clear();
    }

    @AfterAll
    static void stop() throws Exception {
        channel.close();
        apple.close();
    }

    @Test
    void shouldCarryCollapseIdExpiryAndAnswers() {
        assertThat(send(Sending.prompt())).isEqualTo(new AttemptOutcome.Accepted());

        AppleStandIn.Push push = apple.pushes.getFirst();
        JsonNode payload = JsonMapper.shared().readTree(push.payload());
        assertThat(push.headers())
                .containsEntry("apns-collapse-id", Sending.PROMPT_ID)
                .containsEntry(
                        "apns-expiration",
                        Long.toString(Sending.NOW.plusSeconds(600).getEpochSecond()))
                .containsEntry("apns-priority", "10")
                .containsEntry("apns-push-type", "alert")
                .containsEntry("apns-topic", "org.rouse.app")
                .containsKey("authorization");
        assertThat(payload.at("/aps/alert/title").asString()).isEqualTo("A moment for you");
        assertThat(payload.at("/aps/interruption-level").asString()).isEqualTo("active");
        assertThat(payload.at("/choices/0/link").asString()).endsWith("done-token");
        assertThat(push.payload()).doesNotContain("minutes of sitting");
    }

    @Test
    void shouldLeadToAdviceAndLetNobodyAnswerItUnread() {
        channel.send(address(), Sending.advice()).block(Duration.ofSeconds(10));

        JsonNode payload = JsonMapper.shared().readTree(apple.pushes.getFirst().payload());
        assertThat(payload.path("page").asString()).endsWith("/v1/actions/page-token");
        assertThat(payload.path("choices")).isEmpty();
        assertThat(payload.at("/aps/interruption-level").asString()).isEqualTo("time-sensitive");
        assertThat(payload.toString()).contains("A moment for you").doesNotContain("doctor", "coach");
    }

    @Test
    void shouldLetAppTellHowFarPromptCameOnlyWhenPersonAllowsIt() {
        send(Sending.prompt());
        channel.send(address(), Sending.tracked()).block(Duration.ofSeconds(10));

        assertThat(apple.pushes)
                .map(push -> JsonMapper.shared().readTree(push.payload()))
                .satisfiesExactly(plain -> assertThat(plain.has("opened")).isFalse(), tracked -> {
                    assertThat(tracked.path("delivered").asString()).endsWith("delivered-token");
                    assertThat(tracked.path("opened").asString()).endsWith("opened-token");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_DEVICE_TOKEN", "DEVICE_TOKEN_NOT_FOR_TOPIC"})
    void shouldRetireNobodyWhenEveryDeviceIsRefused(RejectionReason reason) throws Exception {
        apple.refusal = new RejectedNotificationException(reason);

        try (ApnsChannel fresh = new ApnsChannel(apple.settings(), Sending.settings())) {
            assertThat(List.of("0a", "0b", "0c"))
                    .map(token -> send(fresh, token, false))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AttemptOutcome.CredentialsRefused.class));
        }
    }

    @Test
    void shouldRetireBadTokenOnlyWhileOthersOfItsServerAreAccepted() throws Exception {
        apple.refusals.put("0b".repeat(32), new RejectedNotificationException(RejectionReason.BAD_DEVICE_TOKEN));

        try (ApnsChannel fresh = new ApnsChannel(apple.settings(), Sending.settings())) {
            assertThat(send(fresh, "0a", true)).isEqualTo(new AttemptOutcome.Accepted());
            assertThat(send(fresh, "0b", false)).isEqualTo(new AttemptOutcome.CredentialsRefused("bad-device-token"));

            assertThat(send(fresh, "0a", false)).isEqualTo(new AttemptOutcome.Accepted());
            assertThat(send(fresh, "0b", false))
                    .isEqualTo(new AttemptOutcome.RejectedForGood(true, "bad-device-token"));
        }
    }

    @Test
    void shouldRetireNobodyWhenDevicesOfBeforeAreRefusedFromNowOn() throws Exception {
        try (ApnsChannel fresh = new ApnsChannel(apple.settings(), Sending.settings())) {
            assertThat(send(fresh, "0a", false)).isEqualTo(new AttemptOutcome.Accepted());

            apple.refusal = new RejectedNotificationException(RejectionReason.BAD_DEVICE_TOKEN);
            assertThat(List.of("0a", "0b", "0c"))
                    .map(token -> send(fresh, token, false))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AttemptOutcome.CredentialsRefused.class));
        }
    }

    @Test
    void shouldKeepDeviceOfAnotherTopicAndBlameNoKeyWhileOthersAreAccepted() throws Exception {
        apple.refusals.put(
                "0b".repeat(32), new RejectedNotificationException(RejectionReason.DEVICE_TOKEN_NOT_FOR_TOPIC));

        try (ApnsChannel fresh = new ApnsChannel(apple.settings(), Sending.settings())) {
            send(fresh, "0a", false);
            assertThat(send(fresh, "0b", false))
                    .isEqualTo(new AttemptOutcome.RejectedForGood(false, "device-token-not-for-topic"));
        }
    }

    @Test
    void shouldRetireDeviceThatIsGoneEvenWhereNoneIsAccepted() throws Exception {
        apple.refusal = new UnregisteredDeviceTokenException(Sending.NOW.plusSeconds(60));

        try (ApnsChannel fresh = new ApnsChannel(apple.settings(), Sending.settings())) {
            assertThat(send(fresh, "0a", false)).isEqualTo(new AttemptOutcome.RejectedForGood(true, "unregistered"));
        }
    }

    @Test
    void shouldCloseWayForAllWhenAppleLimitsUsAndNotOneDevice() {
        apple.refusal = new RejectedNotificationException(RejectionReason.TOO_MANY_PROVIDER_TOKEN_UPDATES);
        assertThat(send(Sending.prompt()))
                .isEqualTo(new AttemptOutcome.Limited(Optional.empty(), "too-many-provider-token-updates"));
    }

    @Test
    void shouldRetireDeviceThatIsGoneUnlessItRegisteredSince() {
        apple.refusal = new UnregisteredDeviceTokenException(Sending.NOW.minusSeconds(60));
        assertThat(send(Sending.prompt())).isEqualTo(new AttemptOutcome.RejectedForGood(false, "unregistered"));

        apple.refusal = new UnregisteredDeviceTokenException(Sending.NOW.plusSeconds(60));
        assertThat(send(Sending.prompt())).isEqualTo(new AttemptOutcome.RejectedForGood(true, "unregistered"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "SHUTDOWN", "SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"})
    void shouldTryAgainWhenAppleIsBusy(RejectionReason reason) {
        apple.refusal = new RejectedNotificationException(reason);

        assertThat(send(Sending.prompt())).isInstanceOf(AttemptOutcome.TryAgain.class);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INVALID_PROVIDER_TOKEN", "MISSING_PROVIDER_TOKEN", "FORBIDDEN", "TOPIC_DISALLOWED", "BAD_TOPIC"})
    void shouldBlameOurCredentialsWhenTheyAreRefused(RejectionReason reason) {
        apple.refusal = new RejectedNotificationException(reason);

        assertThat(send(Sending.prompt())).isInstanceOf(AttemptOutcome.CredentialsRefused.class);
    }

    @Test
    void shouldTryAgainWhenAppleIsAway() throws Exception {
        ApnsSettings set = apple.settings();
        ApnsSettings away = new ApnsSettings(
                set.keyFile(), "K", "T", "t", "localhost", "localhost", FreePorts.one(), set.trustedCertificate());

        try (ApnsChannel to = new ApnsChannel(away, Sending.settings())) {
            assertThat(to.send(address(), Sending.dispatch(Sending.prompt(), false))
                            .block(Duration.ofSeconds(10)))
                    .isEqualTo(new AttemptOutcome.TryAgain(Optional.empty(), "no-response"));
        }
    }

    @Test
    void shouldRefuseBeforeSendingWhenPayloadIsTooLong() {
        Prompt prompt = Sending.prompt().toBuilder().setTitle("é".repeat(2_100)).build();

        assertThat(Objects.requireNonNull(
                        channel.send(address(), Sending.dispatch(prompt, true)).block(Duration.ofSeconds(10))))
                .isEqualTo(new AttemptOutcome.RejectedForGood(false, "too-long"));
        assertThat(apple.pushes).isEmpty();
    }

    @Test
    void shouldSaySettingAndNothingOfFileWhenItIsNoKey() throws Exception {
        Path file = Files.writeString(folder.resolve("other.p8"), "very secret");
        ApnsSettings settings = new ApnsSettings(file.toString(), "K", "T", "t", "localhost", "localhost", 443, "");

        assertThatThrownBy(() -> new ApnsChannel(settings, Sending.settings()))
                .hasMessageContaining("rouse.notification.apns.key-file")
                .hasMessageNotContaining("very secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz", "../x"})
    void shouldRefuseTokenWhenItCannotBeOne(String token) {
        assertThatThrownBy(() -> ApnsTokens.register(token.repeat(20), false))
                .isInstanceOf(InvalidAddressException.class);
    }

    private static AttemptOutcome send(ApnsChannel by, String token, boolean sandbox) {
        Channel to = Channel.newBuilder()
                .setId("phone")
                .setApns(ApnsTokens.register(token.repeat(32), sandbox))
                .build();
        return Objects.requireNonNull(
                by.send(to, Sending.dispatch(Sending.prompt(), false)).block(Duration.ofSeconds(10)));
    }

    private static AttemptOutcome send(Prompt prompt) {
        return Objects.requireNonNull(
                channel.send(address(), Sending.dispatch(prompt, false)).block(Duration.ofSeconds(10)));
    }

    private static Channel address() {
        return Channel.newBuilder()
                .setId("phone")
                .setRegisteredAtMs(Sending.NOW.toEpochMilli())
                .setApns(ApnsTokens.register("0a".repeat(32), false))
                .build();
    }
}
