package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.testing.Autopush;
import org.rouse.testing.Firefox;
import tools.jackson.databind.JsonNode;

/**
 * A real Firefox with the app in production form: its own button switches messages on, and its own worker shows what the push service
 * brings. The push has no content, so nothing has to be sealed: content is tested where it is sent.
 */
class FirefoxPushTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CHANNEL = "/api/v1/people/anna/channels/browser";
    private static final String SWITCH_ON =
            "[...document.querySelectorAll('settings-page button')].find((one) => one.textContent === 'Switch on')";
    private static final String SHOWN = "navigator.serviceWorker.ready.then((one) => one.getNotifications())"
            + ".then((all) => all.map(({ title, body }) => title + '|' + body).join())";

    @TempDir
    Path folder;

    @Test
    void shouldShowPushOnceMessagesAreSwitchedOn() throws Exception {
        try (Autopush push = new Autopush();
                StandIn standIn = new StandIn("anna", "person");
                Firefox firefox = Firefox.start(folder, push.preferences());
                HttpClient client = HttpClient.newHttpClient()) {
            firefox.navigate(standIn.origin() + "/me/#/settings");
            firefox.awaitTrue(SWITCH_ON);
            firefox.evaluate(SWITCH_ON + ".click()");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(standIn.sentTo(CHANNEL)).hasSize(1));
            JsonNode channel = standIn.sentTo(CHANNEL).getFirst();
            assertThat(channel.path("type").asString()).isEqualTo("web-push");
            assertThat(channel.path("keys").propertyNames()).contains("p256dh", "auth");

            client.send(
                    HttpRequest.newBuilder(URI.create(channel.path("endpoint").asString()))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(firefox.evaluate(SHOWN)).isEqualTo("Rouse|"));
            assertThat(push.acknowledged).containsExactly(100);
        }
    }
}
