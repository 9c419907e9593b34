package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** Answers in the app where the person is signed in. */
class OwnAnswerTest {

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
    void shouldTakeAnswerOnce() {
        Prompt prompt = prompted("own-1");

        say("own-1", prompt, "{\"action\":\"done\"}")
                .isOk()
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("noted");
        say("own-1", prompt, "{\"action\":\"done\"}")
                .isOk()
                .expectBody()
                .jsonPath("$.result")
                .isEqualTo("already");

        assertThat(receipts("own-1", ReceiptState.RECEIPT_STATE_DONE)).hasSize(1);
    }

    @Test
    void shouldKeepReasonAndAdviseWhenItHurts() {
        Prompt prompt = prompted("own-2");

        say("own-2", prompt, "{\"action\":\"not-now\",\"reason\":\"busy\"}")
                .isOk()
                .expectBody()
                .jsonPath("$.advice")
                .isEqualTo("");
        say("own-2", prompt, "{\"action\":\"hurts\"}")
                .isOk()
                .expectBody()
                .jsonPath("$.advice")
                .value(advice -> assertThat(advice.toString()).contains("get emergency help now"));

        assertThat(receipts("own-2", ReceiptState.RECEIPT_STATE_DISMISSED))
                .extracting(Receipt::getDetail)
                .containsExactly("busy", "hurts");
    }

    /** Another person's prompt is answered like one that does not exist. */
    @Test
    void shouldKnowNoPromptOfAnother() {
        Prompt prompt = prompted("own-3");

        say("own-4", prompt, "{\"action\":\"done\"}").isNotFound();

        assertThat(receipts("own-3", ReceiptState.RECEIPT_STATE_DONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own-5|{}|field.missing",
                "own-7|{\"action\":\"opened\"}|field.invalid",
                "own-8|{\"action\":\"maybe\"}|field.invalid"
            })
    void shouldNameWhatIsNoAnswer(String person, String body, String rule) {
        say(person, prompted(person), body)
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:" + rule)
                .jsonPath("$.field")
                .isEqualTo("action");
    }

    @Test
    void shouldTakeNoAnswerWhenItIsTooOld() {
        Prompt prompt = prompted("own-6");
        Duration open = Duration.between(
                RunningService.NOON, service.bean(ActionLinks.class).answerableUntil(prompt));
        service.time().forward(open.minusMillis(1));
        say("own-6", prompt, "{\"action\":\"snooze\"}").isOk();
        service.time().forward(Duration.ofMillis(1));
        say("own-6", prompt, "{\"action\":\"done\"}").isEqualTo(410);
    }

    private static StatusAssertions say(String person, Prompt prompt, String body) {
        return service.client(person, "person")
                .post()
                .uri("/api/v1/prompts/{id}/answers", prompt.getPromptId())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private static Prompt prompted(String person) {
        service.reach(person, receiver.url("/" + person));
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
        return service.prompt(person);
    }

    private static List<Receipt> receipts(String person, ReceiptState state) {
        return service.log().read(Topics.RECEIPT, person, Receipt.parser()).stream()
                .filter(receipt -> receipt.getState() == state)
                .toList();
    }
}
