package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Channels;
import org.rouse.contracts.v1.OffReason;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** People register, order, pause, confirm and stop channels. */
class ChannelApiTest {

    private static final String HOOK = "{\"type\":\"webhook\",\"url\":\"https://example.org/hook\"}";
    private static final Pattern LINK = Pattern.compile("https://rouse\\.example/(v1/[a-z-]+/[A-Za-z0-9_-]+)");

    private static GreenMail mail;
    private static Receiver receiver;
    private static RunningService service;

    @BeforeAll
    static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        receiver = new Receiver();
        service = new RunningService(Map.of(
                "rouse.notification.public-url", "https://rouse.example",
                "rouse.notification.channel-allowance", "1h",
                "rouse.notification.email.host", "127.0.0.1",
                "rouse.notification.email.port", Integer.toString(mail.getSmtp().getPort()),
                "rouse.notification.email.encryption", "none",
                "rouse.notification.email.password", "canary-password",
                "rouse.notification.email.from", "prompts@rouse.example"));
    }

    @AfterAll
    static void stop() {
        service.close();
        receiver.close();
        mail.stop();
    }

    @Test
    void shouldSendNothingToMailboxBeforeItsOwnerConfirms() throws Exception {
        put("lena", "mail", email("lena@example.org"))
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("unconfirmed");
        post("lena", "/channels/mail/test").isEqualTo(409);

        String confirm = link("lena@example.org");
        get(confirm)
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<form method=\"post\">"));
        state("lena", 0, "unconfirmed");
        postLink(confirm).isOk();
        state("lena", 0, "on");

        post("lena", "/channels/mail/test")
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("accepted");
        await().untilAsserted(() -> service.client("lena", "person")
                .get()
                .uri("/api/v1/people/lena/channels")
                .exchange()
                .expectBody()
                .jsonPath("$[0].lastAcceptedAt")
                .exists());
    }

    @Test
    void shouldStopEverythingByOneClickFromMail() throws Exception {
        put("mia", "hook", HOOK).isOk();
        put("mia", "mail", email("mia@example.org")).isOk();
        postLink(link("mia@example.org")).isOk();
        post("mia", "/channels/mail/test").isOk();

        MimeMessage message = received("mia@example.org").getLast();
        Matcher header = LINK.matcher(message.getHeader("List-Unsubscribe", "").replaceAll("\\s", ""));
        assertThat(header.find()).isTrue();
        service.anonymous()
                .post()
                .uri("/" + header.group(1))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isOk();

        state("mia", 0, "unsubscribed");
        state("mia", 1, "unsubscribed");
        List<Channels> log = service.log().read(Topics.CHANNEL, "mia", Channels.parser());
        assertThat(log.getLast().getChannelsList())
                .allSatisfy(channel ->
                        assertThat(channel.getOff().getReason()).isEqualTo(OffReason.OFF_REASON_UNSUBSCRIBED));

        post("mia", "/channels/hook/resume").isOk();
        state("mia", 0, "on");
    }

    @Test
    void shouldKeepOrderAndPauseThatPersonChose() {
        put("nora", "a", HOOK).isOk();
        put("nora", "b", HOOK).isOk();

        service.client("nora", "person")
                .put()
                .uri("/api/v1/people/nora/channel-order")
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[\"b\",\"a\"]")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].id")
                .isEqualTo("b");
        service.client("nora", "person")
                .put()
                .uri("/api/v1/people/nora/channel-order")
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[\"b\",\"b\"]")
                .exchange()
                .expectStatus()
                .isBadRequest();
        post("nora", "/channels/b/pause").isOk();
        state("nora", 0, "paused");
        post("nora", "/channels/b/resume").isOk();
        state("nora", 0, "on");
        post("nora", "/unsubscribe").isOk().expectBody().jsonPath("$[1].state").isEqualTo("unsubscribed");
    }

    @Test
    void shouldShowWhyLastAttemptFailed() {
        receiver.answer(request -> Receiver.Answer.of(503));
        put("olga", "hook", "{\"type\":\"webhook\",\"url\":\"" + receiver.url("/olga") + "\"}")
                .isOk();

        post("olga", "/channels/hook/test")
                .isOk()
                .expectBody()
                .jsonPath("$.cause")
                .isEqualTo("status-503");

        await().untilAsserted(() -> service.client("olga", "person")
                .get()
                .uri("/api/v1/people/olga/channels")
                .exchange()
                .expectBody()
                .jsonPath("$[0].lastFailure.cause")
                .isEqualTo("status-503"));
    }

    @Test
    void shouldRetireChannelWhenTestFindsItGone() {
        receiver.answer(request -> Receiver.Answer.of(410));
        put("owen", "hook", "{\"type\":\"webhook\",\"url\":\"" + receiver.url("/owen") + "\"}")
                .isOk();

        post("owen", "/channels/hook/test")
                .isOk()
                .expectBody()
                .jsonPath("$.cause")
                .isEqualTo("status-410");

        state("owen", 0, "retired");
    }

    @Test
    void shouldLimitTestsOfOnePerson() {
        put("pia", "hook", "{\"type\":\"webhook\",\"url\":\"" + receiver.url("/pia") + "\"}")
                .isOk();
        post("pia", "/channels/hook/test").isOk();

        service.client("pia", "person")
                .post()
                .uri("/api/v1/people/pia/channels/hook/test")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "3600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"fcm\",\"token\":\"x\"}|rouse.notification.fcm.credentials-file",
                "{\"type\":\"apns\",\"token\":\"x\"}|rouse.notification.apns.key-file",
                "{\"type\":\"web-push\",\"endpoint\":\"https://fcm.googleapis.com/x\"}|rouse.notification.web-push.public-key",
                "{\"type\":\"unified-push\",\"endpoint\":\"https://ntfy.sh/x\"}|rouse.notification.web-push.public-key"
            })
    void shouldNameSettingWhenKindOfChannelIsOff(String body, String setting) {
        put("quin", "c", body)
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains(setting));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"email\",\"address\":\"a@b.example\\r\\nBcc: c@d.example\"}",
                "{\"type\":\"email\"}",
                "{\"type\":\"email\",\"address\":\"a@b.example\",\"off\":null}",
                "{\"type\":\"ntfy\",\"topic\":\"x\",\"server\":\"https://169.254.169.254\"}",
                "{\"type\":\"ntfy\",\"topic\":\"x\",\"server\":\"https://[::1]\"}",
                "{\"type\":\"ntfy\",\"topic\":\"../x\"}",
                "{\"type\":\"ntfy\"}",
                "{\"type\":\"apns\",\"token\":\"x\",\"state\":\"on\"}"
            })
    void shouldRefuseAddressThatBreaksRule(String body) {
        put("rosa", "c", body).isBadRequest();
        assertThat(service.log().records(Topics.CHANNEL, "rosa")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/channels/hook/pause", "/channels/hook/resume", "/channels/hook/test", "/unsubscribe"})
    void shouldTouchNothingOfSomeoneElse(String path) {
        String sara = "sara-" + UUID.randomUUID();
        put(sara, "hook", HOOK).isOk();

        for (String scope : List.of("person", "coach", "admin")) {
            service.client("tess", scope)
                    .post()
                    .uri("/api/v1/people/" + sara + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        state(sara, 0, "on");
    }

    /** Coaches and admins receive alerts about cases; they send no answers. */
    @ParameterizedTest
    @CsvSource({"coach, 200", "admin, 200", "sync, 403"})
    void shouldLetCoachesAndAdminsHaveChannelsOfTheirOwn(String scope, int status) {
        String path = "/api/v1/people/cy-" + scope + "/channels";
        service.client("cy-" + scope, scope)
                .put()
                .uri(path + "/hook")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(HOOK)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
        service.client("cy-" + scope, scope)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/unsubscribe/AAAA", "v1/email-confirmations/AAAA"})
    void shouldKnowNothingOfForgedLinks(String path) {
        postLink(path).isNotFound();
        get(path).isNotFound();
    }

    @Test
    void shouldShowNoSecretsToAdministrators() {
        for (String path :
                List.of("/actuator/prometheus", "/actuator/info", "/actuator/health", "/actuator/configprops")) {
            service.client("ada", "admin")
                    .get()
                    .uri(path)
                    .exchange()
                    .expectBody(String.class)
                    .value(body -> assertThat(String.valueOf(body)).doesNotContain("canary-password"));
        }
        assertThat(service.bean(NotificationSettings.class).toString()).doesNotContain("canary-password");
    }

    private static String email(String address) {
        return "{\"type\":\"email\",\"address\":\"" + address + "\"}";
    }

    private static StatusAssertions put(String person, String channel, String body) {
        return service.client(person, "person")
                .put()
                .uri("/api/v1/people/" + person + "/channels/" + channel)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private static StatusAssertions post(String person, String path) {
        return service.client(person, "person")
                .post()
                .uri("/api/v1/people/" + person + path)
                .exchange()
                .expectStatus();
    }

    private static StatusAssertions postLink(String path) {
        return service.anonymous().post().uri("/" + path).exchange().expectStatus();
    }

    private static StatusAssertions get(String path) {
        return service.anonymous().get().uri("/" + path).exchange().expectStatus();
    }

    private static void state(String person, int index, String state) {
        service.client(person, "person")
                .get()
                .uri("/api/v1/people/" + person + "/channels")
                .exchange()
                .expectBody()
                .jsonPath("$[" + index + "].state")
                .isEqualTo(state);
    }

    private static String link(String address) throws Exception {
        Matcher link = LINK.matcher(GreenMailUtil.getBody(received(address).getLast())
                .replace("=\r\n", "")
                .replace("=3D", "="));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<MimeMessage> received(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(recipients(message)).contains(address))
                .toList();
    }

    private static Address[] recipients(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
