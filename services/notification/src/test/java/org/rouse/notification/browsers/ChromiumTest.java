package org.rouse.notification.browsers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.MessageFacts;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.webpush.Subscriber;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.notification.running.Vapid;
import org.rouse.testing.FreePorts;
import org.rouse.testing.Program;
import org.rouse.testing.Remote;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Chromium runs the service worker of the person's app. It cannot reach its push service from here, so DevTools hands it the message
 * that our service sent, decrypted by an independent implementation of RFC 8291.
 */
class ChromiumTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String SHOWN = "navigator.serviceWorker.ready.then(r => r.getNotifications())"
            + ".then(all => JSON.stringify(all.map(n => ({title: n.title, body: n.body, tag: n.tag, silent: n.silent, actions: n.actions}))))";

    private static final int PORT = FreePorts.one();
    private static final String ORIGIN = "http://localhost:" + PORT;

    private static String program = "";
    private static RunningService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Optional<String> chromium = Program.find("chromium");
        assumeThat(chromium).as("Chromium is not installed: nothing was tested").isPresent();
        program = chromium.orElseThrow();
        service = new RunningService(Vapid.settings(Map.of(
                "server.port",
                Integer.toString(PORT),
                "rouse.notification.public-url",
                ORIGIN,
                "rouse.notification.web-push.allowed-hosts",
                "127.0.0.1")));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void shouldShowPromptAndTakeAnswerInServiceWorker() throws Exception {
        inChromium(scene -> {
            String message = scene.messageTo("wanda", false);

            scene.deliver(message);

            List<JsonNode> shown = scene.shown();
            JsonNode told = JsonMapper.shared().readTree(message);
            assertThat(shown).hasSize(1);
            assertThat(shown.getFirst().path("tag").asString())
                    .isEqualTo(told.path("promptId").asString());
            assertThat(shown.getFirst().path("title").asString())
                    .isEqualTo(told.path("title").asString());
            assertThat(shown.getFirst().at("/actions/0/action").asString()).isEqualTo("done");
            assertThat(told.has("tracking")).isFalse();

            scene.deliver(message);
            assertThat(scene.shown()).hasSize(1);

            scene.answer("done");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(service.log().read(Topics.RECEIPT, "wanda", Receipt.parser()))
                            .extracting(Receipt::getState)
                            .contains(ReceiptState.RECEIPT_STATE_DONE));
        });
    }

    @Test
    void shouldSayHowFarPromptsCameWhenPersonAllowsIt() throws Exception {
        inChromium(scene -> {
            scene.deliver(scene.messageTo("yara", true));
            scene.awaitStates("yara", ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_DELIVERED);
            scene.answer(""); // no button: the notification itself
            scene.awaitStates(
                    "yara",
                    ReceiptState.RECEIPT_STATE_ACCEPTED,
                    ReceiptState.RECEIPT_STATE_DELIVERED,
                    ReceiptState.RECEIPT_STATE_OPENED);

            String page = JsonMapper.shared()
                    .readTree(scene.messageTo("xenia", true))
                    .path("page")
                    .asString();
            scene.remote().call("Target.createTarget", Map.of("url", page));
            scene.awaitStates("xenia", ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_OPENED);
        });
    }

    @Test
    void shouldShowWithoutSoundWhatCameTooLate() throws Exception {
        inChromium(scene -> {
            String late = "{\"promptId\":\"late\",\"title\":\"t\",\"body\":\"b\",\"tag\":\"%s\",\"language\":\"en\","
                    + "\"expiresAt\":\"%s\",\"choices\":[]}";
            scene.deliver(late.formatted("late", Instant.EPOCH));
            scene.deliver(late.formatted("in-time", RunningService.NOON));

            assertThat(scene.shown())
                    .extracting(one -> one.path("tag").asString() + " "
                            + one.path("silent").asBoolean())
                    .containsExactlyInAnyOrder("late true", "in-time false");
        });
    }

    /** Outside there are no words of a coach: a tap leads to the message in the app, and a tap on a break to its answers. */
    @Test
    void shouldOpenMessagesWhenCoachWrote() throws Exception {
        inChromium(scene -> {
            Decision written = Samples.sitting("uma", RunningService.NOON, 20).toBuilder()
                    .setKind(PromptKind.PROMPT_KIND_MESSAGE)
                    .setRule("coach-message/1")
                    .setMessage(MessageFacts.newBuilder()
                            .setText("How was the walk?")
                            .setBy("carl"))
                    .build();
            scene.deliver(scene.messageTo("uma", false, written));
            assertThat(scene.opened()).isEqualTo("/me/");

            scene.deliver(scene.messageTo("tara", false));
            assertThat(scene.opened()).startsWith("/me/#/told?it=").contains("%22kind%22%3A%22desk-break%22");
        });
    }

    /** The part of a test that runs in the browser. */
    @FunctionalInterface
    private interface Scenario {
        void run(Scene scene) throws Exception;
    }

    private void inChromium(Scenario scenario) throws Exception {
        try (Receiver push = new Receiver();
                Program browser = browser();
                Remote remote = new Remote(address())) {
            scenario.run(new Scene(push, remote, open(remote)));
        }
    }

    private Program browser() {
        return new Program(
                folder,
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank");
    }

    private String address() throws Exception {
        Path file = folder.resolve("profile/DevToolsActivePort");
        List<String> lines = await().atMost(PATIENCE)
                .until(() -> Files.exists(file) ? Files.readAllLines(file) : List.<String>of(), all -> all.size() >= 2);
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
    }

    /** Opens the page, allows notifications, and registers the worker; returns the session of the page. */
    private static String open(Remote remote) {
        remote.call("Browser.grantPermissions", Map.of("origin", ORIGIN, "permissions", List.of("notifications")));
        String target = remote.call("Target.createTarget", Map.of("url", ORIGIN + BrowserPage.PATH))
                .path("targetId")
                .asString();
        String page = remote.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        remote.call("ServiceWorker.enable", Map.of(), page);
        remote.call("BackgroundService.setRecording", Map.of("shouldRecord", true, "service", "pushMessaging"), page);
        remote.call("BackgroundService.startObserving", Map.of("service", "pushMessaging"), page);
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IllegalStateException.class) // between two pages there is none to ask
                .untilAsserted(() -> assertThat(evaluate(remote, page, "location.origin + document.readyState"))
                        .isEqualTo(ORIGIN + "complete"));
        evaluate(
                remote,
                page,
                "navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready).then(() => 'ready')");
        return page;
    }

    private static String evaluate(Remote remote, String session, String expression) {
        JsonNode result = remote.call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true),
                session);
        assertThat(result.has("exceptionDetails")).as(result.toString()).isFalse();
        return result.at("/result/value").asString("");
    }

    /** A push service of the test, and a browser that has our page open. */
    private record Scene(Receiver push, Remote remote, String page) {

        /** The message that the service sends to the person's browser, which only that browser can read. */
        String messageTo(String person, boolean noteOpens) throws Exception {
            return messageTo(person, noteOpens, Samples.sitting(person, RunningService.NOON, 20));
        }

        String messageTo(String person, boolean noteOpens, Decision decision) throws Exception {
            Subscriber subscriber = new Subscriber();
            service.log()
                    .write(
                            Topics.PERSON,
                            person,
                            Samples.person(person)
                                    .setPrompts(PromptSettings.newBuilder().setNoteOpens(noteOpens))
                                    .build());
            service.client(person, "person")
                    .put()
                    .uri("/api/v1/people/" + person + "/channels/browser")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(
                            "{\"type\":\"web-push\",\"endpoint\":\"%s\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                                    .formatted(
                                            push.url("/" + person),
                                            BASE64.encodeToString(subscriber.point()),
                                            BASE64.encodeToString(subscriber.auth())))
                    .exchange()
                    .expectStatus()
                    .isOk();
            await().atMost(PATIENCE)
                    .until(() -> service.bean(PersonStore.class)
                            .find(person)
                            .hasElement()
                            .block());
            service.log().write(Topics.DECISION, person, decision);
            await().atMost(PATIENCE).until(() -> !push.requests("/" + person).isEmpty());
            return new String(
                    subscriber.decrypt(push.requests("/" + person).getFirst().body()), UTF_8);
        }

        /**
         * Hands the message to the worker, and waits until it is handled. Nothing asks for the notifications meanwhile: the browser would
         * take one that is not on the screen yet for closed.
         */
        void deliver(String data) {
            long before = completed();
            String registration = await().atMost(PATIENCE)
                    .until(
                            () -> remote.events.stream()
                                    .filter(event -> event.path("method")
                                            .asString("")
                                            .equals("ServiceWorker.workerRegistrationUpdated"))
                                    .map(event -> event.at("/params/registrations/0/registrationId")
                                            .asString(""))
                                    .filter(id -> !id.isEmpty())
                                    .findFirst()
                                    .orElse(""),
                            id -> !id.isEmpty());
            remote.call(
                    "ServiceWorker.deliverPushMessage",
                    Map.of("origin", ORIGIN, "registrationId", registration, "data", data),
                    page);
            await().atMost(PATIENCE).until(() -> completed() > before);
        }

        private long completed() {
            return remote.events.stream()
                    .filter(event -> event.at("/params/backgroundServiceEvent/eventName")
                            .asString("")
                            .equals("Push event completed"))
                    .count();
        }

        /** Lets the worker answer as if a button of the notification were pressed. */
        void answer(String action) {
            inWorker("registration.getNotifications().then(all => tapped(all[0].data, '" + action
                    + "')).then(() => '', () => '')"); // no window opens without a tap
        }

        /** The page that the worker opens when the shown notification is tapped, which closes it. */
        String opened() {
            return inWorker("""
                    (async () => {
                      const opened = [];
                      clients.openWindow = async (path) => void opened.push(path);
                      const [shown] = await registration.getNotifications();
                      shown.close();
                      await tapped(shown.data, '');
                      return opened.join();
                    })()""");
        }

        private String inWorker(String expression) {
            String worker = remote.call("Target.getTargets", Map.of())
                    .path("targetInfos")
                    .valueStream()
                    .filter(target -> target.path("type").asString("").equals("service_worker"))
                    .map(target -> target.path("targetId").asString())
                    .findFirst()
                    .orElseThrow();
            String session = remote.call("Target.attachToTarget", Map.of("targetId", worker, "flatten", true))
                    .path("sessionId")
                    .asString();
            return evaluate(remote, session, expression);
        }

        void awaitStates(String person, ReceiptState... expected) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(service.log().read(Topics.RECEIPT, person, Receipt.parser()))
                            .extracting(Receipt::getState)
                            .containsExactly(expected));
        }

        List<JsonNode> shown() {
            return JsonMapper.shared()
                    .readTree(evaluate(remote, page, SHOWN))
                    .valueStream()
                    .toList();
        }
    }
}
