package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;

/** The whole path: decision on the log, prompt at a receiver, receipt on the log. */
class NotificationServiceTest {

    private static RunningService service;
    private static Receiver receiver;

    @BeforeAll
    static void start() {
        service = RunningService.common();
        receiver = new Receiver();
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @BeforeEach
    void noon() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        service.time().set(RunningService.NOON);
        receiver.answer(request -> Receiver.Answer.of(200));
    }

    @Test
    void shouldDeliverSignedPromptWhenStretchIsLive() throws GeneralSecurityException {
        reachable("anna", "/anna");

        Decision decision = Samples.sitting("anna", RunningService.NOON, 20);
        service.log().write(Topics.DECISION, "anna", decision);

        await().untilAsserted(() -> assertThat(receiver.requests("/anna")).hasSize(1));
        Receiver.Request request = receiver.requests("/anna").getFirst();
        assertThat(request.header("webhook-signature")).isEqualTo(signature(request));
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).contains("20 minutes");
        Receipt receipt = receipts("anna", 1).getFirst();
        assertThat(receipt.getState()).isEqualTo(ReceiptState.RECEIPT_STATE_ACCEPTED);
        assertThat(receipt.getPromptId()).isEqualTo(request.header("webhook-id"));
        Prompt prompt = prompts("anna").getFirst();
        assertThat(prompt.getDecision()).isEqualTo(PromptVerdict.DECISION_SEND);
        assertThat(prompt.getWhy().getSentence()).isNotBlank();
    }

    @Test
    void shouldKeepWordsForTheAppWhenOnlyPushIsWithheld() {
        reachable("ben", "/ben");
        service.log()
                .write(Topics.DECISION, "ben", Samples.withheld("ben", RunningService.NOON, 20, "daily-budget", true));
        service.log()
                .write(Topics.DECISION, "ben", Samples.withheld("ben", RunningService.NOON, 40, "cool-down", false));
        service.log().write(Topics.DECISION, "ben", Samples.sitting("ben", RunningService.NOON, 60));
        receipts("ben", 1);

        await().untilAsserted(() -> assertThat(prompts("ben"))
                .extracting(Prompt::getWithheldReason)
                .containsExactlyInAnyOrder("daily-budget", ""));
        service.client("ben", "person")
                .get()
                .uri("/api/v1/prompts")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.prompts.length()")
                .isEqualTo(2)
                .jsonPath("$.next")
                .doesNotExist()
                .jsonPath("$.prompts[0].silent")
                .isEqualTo(true)
                .jsonPath("$.prompts[0].body")
                .value(body -> assertThat((String) body).contains("20 minutes"));
        assertThat(receiver.requests("/ben")).hasSize(1);
    }

    @Test
    void shouldShowADayPageByPage() {
        LocalDate day = LocalDate.ofInstant(RunningService.NOON, ZoneId.of("Europe/Berlin"));
        for (int minutes = 20; minutes <= 60; minutes += 20) {
            service.log()
                    .write(
                            Topics.DECISION,
                            "pia",
                            Samples.withheld("pia", RunningService.NOON, minutes, "budget", true));
        }
        await().until(() -> prompts("pia").size() == 3);

        PromptsOfDay first = page("limit=2");
        PromptsOfDay second = page("limit=2&cursor=" + first.next());

        assertThat(first.prompts()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(Stream.of(first, second).flatMap(page -> page.prompts().stream()))
                .isEqualTo(page("date=" + day).prompts())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(page("date=" + day + "&cursor=" + first.next())).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "cursor=x, cursor",
        "cursor=ZDIwNDIwIGE&date=2026-01-01, cursor",
        "cursor=ZDk5OTk5OTk5OTk5IGE, cursor"
    })
    void shouldNameWhatIsWrongOfAPage(String query, String field) {
        service.client("pia", "person")
                .get()
                .uri("/api/v1/prompts?" + query)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field);
    }

    private record PromptsOfDay(
            List<Map<String, Object>> prompts, @Nullable String next) {}

    private static PromptsOfDay page(String query) {
        return Objects.requireNonNull(service.client("pia", "person")
                .get()
                .uri("/api/v1/prompts?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(PromptsOfDay.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void shouldSendOnceWhenDecisionComesAgain() {
        reachable("cleo", "/cleo");
        Decision decision = Samples.sitting("cleo", RunningService.NOON, 20);
        for (int i = 0; i < 50; i++) {
            service.log().write(Topics.DECISION, "cleo", decision);
        }
        receipts("cleo", 1);
        service.log().write(Topics.DECISION, "cleo", Samples.ended("cleo", RunningService.NOON, 20));
        await().until(service::hasReadAll);

        assertThat(prompts("cleo")).hasSize(1);
        assertThat(receiver.requests("/cleo")).hasSize(1);
    }

    @Test
    void shouldWithdrawWhenPersonMovesBeforeItIsSent() {
        reachable("dora", "/dora");
        receiver.answer(request -> Receiver.Answer.of(503).with("Retry-After", "30"));
        service.log().write(Topics.DECISION, "dora", Samples.sitting("dora", RunningService.NOON, 20));
        await().untilAsserted(() -> assertThat(receiver.requests("/dora")).hasSize(1));

        service.log().write(Topics.DECISION, "dora", Samples.ended("dora", RunningService.NOON, 20));

        assertThat(receipts("dora", 1)).singleElement().satisfies(receipt -> {
            assertThat(receipt.getState()).isEqualTo(ReceiptState.RECEIPT_STATE_WITHDRAWN);
            assertThat(receipt.getDetail()).isEqualTo("moved");
        });
        assertThat(receiver.requests("/dora")).hasSize(1);
    }

    @Test
    void shouldGoOnWhenRecordIsPoison() {
        reachable("emil", "/emil");
        service.log().write(Topics.DECISION, "emil", new byte[] {(byte) 0xff, 1, 2});
        service.log().write(Topics.DECISION, "emil", Samples.sitting("emil", RunningService.NOON, 20));

        receipts("emil", 1);
        assertThat(service.log().records(Topics.DEAD_LETTER, "emil")).hasSize(1);
    }

    private static void reachable(String personId, String path) {
        service.reach(personId, receiver.url(path));
    }

    private static List<Prompt> prompts(String personId) {
        return service.log().read(Topics.PROMPT, personId, Prompt.parser());
    }

    private static List<Receipt> receipts(String personId, int expected) {
        return await().until(
                        () -> service.log().read(Topics.RECEIPT, personId, Receipt.parser()),
                        found -> found.size() >= expected);
    }

    private static String signature(Receiver.Request request) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(RunningService.SECRET.substring(6)), "HmacSHA256"));
        String signed = request.header("webhook-id") + "." + request.header("webhook-timestamp") + "."
                + new String(request.body(), StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
