package org.rouse.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.apps.AppPages;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.WebhookReceiver;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/** What happens by the hour: prompts and answers, cases and messages, updates and what is pushed, sign-in and out. */
class AppsTest extends AppsOnSystem {

    /** How many updates are timed, and the limit for all but one in twenty: {@code .ci/long} times more of them, with a lower limit. */
    private static final int UPDATES = Integer.getInteger("rouse.updates", 5);

    private static final long WITHIN_MS = Long.getLong("rouse.updates.within-ms", PATIENCE.toMillis());
    private final Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    AppsTest(RunningSystem system) {
        super(system);
    }

    @Test
    void shouldLeadCoachFromRosterThroughDayAndCase() {
        system.sync(person, Upload.fromWatch().held("steps", minute.minus(Duration.ofMinutes(30)), 25, 0));
        Answer harm = system.coaching()
                .as(system.tokens().token("person", person))
                .post("/api/v1/people/" + person + "/harm-reports", "{\"text\":\"I fell.\",\"activity\":\"walking\"}");
        assertThat(harm.status()).as(harm.toString()).isIn(200, 201, 202);
        try (BrowserContext context = AppPages.context(chromium, DESK)) {
            Page page = AppPages.signIn(context, web, "/console/", coach, "coach");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vera Test"))
                    .click();
            assertThat(page.locator("day-strip .legend")).containsText("Sitting 25 min");
            assertThat(page.locator("person-day tbody")).containsText("25 min");

            page.navigate(web + "/console/#/cases");
            page.locator(".queue a")
                    .filter(new Locator.FilterOptions().setHasText("Vera Test"))
                    .first()
                    .click();
            page.locator("case-view").getByRole(AriaRole.BUTTON, named("Claim")).click();
            assertThat(page.locator("case-view .tag").nth(1)).hasText("claimed");
            page.locator("case-view textarea").fill("Called; nothing is broken.");
            page.locator("case-view")
                    .getByRole(AriaRole.BUTTON, named("Resolve"))
                    .click();
            assertThat(page.locator("case-view .tag").nth(1)).hasText("resolved");

            chromium.assertQuiet();
            AppPages.assertNothingOfATokenKept(page);
        }
    }

    @Test
    void shouldTakePersonsAnswersToPromptCheckInAndList() {
        try (WebhookReceiver receiver = WebhookReceiver.start();
                BrowserContext context = AppPages.context(chromium, PHONE)) {
            system.reach(person, receiver);
            Page page = AppPages.signIn(context, web, "/me/", person, "person");
            assertThat(page.locator(".hero")).containsText("No data yet today");

            system.sync(person, Upload.fromWatch().held("steps", minute.minus(Duration.ofMinutes(28)), 25, 0));
            assertThat(page.locator(".hero .sit")).hasText("25 min");
            page.locator("section.prompt")
                    .getByRole(AriaRole.BUTTON, named("Done"))
                    .click();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(system.log().of(Topics.RECEIPT, Receipt.parser(), person))
                            .extracting(Receipt::getState)
                            .contains(ReceiptState.RECEIPT_STATE_DONE));

            page.navigate(web + "/me/#/check-in");
            page.locator(".scale label").nth(3).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            assertThat(mine("/check-ins").toString()).contains("\"pain\":3");

            page.navigate(web + "/me/#/safety");
            page.getByText("No to all that is open").click();
            page.locator("button.main").click();
            assertThat(page.getByText("Your answers are saved.")).isVisible();

            chromium.assertQuiet();
            AppPages.assertNothingOfATokenKept(page);
        }
    }

    /** A coach's message is pushed, and read in the app. */
    @Test
    void shouldReadWhatCoachWrote() {
        try (WebhookReceiver receiver = WebhookReceiver.start();
                BrowserContext desk = AppPages.context(chromium, DESK);
                BrowserContext phone = AppPages.context(chromium, PHONE)) {
            system.reach(person, receiver);
            Page theirs = AppPages.signIn(desk, web, "/console/", coach, "coach");
            theirs.navigate(web + "/console/#/people/" + person + "/messages");
            theirs.getByLabel("Write to this person").fill("How was the walk?");
            button(theirs, "Send").click();
            assertThat(theirs.locator(".messages blockquote")).hasText("How was the walk?");

            Page own = AppPages.signIn(phone, web, "/me/", person, "person");
            assertThat(own.getByText("How was the walk?").first()).isVisible();
            chromium.assertQuiet();
        }
    }

    /**
     * A notification is tapped while nobody is signed in: its words are shown after the sign-in, and the issuer's page sees none of them.
     */
    @Test
    void shouldKeepWordsOfNotificationThroughSignIn() {
        try (BrowserContext context = AppPages.context(chromium, PHONE)) {
            Page page = context.newPage();
            page.navigate(web + "/me/#/told?it="
                    + URLEncoder.encode(
                            "{\"promptId\":\"p-1\",\"title\":\"Up for a moment?\",\"body\":\"You have sat for 20 minutes.\"}",
                            StandardCharsets.UTF_8));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who are you?")))
                    .isVisible();
            assertThat(page.url()).doesNotContain("#");
            AppPages.choose(page, person, "person");
            assertThat(page.locator("h1")).hasText("Up for a moment?");
            assertThat(page.getByText("You have sat for 20 minutes.")).isVisible();
            chromium.assertQuiet();
        }
    }

    @Test
    void shouldShowUpdateOncePixelsCan() {
        Instant sat = minute.minus(Duration.ofMinutes(25 + UPDATES));
        system.sync(person, Upload.fromWatch().held("steps", sat, 20, 0));
        try (BrowserContext context = AppPages.context(chromium, PHONE)) {
            Page page = AppPages.signIn(context, web, "/me/", person, "person");
            assertThat(page.locator(".hero .sit")).hasText("20 min");
            List<Long> tookMs = new ArrayList<>();
            for (int i = 0; i < UPDATES; i++) {
                int minutes = 21 + i;
                Upload next = Upload.fromWatch().held("steps", sat.plus(Duration.ofMinutes(minutes - 1)), 1, 0);
                long from = System.nanoTime();
                CompletableFuture<?> sent = CompletableFuture.runAsync(() -> system.sync(person, next));
                page.waitForFunction(
                        "words => document.querySelector('.hero .sit')?.textContent === words", words(minutes));
                tookMs.add(Duration.ofNanos(System.nanoTime() - from).toMillis());
                sent.join();
            }
            List<Long> sorted = tookMs.stream().sorted().toList();
            assertThat(sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1))
                    .as("from the upload to the pixel, ms: " + tookMs)
                    .isLessThan(WITHIN_MS);
            chromium.assertQuiet();
        }
    }

    @Test
    void shouldSignOutEverywhere() {
        try (BrowserContext phone = AppPages.context(chromium, PHONE);
                BrowserContext desk = AppPages.context(chromium, DESK)) {
            Page here = AppPages.signIn(phone, web, "/me/", person, "person");
            Page there = AppPages.signIn(desk, web, "/me/", person, "person");
            assertThat(there.locator(".hero")).isVisible();
            here.navigate(web + "/me/#/settings");
            here.getByText("Sign out everywhere").click();
            here.waitForURL(web + "/signed-out");
            there.reload();
            assertThat(there.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who are you?")))
                    .isVisible();
        }
    }

    /** A push handed to the browser's worker, as by its push service, is shown, even without content of ours. */
    @Test
    void shouldShowWhatIsPushed() {
        try (BrowserContext context = AppPages.context(chromium, PHONE)) {
            context.grantPermissions(List.of("notifications"));
            Page page = AppPages.signIn(context, web, "/me/", person, "person");
            CDPSession tools = context.newCDPSession(page);
            CompletableFuture<String> registration = new CompletableFuture<>();
            tools.on(
                    "ServiceWorker.workerVersionUpdated",
                    event -> event.getAsJsonArray("versions").forEach(version -> {
                        JsonObject worker = version.getAsJsonObject();
                        if (worker.get("status").getAsString().equals("activated")) {
                            registration.complete(worker.get("registrationId").getAsString());
                        }
                    }));
            tools.send("ServiceWorker.enable");
            page.waitForCondition(registration::isDone);
            for (String data : List.of(
                    "{\"promptId\":\"p-1\",\"tag\":\"p-1\",\"title\":\"Up for a moment?\",\"body\":\"You have sat for 20 minutes.\"}",
                    "no message of ours")) {
                JsonObject push = new JsonObject();
                push.addProperty("origin", web.toString());
                push.addProperty("registrationId", registration.join());
                push.addProperty("data", data);
                tools.send("ServiceWorker.deliverPushMessage", push);
            }
            String shown = "navigator.serviceWorker.ready.then(r => r.getNotifications())"
                    + ".then(all => all.map(one => one.title + '|' + one.body).sort().join())";
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.evaluate(shown))
                            .isEqualTo("Rouse|,Up for a moment?|You have sat for 20 minutes."));
            chromium.assertQuiet();
        }
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static String words(int minutes) {
        return minutes < 60 ? minutes + " min" : minutes == 60 ? "1 hr" : "1 hr " + (minutes - 60) + " min";
    }
}
