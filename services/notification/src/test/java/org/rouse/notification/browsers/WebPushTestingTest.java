package org.rouse.notification.browsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.browsers.WebPushTesting.Subscription;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Vapid;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A foreign push service checks our key and decrypts our messages. */
class WebPushTestingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PUBLIC_KEY = "rouse.notification.web-push.public-key";

    @TempDir
    static Path folder;

    private static Optional<WebPushTesting> push = Optional.empty();
    private static Optional<RunningService> service = Optional.empty();
    private static String publicKey = "";

    @BeforeAll
    static void start() throws Exception {
        Optional<String> missing = WebPushTesting.install(folder);
        assumeThat(missing)
                .as("web-push-testing did not run, so nothing was tested: " + missing.orElse(""))
                .isEmpty();
        push = Optional.of(WebPushTesting.start(folder));
        Map<String, String> settings = Vapid.settings(Map.of("rouse.notification.web-push.allowed-hosts", "127.0.0.1"));
        publicKey = settings.getOrDefault(PUBLIC_KEY, "");
        service = Optional.of(new RunningService(settings));
    }

    @AfterAll
    static void stop() throws Exception {
        service.ifPresent(RunningService::close);
        if (push.isPresent()) {
            push.get().close();
        }
    }

    @Test
    void shouldBeDecryptedWithHeadersOfPrompt() {
        Subscription browser = register("npm-reads", publicKey);

        sits("npm-reads");

        List<String> messages = await().atMost(PATIENCE).until(() -> push().messages(browser), all -> !all.isEmpty());
        Prompt prompt = service()
                .log()
                .read(Topics.PROMPT, "npm-reads", Prompt.parser())
                .getFirst();
        JsonNode message = JsonMapper.shared().readTree(messages.getFirst());
        assertThat(messages).hasSize(1);
        assertThat(message.path("promptId").asString()).isEqualTo(prompt.getPromptId());
        assertThat(message.path("title").asString()).isNotBlank().isNotEqualTo(prompt.getTitle());
        assertThat(push().seen(browser)).singleElement().satisfies(request -> {
            assertThat(request.path("topic").asString()).isEqualTo(prompt.getPromptId());
            assertThat(request.path("ttl").asString()).isEqualTo("600");
            assertThat(request.path("urgency").asString()).isEqualTo("high");
            assertThat(request.path("status").asInt()).isEqualTo(201);
        });
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(states("npm-reads")).containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED));
    }

    @Test
    void shouldRetireBrowserWhenItsSubscriptionExpired() {
        Subscription browser = register("npm-gone", publicKey);
        push().expire(browser);

        sits("npm-gone");

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(channel("npm-gone").path("state").asString()).isEqualTo("retired"));
        assertThat(channel("npm-gone").path("cause").asString()).isEqualTo("status-410");
        assertThat(push().seen(browser)).hasSize(1);
        assertThat(push().messages(browser)).isEmpty();
    }

    @Test
    void shouldBeRefusedWhenBrowserSubscribedToSomebodyElsesKey() {
        Subscription browser = register("npm-other", Vapid.settings(Map.of()).getOrDefault(PUBLIC_KEY, ""));

        sits("npm-other");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(states("npm-other")).containsExactly(ReceiptState.RECEIPT_STATE_FAILED));
        assertThat(push().messages(browser)).isEmpty();
        assertThat(channel("npm-other").path("state").asString()).isEqualTo("on");
    }

    private static WebPushTesting push() {
        return push.orElseThrow();
    }

    private static RunningService service() {
        return service.orElseThrow();
    }

    private static Subscription register(String person, String key) {
        Subscription browser = push().subscribe(key);
        service().log().write(Topics.PERSON, person, Samples.person(person).build());
        service()
                .client(person, "person")
                .put()
                .uri("/api/v1/people/" + person + "/channels/browser")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"type\":\"web-push\",\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                        .formatted(browser.endpoint(), browser.p256dh(), browser.auth()))
                .exchange()
                .expectStatus()
                .isOk();
        await().atMost(PATIENCE)
                .until(() -> service()
                        .bean(PersonStore.class)
                        .find(person)
                        .hasElement()
                        .block());
        return browser;
    }

    private static void sits(String person) {
        service().log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, 20));
    }

    private static JsonNode channel(String person) {
        String all = service()
                .client(person, "person")
                .get()
                .uri("/api/v1/people/" + person + "/channels")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .blockFirst(PATIENCE);
        return JsonMapper.shared().readTree(all).path(0);
    }

    private static List<ReceiptState> states(String person) {
        return service().log().read(Topics.RECEIPT, person, Receipt.parser()).stream()
                .map(Receipt::getState)
                .toList();
    }
}
