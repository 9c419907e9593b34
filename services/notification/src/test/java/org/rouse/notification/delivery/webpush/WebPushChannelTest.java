package org.rouse.notification.delivery.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Why;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AllowedHosts;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.Sending;
import org.rouse.notification.running.Receiver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebPushChannelTest {

    private static final Instant NOW = Instant.parse("2016-04-12T11:00:00Z");
    private static final Instant REAL = Instant.parse("2027-02-01T11:00:00Z");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final UrlGuard GUARD = new UrlGuard(new AddressRules(List.of("127.0.0.0/8")));

    private final KeyPair vapid = Subscriber.generate();
    private final Subscriber browser = new Subscriber();
    private final PushSubscriptions subscriptions = new PushSubscriptions(
            GUARD, new AllowedHosts(List.of("127.0.0.1", "*.push.apple.com", "fcm.googleapis.com")), "hosts");
    private Receiver service;
    private OutboundHttp http;
    private WebPushChannel channel;

    @BeforeEach
    void start() {
        service = new Receiver();
        Duration second = Duration.ofSeconds(1);
        http = new OutboundHttp(
                new DeliverySettings(
                        List.of("127.0.0.0/8"),
                        second,
                        second,
                        second,
                        4,
                        second,
                        second,
                        3,
                        second,
                        Duration.ofSeconds(20),
                        second),
                new AddressRules(List.of("127.0.0.0/8")),
                new Clocks(InstantSource.fixed(NOW), InstantSource.fixed(REAL)));
        WebPushSettings settings = new WebPushSettings(
                BASE64.encodeToString(Subscriber.point((ECPublicKey) vapid.getPublic())),
                BASE64.encodeToString(Subscriber.fixed(((ECPrivateKey) vapid.getPrivate()).getS())),
                "mailto:a@example.org",
                List.of("127.0.0.1"));
        channel = new WebPushChannel(
                PushKind.WEB_PUSH,
                http,
                subscriptions,
                VapidKeys.of(settings, InstantSource.fixed(REAL)),
                JsonMapper.shared());
    }

    @AfterEach
    void stop() {
        http.close();
        service.close();
    }

    @Test
    void shouldBeReadableByBrowserAlone() throws GeneralSecurityException {
        assertThat(send(false)).isEqualTo(new AttemptOutcome.Accepted());

        Receiver.Request request = service.requests().getFirst();
        String plain = new String(browser.decrypt(request.body()), UTF_8);
        assertThat(plain).contains("Neutral").doesNotContain("minutes of sitting");
        assertThat(request.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(request.header("TTL")).isEqualTo("600");
        assertThat(request.header("Urgency")).isEqualTo("high");
        assertThat(request.header("Topic")).matches("[A-Za-z0-9_-]{1,32}");
    }

    @Test
    void shouldCarryAdviceForTheTapButNotForTheLockScreen() throws GeneralSecurityException {
        channel.send(address(), Sending.advice()).block();

        JsonNode told = JsonMapper.shared()
                .readTree(browser.decrypt(service.requests().getFirst().body()));
        assertThat(told.path("title").asString()).isEqualTo("A moment for you");
        assertThat(told.path("body").asString()).isEqualTo("Open to see more.");
        assertThat(told.at("/inside/title").asString()).isEqualTo("Please call a doctor today");
        assertThat(told.at("/inside/body").asString()).contains("looked at today");
        assertThat(told.at("/inside/why").asString()).startsWith("Your coach noted");
        assertThat(told.path("page").asString()).endsWith("/v1/actions/page-token");
    }

    @Test
    void shouldTakeTheLongestAdviceThereIs() {
        Prompt longest = Sending.advice().prompt().toBuilder()
                .setTitle("医".repeat(40))
                .setBody("医".repeat(180))
                .setWhy(Why.newBuilder().setSentence("医".repeat(240)))
                .build();

        assertThat(channel.send(address(), Sending.dispatch(longest, false)).block())
                .isEqualTo(new AttemptOutcome.Accepted());
    }

    @Test
    void shouldNameDetailsWhenPersonAllowsIt() throws GeneralSecurityException {
        send(true);

        assertThat(new String(browser.decrypt(service.requests().getFirst().body()), UTF_8))
                .contains("20 minutes of sitting");
    }

    @Test
    void shouldShowItselfByTokenOfRealTime() throws GeneralSecurityException {
        send(false);

        String header = service.requests().getFirst().header("Authorization");
        String token = header.replaceFirst(".*t=([^,]+).*", "$1");
        String[] parts = token.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(vapid.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
                .contains("\"exp\":" + REAL.plus(Duration.ofHours(12)).getEpochSecond())
                .contains("\"aud\":\"" + service.url("") + "\"");
    }

    @ParameterizedTest
    @CsvSource({"404, true", "410, true", "400, false", "413, false"})
    void shouldRetireDeviceOnlyWhenServiceSaysItIsGone(int status, boolean retire) {
        service.answer(request -> Receiver.Answer.of(status));

        assertThat(send(false)).isEqualTo(new AttemptOutcome.RejectedForGood(retire, "status-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void shouldBlameOurKeyAndNoDeviceWhenServiceRefusesIt(int status) {
        service.answer(request -> Receiver.Answer.of(status));

        assertThat(send(false)).isEqualTo(new AttemptOutcome.CredentialsRefused("status-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void shouldTryAgainAsAskedWhenServiceIsBusy(int status) {
        service.answer(request -> Receiver.Answer.of(status).with("Retry-After", "7"));

        assertThat(send(false))
                .isInstanceOfSatisfying(
                        AttemptOutcome.TryAgain.class,
                        again -> assertThat(again.after()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void shouldCloseWayForAllWhenServiceLimitsUs() {
        service.answer(request -> Receiver.Answer.of(429).with("Retry-After", "7"));

        assertThat(send(false)).isEqualTo(new AttemptOutcome.Limited(Optional.of(Duration.ofSeconds(7)), "status-429"));
    }

    @Test
    void shouldRefuseBeforeSendingWhenMessageIsTooLong() {
        Prompt prompt = prompt().toBuilder().setTitle("x".repeat(4_000)).build();

        assertThat(channel.send(
                                address(),
                                new Dispatch(
                                        prompt, NOW, true, "n", "n", List.of(), Optional.empty(), Optional.empty()))
                        .block())
                .isEqualTo(new AttemptOutcome.RejectedForGood(false, "too-long"));
        assertThat(service.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "https://push.apple.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://.push.apple.com/x",
                "https://fcm.googleapis.com:8443/x",
                "http://fcm.googleapis.com/x",
                "https://fcm.googleapis.com.evil/x",
                "https://x.fcm.googleapis.com/x"
            })
    void shouldRefuseEndpointWhenHostIsNotListed(String endpoint) {
        assertThatThrownBy(() -> subscriptions.check(endpoint)).isInstanceOf(InvalidAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://fcm.googleapis.com/fcm/send/x", "https://WEB.push.apple.com:443/x"})
    void shouldTakeEndpointWhenHostIsListed(String endpoint) {
        assertThat(subscriptions.check(endpoint)).hasToString(endpoint);
    }

    @Test
    void shouldRefuseKeyWhenItIsOffTheCurve() {
        byte[] off = browser.point();
        off[64] ^= 1;

        assertThatThrownBy(() -> subscriptions.register(
                        "https://fcm.googleapis.com/x",
                        BASE64.encodeToString(off),
                        BASE64.encodeToString(browser.auth)))
                .hasMessageContaining("p256dh");
        assertThatThrownBy(() -> subscriptions.register(
                        "https://fcm.googleapis.com/x",
                        BASE64.encodeToString(browser.point()),
                        BASE64.encodeToString(new byte[15])))
                .hasMessageContaining("auth");
    }

    private AttemptOutcome send(boolean detailed) {
        return Objects.requireNonNull(channel.send(
                        address(),
                        new Dispatch(
                                prompt(),
                                NOW,
                                detailed,
                                "Neutral",
                                "Neutral",
                                List.of(),
                                Optional.empty(),
                                Optional.empty()))
                .block());
    }

    private Channel address() {
        return Channel.newBuilder()
                .setId("browser")
                .setWebPush(subscriptions.register(
                        service.url("/push"),
                        BASE64.encodeToString(browser.point()),
                        BASE64.encodeToString(browser.auth)))
                .build();
    }

    private static Prompt prompt() {
        return Prompt.newBuilder()
                .setPromptId("abcdefghijklmnopqrstuvwx")
                .setPersonId("anna")
                .setTitle("Time to stand up")
                .setBody("20 minutes of sitting so far.")
                .setExpiresAtMs(NOW.plusSeconds(600).toEpochMilli())
                .build();
    }
}
