package org.rouse.notification.browsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Vapid;
import org.rouse.testing.Autopush;
import org.rouse.testing.Firefox;
import org.rouse.testing.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Firefox subscribes, receives a prompt through a push service, decrypts it and shows it with the worker of the person's app. */
class FirefoxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SHOWN = "navigator.serviceWorker.ready.then(r => r.getNotifications())"
            + ".then(all => JSON.stringify(all.map(n => ({title: n.title, body: n.body, tag: n.tag, lang: n.lang}))))";

    @TempDir
    Path folder;

    @Test
    void shouldShowPromptThatFirefoxDecrypted() throws Exception {
        int port = FreePorts.one();
        try (Autopush push = new Autopush();
                RunningService service = service(port);
                Firefox firefox = Firefox.start(folder, push.preferences())) {
            firefox.navigate("http://localhost:" + port + BrowserPage.PATH);
            service.log().write(Topics.PERSON, "vera", Samples.person("vera").build());
            subscribe(firefox, service.issuer().token("vera", "person"));
            await().atMost(PATIENCE)
                    .until(() -> service.bean(PersonStore.class)
                            .find("vera")
                            .hasElement()
                            .block());

            service.log().write(Topics.DECISION, "vera", Samples.sitting("vera", RunningService.NOON, 20));

            List<JsonNode> shown = await().atMost(PATIENCE).until(() -> shown(firefox), all -> !all.isEmpty());
            Prompt prompt =
                    service.log().read(Topics.PROMPT, "vera", Prompt.parser()).getFirst();
            assertThat(shown).hasSize(1);
            assertThat(shown.getFirst().path("tag").asString()).isEqualTo(prompt.getPromptId());
            assertThat(shown.getFirst().path("title").asString()).isNotBlank().isNotEqualTo(prompt.getTitle());
            Autopush.Message message = push.messages.getFirst();
            assertThat(message.header("TTL")).isEqualTo("600");
            assertThat(message.header("Topic")).isEqualTo(prompt.getPromptId());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(push.acknowledged).containsExactly(100));

            push.repeat(message);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(push.acknowledged).containsExactly(100, 100));
            assertThat(shown(firefox)).hasSize(1);
        }
    }

    private static RunningService service(int port) {
        return new RunningService(Vapid.settings(Map.of(
                "server.port",
                Integer.toString(port),
                "rouse.notification.public-url",
                "http://localhost:" + port,
                "rouse.notification.web-push.allowed-hosts",
                "127.0.0.1")));
    }

    /** Like the app: registers the worker, a subscription with the service's key, and the channel. */
    private static void subscribe(Firefox firefox, String token) {
        assertThat(firefox.evaluate("""
                        (async () => {
                          await navigator.serviceWorker.register("sw.js");
                          const registration = await navigator.serviceWorker.ready;
                          const { publicKey } = await (await fetch("/api/v1/vapid-public-key")).json();
                          const key = Uint8Array.from(atob(publicKey.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
                          const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
                          const answer = await fetch("/api/v1/people/vera/channels/browser", {
                            method: "PUT",
                            headers: { Authorization: "Bearer %s", "Content-Type": "application/json" },
                            body: JSON.stringify({ type: "web-push", ...subscription.toJSON() }),
                          });
                          return String(answer.status);
                        })()""".formatted(token))).isEqualTo("200");
    }

    private static List<JsonNode> shown(Firefox firefox) {
        JsonNode all = JsonMapper.shared().readTree(firefox.evaluate(SHOWN));
        return all.valueStream().toList();
    }
}
