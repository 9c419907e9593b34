package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Who paused sees it on the first page, and goes on by one touch. */
class PausedTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    PausedTest() {
        super("anna", "person");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldSaySinceWhenAndGoOnByOneTouch(int width) {
        pause("2026-11-29T23:00:00Z", true);
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/");
            assertThat(paused(page)).containsText("Since Nov 24, 10:00, until Nov 30, 00:00.");
            assertThat(paused(page)).containsText("Nothing is asked or sent meanwhile, and nothing is lost.");
            assertThat(paused(page)).not().containsText("What your devices send");
            assertThat(page.locator(".next")).hasCount(0);
            assertFits(page, "paused");
            button(page, "Resume now").click();
            assertThat(paused(page)).hasCount(0);
            assertThat(page.locator("#said")).hasText("It goes on.");
            assertThat(page.locator(".next")).isVisible();
            assertThat(standIn.sent)
                    .extracting(one -> one.method() + " " + one.path())
                    .containsExactly("DELETE " + ANNA + "/pause");
            page.reload();
            assertThat(page.locator(".hero")).isVisible();
            assertThat(paused(page)).hasCount(0);
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, Since Nov 24, Nothing is asked or sent, What your devices send",
        "de, Seit 24. Nov., wird nichts gefragt, Was deine Geräte senden",
        "fr, Depuis le 24 nov., rien n’est demandé, les données de vos appareils",
        "es, Desde 24 nov, no se pregunta ni se envía, lo que envían tus dispositivos",
        "zh-Hans, 自 11月24日, 不会询问或发送, 不接收设备数据"
    })
    void shouldSayInEachLanguageWhatItMeans(String language, String since, String means, String data) {
        pause("", false);
        ((ObjectNode) Changes.one(standIn.answers, ANNA)).put("language", language);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            for (String text : new String[] {since, means, data}) {
                assertThat(paused(page)).containsText(text);
            }
            assertFits(page, "paused in " + language);
        }
    }

    /** A pause that has ended by itself is none. */
    @Test
    void shouldSayNothingOfAPauseThatIsOver() {
        pause("2026-11-26T13:30:00Z", true);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".next")).isVisible();
            assertThat(paused(page)).hasCount(0);
        }
    }

    @Test
    void shouldShowThePauseThatBeganOnAnotherPage() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            ((ObjectNode) Changes.one(standIn.answers, ANNA + "/pause"))
                    .put("from", "2026-11-26T13:30:00Z")
                    .put("paused", true);
            Page page = at(context, "/me/#/consents");
            assertThat(button(page, "Resume now")).isVisible();
            page.locator(".bottom a").first().click();
            assertThat(paused(page)).containsText("Since Nov 26, 14:30, until you resume.");
        }
    }

    /** What a coach changes is seen on the page that is open, whichever that is, and is known offline from then on. */
    @Test
    void shouldShowWhatACoachChangesWhileThePageIsOpen() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, true)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".next")).isVisible();
            await().atMost(PATIENCE).until(() -> standIn.followers() == 1);
            pause("", true);
            standIn.change("anna", "person");
            assertThat(paused(page)).containsText("until you resume.");
            assertThat(page.locator(".next")).hasCount(0);

            page.locator(".bottom a").last().click();
            assertThat(page.getByText("Nothing comes until")).hasCount(0);
            ObjectNode anna = (ObjectNode) Changes.one(standIn.answers, ANNA);
            ((ObjectNode) anna.path("prompts")).put("doNotDisturbUntil", "2026-11-26T16:30:00Z");
            anna.remove("pause");
            standIn.change("anna", "person");
            assertThat(page.getByText("Nothing comes until")).isVisible();
            page.locator(".bottom a").first().click();
            assertThat(page.locator("today-page .note")).containsText("Nothing comes until Nov 26, 17:30.");
            assertThat(paused(page)).hasCount(0);
            assertThat(standIn.followers()).isEqualTo(1);
            browsers.assertQuiet();
        }
    }

    /** What is written and not saved yet stays, whatever of the profile changes meanwhile. */
    @Test
    void shouldKeepWhatIsWrittenWhileTheProfileChanges() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/you");
            page.getByLabel("Diabetes").check();
            page.locator("input[name=name]").fill("Anna B.");
            await().atMost(PATIENCE).until(() -> standIn.followers() == 1);
            ((ObjectNode) Changes.one(standIn.answers, ANNA)).putArray("tags").add("mornings");
            standIn.change("anna", "person");
            assertThat(page.getByText("mornings")).isVisible();
            assertThat(page.locator("input[name=name]")).hasValue("Anna B.");
            assertThat(page.getByLabel("Diabetes")).isChecked();
        }
    }

    /** Without a connection it is known and can be ended; that waits, and is sent once there is one. */
    @Test
    void shouldShowAndEndThePauseOffline() {
        pause("", true);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, true)) {
            Page page = at(context, "/me/");
            assertThat(paused(page)).isVisible();
            page.waitForFunction(
                    "() => navigator.serviceWorker.controller && caches.open('rouse-me-1').then((shell) => shell.match('/me/')).then(Boolean)");
            context.setOffline(true);
            page.reload();
            assertThat(page.locator("today-page")).containsText("offline");
            button(page, "Resume now").click();
            assertThat(page.locator("#said")).hasText("Kept on this device; sent when there is a connection.");
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
            page.reload();
            assertThat(page.locator("today-page")).containsText("offline");
            assertThat(paused(page)).hasCount(0);
            assertThat(standIn.sent).isEmpty();
            context.setOffline(false);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(standIn.sentTo(ANNA + "/pause")).hasSize(1));
        }
    }

    private void pause(String until, boolean takesData) {
        ObjectNode pause = ((ObjectNode) Changes.one(standIn.answers, ANNA))
                .putObject("pause")
                .put("from", "2026-11-24T09:00:00Z")
                .put("takesData", takesData);
        if (!until.isEmpty()) {
            pause.put("until", until);
        }
    }

    private static Locator paused(Page page) {
        return page.locator("[aria-labelledby=paused]");
    }
}
