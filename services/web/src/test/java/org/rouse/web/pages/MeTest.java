package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The person's app, with and without a connection. */
class MeTest extends PagesOfOne {

    private static final String ANSWERS = "/api/v1/people/anna/safety-list-answers";
    private static final String CHECK_INS = "/api/v1/people/anna/check-ins";

    MeTest() {
        super("anna", "person");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldShowSitAndHowOldThatNewsIs(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".hero"))
                    .hasText(
                            Pattern.compile(
                                    "Sitting for\\s+33 min\\s+since 13:54\\s+Your device last told us 3 min ago\\.\\s+A short break now\\?"),
                            new LocatorAssertions.HasTextOptions().setUseInnerText(true));
            assertThat(page.locator(".week")).containsText("1 hr 36 min of 2 hr 30 min");
            assertThat(page.locator("day-strip .legend")).containsText("Not known 9 hr 58 min");
            browsers.assertQuiet();
        }
    }

    /** Old data is never shown as current. */
    @Test
    void shouldNotSayOfNowWhatIsOld() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = context.newPage();
            page.clock().setFixedTime("2026-11-26T13:40:00Z");
            page.navigate(standIn.origin() + "/me/");
            assertThat(page.locator(".hero")).containsText("At the last report you had sat for");
            assertThat(page.locator(".hero")).containsText("We do not see you live.");
            assertThat(page.locator(".prompt")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldAnswerPrompt(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/");
            page.locator(".prompt")
                    .getByText("Done", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".prompt")).hasCount(0);
            assertThat(standIn.sentTo("/api/v1/prompts/d5/answers").toString()).isEqualTo("[{\"action\":\"done\"}]");
        }
    }

    /** A coach's message is shown whether or not it was pushed; a withheld reminder is not. */
    @Test
    void shouldShowWhatCoachWroteAndThatAnswersMayWait() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator("from-coach .written")).hasCount(1);
            assertThat(page.locator("from-coach")).containsText("Shall we keep it at half an hour?");
            assertThat(page.locator("from-coach")).containsText("only during working hours");
            browsers.assertQuiet();
        }
    }

    /** Pain leads to the advice at once. */
    @Test
    void shouldAdviseWhenItHurts() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            button(page, "It hurts").click();
            assertThat(page.locator(".advice")).containsText("find a position that is more comfortable");
            assertThat(page.locator("main").getByText("Safety list")).isVisible();
            awaitSent("/api/v1/prompts/d5/answers", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldCheckIn(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.locator(".scale label").nth(4).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            assertThat(standIn.sentTo(CHECK_INS).getFirst().path("pain").asInt())
                    .isEqualTo(4);
            browsers.assertQuiet();
        }
    }

    /** The form has the earlier content, the change goes out with the ETag that was read, and the earlier content stays readable. */
    @Test
    void shouldCorrectWhatWasSaidAndKeepIt() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.getByText("What you said before").click();
            assertThat(page.locator(".earlier")).containsText("Before: Pain 9");
            page.locator("a[href='#/check-in?correct=20']").click();
            assertThat(page.locator("h1")).hasText("Correct");
            assertThat(page.locator("input[name=pain]:checked")).hasValue("3");
            page.locator(".scale label").nth(2).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");

            StandIn.Sent sent = standIn.sent.getFirst();
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.path()).isEqualTo(CHECK_INS + "/20");
            assertThat(sent.body().path("pain").asInt()).isEqualTo(2);
            assertThat(sent.body().has("at")).isFalse();

            page.navigate(standIn.origin() + "/me/#/check-in");
            assertThat(page.locator("h1")).hasText("How are you?");
            assertThat(page.locator("input[name=pain]:checked")).hasCount(0);
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldAdviseAtOnceWhenACorrectionAddsASign() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/safety?correct=21");
            assertThat(page.locator("#item-A2 input:checked")).hasValue("no");
            page.locator("#item-A2 input[value=yes]").check();
            button(page, "Done").click();
            assertThat(page.locator("h1")).hasText("Get emergency help now");

            awaitSent(ANSWERS + "/21", 1);
            assertThat(standIn.sent.getFirst().method()).isEqualTo("PUT");
            assertThat(standIn.sent.getFirst().body().at("/answers/A2/said").asString())
                    .isEqualTo("yes");
        }
    }

    @Test
    void shouldCorrectASessionWithTheMinutesItHad() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/log?correct=22");
            assertThat(page.locator("input[name=minutes]:checked")).hasValue("60");
            page.locator("label:has(input[name=painAfter])").nth(5).click();
            button(page, "Save").click();
            awaitSent("/api/v1/people/anna/sessions/22", 1);

            StandIn.Sent sent = standIn.sent.getFirst();
            assertThat(sent.body().path("activity").asString()).isEqualTo("yoga");
            assertThat(sent.body().path("minutes").asInt()).isEqualTo(60);
            assertThat(sent.body().path("start").asString()).isEqualTo("2026-11-26T09:00:00Z");
            assertThat(sent.body().path("painAfter").asInt()).isEqualTo(5);
        }
    }

    /** The person uses keys alone for a check-in that calls for the list, and for the list. */
    @Test
    void shouldCheckInByKeys() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.locator("input[name=pain]").first().focus();
            page.keyboard().press("Space");
            for (int i = 0; i < 7; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Safety list");
            button(page, "No to all that is open").focus();
            page.keyboard().press("Enter");
            page.locator("#item-C2 input:checked").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".advice"))
                    .hasText(
                            "Thank you. If anything on the list starts, open it at once; do not wait for the next question.");
            awaitSent(ANSWERS, 1);
            assertThat(standIn.sentTo(ANSWERS).getFirst().path("pain").asInt()).isEqualTo(7);
        }
    }

    /** The advice is shown before anything is sent, offline too; the answers are sent once when there is a connection, from two tabs. */
    @Test
    void shouldAdviseOfflineAtOnceAndSendOnceAfterwards() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, true)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".hero")).isVisible();
            Page other = at(context, "/me/");
            assertThat(other.locator(".hero")).isVisible();
            page.waitForFunction(
                    "() => navigator.serviceWorker.controller && caches.open('rouse-me-1').then((shell) => shell.match('/me/')).then(Boolean)");
            context.setOffline(true);
            page.reload();
            assertThat(page.locator("today-page")).containsText("offline");
            page.locator(".safety-link").click();
            page.locator("#item-A2 input[value=yes]").check();
            assertThat(page.locator(".now")).containsText("Get emergency help now");
            button(page, "Done").click();
            assertThat(page.locator("h1")).hasText("Get emergency help now");
            assertThat(page.locator(".advice")).containsText("Call 112 or go to an emergency department now");
            assertThat(page.getByText("Kept on this device; sent when there is a connection."))
                    .isVisible();
            assertThat(page.locator("#app")).not().containsText("coach has been told");
            assertThat(standIn.sent).isEmpty();

            context.setOffline(false);

            awaitSent(ANSWERS, 1);
            page.reload();
            other.reload();
            assertThat(page.locator("today-page, safety-page")).isVisible();
            assertThat(other.locator(".hero")).isVisible();
            assertThat(standIn.sentTo(ANSWERS)).hasSize(1);
        }
    }

    /** Answers are not lost to a session that another tab began. */
    @Test
    void shouldSendByTheSessionThereIs() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/plan");
            assertThat(page.locator(".tick").first()).isVisible();
            standIn.signInAnew();
            page.locator(".tick input").nth(1).check();
            awaitSent("/api/v1/people/anna/plan/ticks", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldTickExerciseOffAndShowHowItIsDone(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/plan");
            assertThat(page.locator(".set svg[role=img]")).hasCount(6);
            page.locator(".tick input").nth(1).check();
            awaitSent("/api/v1/people/anna/plan/ticks", 1);
            JsonNode tick = standIn.sentTo("/api/v1/people/anna/plan/ticks").getFirst();
            assertThat(tick.path("set").asInt()).isEqualTo(2);
            assertThat(tick.path("on").asString()).isEqualTo("2026-11-26");
            assertThat(page.getByText("2 of 3 done")).isVisible();
            page.locator(".set summary").first().click();
            assertThat(page.locator(".set ol").first()).isVisible();
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldLogSessionWithPain(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/log/co-bridge");
            page.locator(".chips label").nth(2).click();
            page.locator(".scale").first().locator("label").nth(3).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            JsonNode session = standIn.sentTo("/api/v1/people/anna/sessions").getFirst();
            assertThat(session.path("activity").asString()).isEqualTo("co-bridge");
            assertThat(session.path("minutes").asInt()).isEqualTo(20);
            assertThat(session.path("painDuring").asInt()).isEqualTo(3);
            assertThat(session.path("start").asString()).isEqualTo("2026-11-26T13:10:00.000Z");
        }
    }

    @Test
    void shouldStopExerciseAndOpenListWhenSymptomsCome() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/log/co-bridge");
            page.locator("details summary").click();
            page.getByLabel("Chest pain").check();
            button(page, "Save").click();
            assertThat(page.locator("h2").first()).hasText("Stop here for today");
            assertThat(page.locator("main")
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Safety list")))
                    .isVisible();
        }
    }

    /** A person whose language is on record gets it from the beginning: nothing is requested in another, which might be shown. */
    @Test
    void shouldAskForAdviceInTheLanguageThatIsSpoken() {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna")).put("language", "de");
        List<String> asked = new CopyOnWriteArrayList<>();
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.onRequest(request -> asked.add(request.url()));
            Page page = at(context, "/me/#/safety");
            assertThat(page.locator("h1")).hasText("Sicherheitsliste");
            assertThat(asked)
                    .filteredOn(url -> url.contains("language="))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(url -> url.endsWith("language=de"));
        }
    }

    /** Each language once: its words and its name for itself, and none of another's. */
    @ParameterizedTest
    @CsvSource({
        "en, en, Today, Safety list",
        "de, de, Heute, Sicherheitsliste",
        "fr, fr, Aujourd’hui, Liste de sécurité",
        "es, es, Hoy, Lista de seguridad",
        "zh, zh-Hans, 今天, 安全清单"
    })
    void shouldSpeakEachLanguage(String language, String tag, String today, String list) {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = Browsers.page(context);
            context.addInitScript("localStorage.setItem('rouse.language', '" + language + "')");
            page.navigate(standIn.origin() + "/me/#/safety");
            assertThat(page.locator("h1")).hasText(list);
            assertThat(page.locator("html")).hasAttribute("lang", tag);
            assertThat(page.locator(".bottom a").first()).containsText(today);
            List<String> shown = List.of(page.locator("#app").innerText().split("\\s+"));
            assertThat(shown).noneMatch(word -> word.matches("(nav|today|safety|said|me|check)\\.[a-z-]+"));
        }
    }

    private void awaitSent(String path, int times) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(standIn.sentTo(path)).hasSize(times));
    }
}
