package org.rouse.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rouse.acceptance.apps.AppPages;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.WebhookReceiver;

/** What coach and person agree on and record: consents, plan, examination and clearance, ratings, risk facts. */
class AppsCareTest extends AppsOnSystem {

    AppsCareTest(RunningSystem system) {
        super(system);
    }

    /** A consent taken back and a pause in the app take effect here. */
    @Test
    void shouldTakeConsentBackAndPause() {
        try (BrowserContext context = AppPages.context(chromium, PHONE)) {
            Page page = AppPages.signIn(context, web, "/me/", person, "person");
            page.navigate(web + "/me/#/consents");
            Locator reminders = page.getByLabel("Reminders", new Page.GetByLabelOptions().setExact(true));
            reminders.check();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(consent("prompts")).isEqualTo("given"));
            assertThat(reminders).isChecked();
            reminders.click();
            page.getByText("Take it back").click();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(consent("prompts")).isEqualTo("withdrawn"));
            assertThat(reminders).not().isChecked();

            button(page, "Pause").click();
            assertThat(button(page, "Resume now")).isVisible();
            assertThat(mine("/pause").path("paused").asBoolean()).isTrue();
            button(page, "Resume now").click();
            assertThat(button(page, "Pause")).isVisible();
            assertThat(mine("/pause").path("paused").asBoolean()).isFalse();
            chromium.assertQuiet();
        }
    }

    /** A coach proposes a plan that the service has checked, the person agrees, and both see it in force. */
    @Test
    void shouldAgreeOnPlan() {
        try (BrowserContext desk = AppPages.context(chromium, DESK);
                BrowserContext phone = AppPages.context(chromium, PHONE)) {
            Page theirs = AppPages.signIn(desk, web, "/console/", coach, "coach");
            theirs.navigate(web + "/console/#/people/" + person + "/plan");
            button(theirs, "Look before you propose").click();
            assertThat(theirs.getByText("It goes together with clearance, limits and catalogue."))
                    .isVisible();
            button(theirs, "Propose").click();
            assertThat(theirs.getByText("Proposed by")).isVisible();

            Page own = AppPages.signIn(phone, web, "/me/", person, "person");
            own.navigate(web + "/me/#/plan");
            button(own, "I agree").click();
            assertThat(own.getByText("Week 1 of 12")).isVisible();
            theirs.reload();
            assertThat(theirs.getByText("In force since")).isVisible();
            chromium.assertQuiet();
        }
    }

    /** A person notes a sign; the coach's record of an examination ends it, and clears exercise with its limits. */
    @Test
    void shouldEndASignByTheRecordOfAnExamination() {
        try (BrowserContext desk = AppPages.context(chromium, DESK);
                BrowserContext phone = AppPages.context(chromium, PHONE)) {
            Page own = AppPages.signIn(phone, web, "/me/", person, "person");
            own.navigate(web + "/me/#/safety");
            own.locator("#item-A2 input[value=yes]").check();
            own.getByText("No to all that is open").click();
            own.locator("button.main").click();
            assertThat(own.getByText("Your answers are saved.")).isVisible();

            Page theirs = AppPages.signIn(desk, web, "/console/", coach, "coach");
            theirs.navigate(web + "/console/#/people/" + person + "/care");
            assertThat(theirs.locator(".reported")).containsText("Safety list");
            Locator sign = theirs.locator(".sign");
            sign.getByLabel("Name of the health professional").fill("Ruth Vogel");
            sign.getByLabel("Profession", new Locator.GetByLabelOptions().setExact(true))
                    .fill("physiotherapist");
            sign.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true))
                    .fill(sign.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true))
                            .getAttribute("max"));
            sign.getByLabel("With limits").check();
            sign.getByLabel("Limits", new Locator.GetByLabelOptions().setExact(true))
                    .fill("No lifting.");
            sign.getByLabel("Core").check();
            button(theirs, "Record the examination").click();
            assertThat(sign).hasCount(0);
            assertThat(theirs.locator(".clearance")).containsText("Limits: No lifting.");
            button(theirs, "Take the clearance back").click();
            assertThat(theirs.locator(".clearance")).containsText("Clearance missing");

            own.navigate(web + "/me/#/today");
            own.reload();
            assertThat(own.locator(".hero")).isVisible();
            assertThat(own.locator(".flagged")).hasCount(0);
            chromium.assertQuiet();
        }
    }

    /** A coach raises a sign that they were told of: the person's open page shows it, and the advice about it. */
    @Test
    void shouldTellThePersonOfASignThatTheirCoachRaised() {
        try (WebhookReceiver receiver = WebhookReceiver.start();
                BrowserContext desk = AppPages.context(chromium, DESK);
                BrowserContext phone = AppPages.context(chromium, PHONE)) {
            system.reach(person, receiver);
            Page own = AppPages.signIn(phone, web, "/me/", person, "person");
            assertThat(own.locator(".hero")).isVisible();
            assertThat(own.locator(".flagged")).hasCount(0);

            Page theirs = AppPages.signIn(desk, web, "/console/", coach, "coach");
            theirs.navigate(web + "/console/#/people/" + person + "/care");
            Locator raise = theirs.locator(".raise");
            raise.locator("summary").click();
            raise.getByLabel("today").check();
            button(theirs, "Note it as “today” and tell the person").click();
            assertThat(theirs.locator(".sign")).containsText("times noted: 1");
            assertThat(theirs.locator(".sign .tag")).hasText("today");

            assertThat(own.locator(".flagged")).containsText("A warning sign is open.");
            assertThat(own.locator("section.prompt")).containsText("Please call a doctor today");
            assertThat(mine("").path("redFlagTier").asString()).isEqualTo("today");
            chromium.assertQuiet();
        }
    }

    /** Ratings, risk facts and the country of the emergency number, by the app alone. */
    @Test
    void shouldTakeARatingItsCorrectionAndWhatChangesAboutThePerson() {
        try (BrowserContext context = AppPages.context(chromium, PHONE)) {
            Page page = AppPages.signIn(context, web, "/me/", person, "person");
            page.navigate(web + "/me/#/rate/yoga");
            page.getByLabel("2 of 5 stars").check();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            page.navigate(web + "/me/#/earlier");
            page.getByText("Correct", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("input[name=stars]:checked")).hasValue("2");
            page.getByLabel("4 of 5 stars").check();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            page.navigate(web + "/me/#/earlier");
            assertThat(page.locator(".earlier")).containsText("Yoga · 4 of 5 stars");
            assertThat(page.locator(".earlier")).containsText("Before: Yoga · 2 of 5 stars");

            page.navigate(web + "/me/#/you");
            page.getByLabel("Country, for the emergency number").selectOption("US");
            page.locator("form").first().getByText("Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            for (String fact : List.of("Diabetes", "Epilepsy")) {
                Locator box = page.getByLabel(fact, new Page.GetByLabelOptions().setExact(true));
                box.check();
                page.locator("form")
                        .filter(new Locator.FilterOptions().setHas(box))
                        .getByText("Save")
                        .click();
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(mine("/risk-facts").toString()).contains(fact.toLowerCase(Locale.ROOT)));
            }
            assertThat(mine("").path("country").asString()).isEqualTo("US");
            chromium.assertQuiet();
        }
    }

    private String consent(String kind) {
        return mine("/consents")
                .path("consents")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .map(one -> one.path("state").asString())
                .findFirst()
                .orElse("none");
    }
}
