package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Answers from a lock screen: no login, one link for one answer. */
class ActionApiTest {

    private static RunningService service;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        receiver = new Receiver();
        service = RunningService.common();
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @BeforeEach
    void noon() {
        service.time().set(RunningService.NOON);
    }

    @Test
    void shouldTakeAnswerOnceWhenPostedTwice() {
        Links links = prompted("nora");

        post(links.path(PromptAnswer.DONE)).jsonPath("$.result").isEqualTo("noted");
        post(links.path(PromptAnswer.DONE)).jsonPath("$.result").isEqualTo("already");

        assertThat(receipts("nora", ReceiptState.RECEIPT_STATE_DONE)).hasSize(1);
    }

    @Test
    void shouldSayNothingWhenLinkIsOnlyFetched() {
        Links links = prompted("olga");

        service.anonymous()
                .get()
                .uri(links.path(PromptAnswer.HURTS))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'none'; style-src 'self'.*")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("<form method=\"post\""));

        assertThat(receipts("olga", ReceiptState.RECEIPT_STATE_DISMISSED)).isEmpty();
    }

    /** At default settings: details off, opens not noted, no token at hand. */
    @Test
    void shouldShowTheWholeAdviceBySignedLinkAloneAndLong() {
        service.reach("odile", receiver.url("/odile"));
        service.log()
                .write(
                        Topics.DECISION,
                        "odile",
                        Samples.seekCare(
                                "odile",
                                RunningService.NOON,
                                RedFlagTier.RED_FLAG_TIER_EMERGENCY,
                                RaisedBy.RAISED_BY_COACH));
        Prompt prompt = service.prompt("odile");
        String page = service.bean(ActionLinks.class)
                .page(prompt, Channel.newBuilder().setId("mail").build())
                .getPath();

        assertThat(fetch(page))
                .contains("<h1>Get emergency help now</h1>", "Call 112 or go", "Your coach noted a sign", "Understood")
                .doesNotContain("<script", "token");
        service.time().forward(Duration.ofDays(30).minusMillis(1));
        assertThat(fetch(page)).contains("Get emergency help now").doesNotContain("<button");
        service.time().forward(Duration.ofMillis(1));
        service.anonymous().get().uri(page).exchange().expectStatus().isEqualTo(410);
        assertThat(service.log().read(Topics.RECEIPT, "odile", Receipt.parser()))
                .extracting(Receipt::getState)
                .doesNotContain(ReceiptState.RECEIPT_STATE_OPENED, ReceiptState.RECEIPT_STATE_DONE);
    }

    /** Only the coach's sign-in reveals whose case it is. */
    @Test
    void shouldLeadACoachOnToTheConsole() {
        service.reach("carlotta", receiver.url("/carlotta"));
        service.log()
                .write(
                        Topics.DECISION,
                        "carlotta",
                        Samples.caseAlert("carlotta", RunningService.NOON, AlertStep.ALERT_STEP_FIRST, "en"));
        Prompt prompt = service.prompt("carlotta");
        String page = service.bean(ActionLinks.class)
                .page(prompt, Channel.newBuilder().setId("mail").build())
                .getPath();

        assertThat(fetch(page))
                .contains(
                        "<h1>A case needs you now</h1>",
                        "<a href=\"http://localhost:8404/open/console#/alerts/k3mQ0vX2\">Open Rouse</a>")
                .doesNotContain("<button", "<form");
    }

    @Test
    void shouldShowAPromptWithItsAnswersAndWhatIsAnswered() {
        Links links = prompted("oscar");

        assertThat(fetch(links.path(PromptAnswer.OPENED)))
                .contains("20 minutes", "Your plan has", "?page\"", "It hurts");
        assertThat(fetch(links.path(PromptAnswer.DONE))).contains("20 minutes", "Send this answer?");
    }

    @Test
    void shouldBringTheScriptThatTellsOfOpeningOnlyWherePersonAllowsIt() {
        Links links = prompted("ursula");
        assertThat(fetch(links.path(PromptAnswer.OPENED))).doesNotContain("<script");

        Person allowing = Samples.person("ursula")
                .setRevision(2)
                .setPrompts(PromptSettings.newBuilder().setNoteOpens(true))
                .build();
        service.log().write(Topics.PERSON, "ursula", allowing);
        await().until(() ->
                allowing.equals(service.bean(PersonStore.class).find("ursula").block()));

        assertThat(fetch(links.path(PromptAnswer.OPENED))).contains("src=\"opened.js\"");
    }

    /** All resources of a page are below the one path that leads here through a gateway. */
    @ParameterizedTest
    @CsvSource({"page.css, text/css", "opened.js, text/javascript"})
    void shouldServeWhatItsPagesNeed(String file, String type) {
        assertThat(fetch(prompted(file).path(PromptAnswer.DONE))).contains("href=\"page.css\"");
        service.anonymous()
                .get()
                .uri("/v1/actions/" + file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @Test
    void shouldGiveAdviceWhenItHurts() {
        Links links = prompted("pia");

        post(links.path(PromptAnswer.HURTS))
                .jsonPath("$.advice")
                .value(advice -> assertThat((String) advice).contains("doctor"));

        assertThat(receipts("pia", ReceiptState.RECEIPT_STATE_DISMISSED))
                .extracting(Receipt::getDetail)
                .containsExactly("hurts");
    }

    @ParameterizedTest
    @CsvSource({"busy, busy", "<script>, other"})
    void shouldKeepReasonWhenItIsOneOfOurs(String given, String kept) {
        String person = "quinn-" + kept;
        Links links = prompted(person);

        service.anonymous()
                .post()
                .uri(uri -> uri.path(links.path(PromptAnswer.NOT_NOW))
                        .queryParam("page")
                        .queryParam("reason", "{reason}")
                        .build(given))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);

        assertThat(receipts(person, ReceiptState.RECEIPT_STATE_DISMISSED))
                .extracting(Receipt::getDetail)
                .containsExactly(kept);
    }

    @Test
    void shouldNoteOpeningOnlyWhilePersonAllowsIt() {
        Links links = prompted("tara");
        post(links.path(PromptAnswer.OPENED)).jsonPath("$.result").isEqualTo("not-allowed");

        Person allowing = Samples.person("tara")
                .setRevision(2)
                .setPrompts(PromptSettings.newBuilder().setNoteOpens(true))
                .build();
        service.log().write(Topics.PERSON, "tara", allowing);
        await().until(() ->
                allowing.equals(service.bean(PersonStore.class).find("tara").block()));
        post(links.path(PromptAnswer.OPENED)).jsonPath("$.result").isEqualTo("noted");
        post(links.path(PromptAnswer.DELIVERED)).jsonPath("$.result").isEqualTo("already");

        assertThat(receipts("tara", ReceiptState.RECEIPT_STATE_OPENED)).hasSize(1);
        assertThat(receipts("tara", ReceiptState.RECEIPT_STATE_DELIVERED)).isEmpty();
    }

    @Test
    void shouldRefuseWhenLinkIsForgedOrTooOld() {
        String path = prompted("rosa").path(PromptAnswer.DONE);
        String forged = path.substring(0, path.length() - 4) + "AAAA";

        expect(forged, 404);
        service.time().forward(Duration.ofHours(12).minusMillis(1));
        expect(path, 200);
        service.time().forward(Duration.ofMillis(1));
        expect(path, 410);
        service.anonymous().get().uri(path).exchange().expectStatus().isEqualTo(410);
    }

    @Test
    void shouldRefuseWhenOneLinkIsUsedTooOften() {
        String path = prompted("sara").path(PromptAnswer.DONE);
        for (int i = 0; i < 5; i++) {
            expect(path, 200);
        }

        service.anonymous()
                .post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "60");
    }

    private record Links(Map<PromptAnswer, URI> byAction) {
        String path(PromptAnswer action) {
            return Objects.requireNonNull(byAction.get(action)).getPath();
        }
    }

    private static Links prompted(String person) {
        service.reach(person, receiver.url("/" + person));
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
        Prompt prompt = service.prompt(person);
        Channel phone = Channel.newBuilder().setId("phone").build();
        Map<PromptAnswer, URI> all =
                new EnumMap<>(service.bean(ActionLinks.class).of(prompt, phone));
        all.putAll(service.bean(ActionLinks.class).tracking(prompt, phone));
        return new Links(all);
    }

    private static WebTestClient.BodyContentSpec post(String path) {
        return service.anonymous()
                .post()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String fetch(String path) {
        return Objects.requireNonNull(service.anonymous()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static void expect(String path, int status) {
        service.anonymous().post().uri(path).exchange().expectStatus().isEqualTo(status);
    }

    private static List<Receipt> receipts(String person, ReceiptState state) {
        return service.log().read(Topics.RECEIPT, person, Receipt.parser()).stream()
                .filter(receipt -> receipt.getState() == state)
                .toList();
    }
}
