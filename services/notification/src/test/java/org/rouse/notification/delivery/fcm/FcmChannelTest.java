package org.rouse.notification.delivery.fcm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Prompt;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.Sending;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.Receiver.Answer;
import org.rouse.notification.running.Receiver.Request;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With a stand-in of our own for Google's token server and API, as no real one is available. */
class FcmChannelTest {

    private static final String SEND = "/v1/projects/rouse-test/messages:send";
    private static final String TOKEN = "c0fFee:".concat("x".repeat(140));
    private static final Answer GRANT =
            Answer.of(200).saying("{\"access_token\":\"ya29.token\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");

    @TempDir
    Path folder;

    private Receiver google;
    private ServiceAccount account;
    private OutboundHttp http;
    private FcmChannel channel;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        google = new Receiver();
        account = new ServiceAccount();
        http = Sending.http();
        channel = new FcmChannel(
                http,
                new FcmSettings(account.write(folder, google.url("/token")).toString(), URI.create(google.url(""))),
                JsonMapper.shared());
        answer(Answer.of(200));
    }

    @AfterEach
    void stop() {
        channel.close();
        http.close();
        google.close();
    }

    @Test
    void shouldCarryCollapseKeyTagLifetimeAndAnswers() {
        assertThat(send(Sending.prompt(), false)).isEqualTo(new AttemptOutcome.Accepted());

        Request request = google.requests(SEND).getFirst();
        JsonNode message = JsonMapper.shared().readTree(request.body()).path("message");
        assertThat(request.header("Authorization")).isEqualTo("Bearer ya29.token");
        assertThat(message.path("token").asString()).isEqualTo(TOKEN);
        assertThat(message.at("/android/collapse_key").asString()).isEqualTo(Sending.PROMPT_ID);
        assertThat(message.at("/android/notification/tag").asString()).isEqualTo(Sending.PROMPT_ID);
        assertThat(message.at("/android/ttl").asString()).isEqualTo("600s");
        assertThat(message.at("/android/priority").asString()).isEqualTo("HIGH");
        assertThat(message.at("/data/choices").asString()).contains("done-token", "In 10 Minuten");
        assertThat(message.toString()).contains("A moment for you").doesNotContain("minutes of sitting");
    }

    @Test
    void shouldLetAppTellHowFarPromptCameOnlyWhenPersonAllowsIt() {
        send(Sending.prompt(), false);
        channel.send(address(), Sending.tracked()).block();

        assertThat(google.requests(SEND))
                .map(request -> JsonMapper.shared().readTree(request.body()).at("/message/data"))
                .satisfiesExactly(plain -> assertThat(plain.has("opened")).isFalse(), tracked -> {
                    assertThat(tracked.path("delivered").asString()).endsWith("delivered-token");
                    assertThat(tracked.path("opened").asString()).endsWith("opened-token");
                });
    }

    @Test
    void shouldLeadToAdviceAndLetNobodyAnswerItUnread() {
        channel.send(address(), Sending.advice()).block();

        JsonNode message = JsonMapper.shared()
                .readTree(google.requests(SEND).getFirst().body())
                .path("message");
        assertThat(message.at("/data/page").asString()).endsWith("/v1/actions/page-token");
        assertThat(message.at("/data/choices").asString()).isEqualTo("[]");
        assertThat(message.toString()).contains("A moment for you").doesNotContain("doctor", "coach");
    }

    @Test
    void shouldNameDetailsWhenPersonAllowsIt() {
        send(Sending.prompt(), true);

        assertThat(new String(google.requests(SEND).getFirst().body(), UTF_8)).contains("20 minutes of sitting");
    }

    @Test
    void shouldAskForTokenOnceByAssertionThatItsAccountSigned() throws GeneralSecurityException {
        Flux.range(0, 20)
                .concatMap(i -> channel.send(address(), Sending.dispatch(Sending.prompt(), false)))
                .blockLast();

        assertThat(google.requests(SEND)).hasSize(20);
        assertThat(google.requests("/token")).hasSize(1);
        String form = new String(google.requests("/token").getFirst().body(), UTF_8);
        String assertion = URLDecoder.decode(form.replaceFirst(".*assertion=([^&]*).*", "$1"), UTF_8);
        assertThat(account.claims(assertion))
                .contains("https://www.googleapis.com/auth/firebase.messaging", "https://oauth2.googleapis.com/token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|UNREGISTERED|x|true",
                "400|INVALID_ARGUMENT|The registration token is not a valid FCM registration token|true",
                "400|INVALID_ARGUMENT|Request contains an invalid argument.|false"
            })
    void shouldRetireDeviceOnlyWhenTokenItselfIsBad(int status, String code, String message, boolean retire) {
        answer(refusal(status, code, message));

        assertThat(send(Sending.prompt(), false))
                .isInstanceOfSatisfying(
                        AttemptOutcome.RejectedForGood.class,
                        rejected -> assertThat(rejected.retire()).isEqualTo(retire));
    }

    @Test
    void shouldBlameOurSettingsWhenProjectIsNotThere() {
        answer(Answer.of(404).saying("<html>no such page</html>"));

        assertThat(send(Sending.prompt(), false)).isEqualTo(new AttemptOutcome.CredentialsRefused("status-404"));
    }

    @Test
    void shouldRetireNobodyOverTokensOfAnotherProject() {
        answer(refusal(403, "SENDER_ID_MISMATCH", "SenderId mismatch"));
        assertThat(send(TOKEN)).isEqualTo(new AttemptOutcome.CredentialsRefused("sender-id-mismatch"));
        assertThat(send("other" + TOKEN)).isEqualTo(new AttemptOutcome.CredentialsRefused("sender-id-mismatch"));

        answer(Answer.of(200));
        send("other" + TOKEN);
        answer(refusal(403, "SENDER_ID_MISMATCH", "SenderId mismatch"));
        assertThat(send(TOKEN)).isEqualTo(new AttemptOutcome.RejectedForGood(false, "sender-id-mismatch"));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, PERMISSION_DENIED", "401, THIRD_PARTY_AUTH_ERROR"})
    void shouldBlameOurCredentialsWhenAccountIsRefused(int status, String code) {
        answer(refusal(status, code, "x"));

        assertThat(send(Sending.prompt(), false)).isInstanceOf(AttemptOutcome.CredentialsRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"503, UNAVAILABLE", "500, INTERNAL"})
    void shouldTryAgainNoEarlierThanAsked(int status, String code) {
        answer(refusal(status, code, "x").with("Retry-After", "42"));

        assertThat(send(Sending.prompt(), false))
                .isInstanceOfSatisfying(
                        AttemptOutcome.TryAgain.class,
                        again -> assertThat(again.after()).contains(Duration.ofSeconds(42)));
    }

    @Test
    void shouldCloseWayForAllWhenQuotaOfProjectIsUsedUp() {
        answer(refusal(429, "QUOTA_EXCEEDED", "x"));
        assertThat(send(Sending.prompt(), false))
                .isEqualTo(new AttemptOutcome.Limited(Optional.empty(), "quota-exceeded"));

        answer(refusal(429, "QUOTA_EXCEEDED", "x").with("Retry-After", "42"));
        assertThat(send(Sending.prompt(), false))
                .isEqualTo(new AttemptOutcome.Limited(Optional.of(Duration.ofSeconds(42)), "quota-exceeded"));
    }

    @Test
    void shouldLetOnlyTheDeviceWaitWhenItsOwnQuotaIsUsedUp() {
        answer(
                Answer.of(429)
                        .saying(
                                "{\"error\":{\"code\":429,\"details\":[{\"errorCode\":\"QUOTA_EXCEEDED\"},{\"violations\":[{\"description\":\"Device message rate exceeded\"}]}]}}"));

        assertThat(send(Sending.prompt(), false))
                .isEqualTo(new AttemptOutcome.TryAgain(Optional.of(Duration.ofMinutes(1)), "quota-exceeded"));
    }

    @ParameterizedTest
    @CsvSource({"400, true", "503, false"})
    void shouldTellAccountThatIsRefusedFromServerThatIsAway(int status, boolean refused) {
        google.answer(request -> Answer.of(status).saying("{\"error\":\"invalid_grant\"}"));

        assertThat(send(Sending.prompt(), false))
                .isInstanceOf(refused ? AttemptOutcome.CredentialsRefused.class : AttemptOutcome.TryAgain.class);
        assertThat(google.requests(SEND)).isEmpty();
    }

    @Test
    void shouldRefuseBeforeSendingWhenMessageIsTooLong() {
        Prompt prompt = Sending.prompt().toBuilder().setTitle("x".repeat(4_000)).build();

        assertThat(send(prompt, true)).isEqualTo(new AttemptOutcome.RejectedForGood(false, "too-long"));
        assertThat(google.requests()).isEmpty();
    }

    @Test
    void shouldSaySettingAndNothingOfFileWhenItIsNoKey() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"private_key\":\"very secret\"}");

        assertThatThrownBy(() -> new FcmChannel(
                        http, new FcmSettings(file.toString(), URI.create("https://x")), JsonMapper.shared()))
                .hasMessageContaining("rouse.notification.fcm.credentials-file")
                .hasMessageNotContaining("very secret")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "with space xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "a/../../../xxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void shouldRefuseTokenWhenItCannotBeOne(String token) {
        assertThatThrownBy(() -> FcmTokens.register(token)).isInstanceOf(InvalidAddressException.class);
    }

    private void answer(Answer next) {
        google.answer(request -> request.path().equals("/token") ? GRANT : next);
    }

    private static Answer refusal(int status, String code, String message) {
        return Answer.of(status)
                .saying(
                        "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"X\",\"details\":[{\"@type\":\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\"%s\"}]}}"
                                .formatted(status, message, code));
    }

    private AttemptOutcome send(String token) {
        Channel to = Channel.newBuilder()
                .setId("phone")
                .setFcm(FcmTokens.register(token))
                .build();
        return Objects.requireNonNull(
                channel.send(to, Sending.dispatch(Sending.prompt(), false)).block());
    }

    private AttemptOutcome send(Prompt prompt, boolean detailed) {
        return Objects.requireNonNull(
                channel.send(address(), Sending.dispatch(prompt, detailed)).block());
    }

    private static Channel address() {
        return Channel.newBuilder()
                .setId("phone")
                .setFcm(FcmTokens.register(TOKEN))
                .build();
    }
}
