package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An app offers nothing that the deployment is not set up for. */
class OfferedTest extends PagesOfOne {

    private static final String PROVIDERS = "/api/v1/accounts/providers";
    private static final String ABOUT = "/api/v1/about";

    OfferedTest() {
        super("anna", "person");
    }

    @Test
    void shouldOfferProvidersThatAreConfiguredAlone() {
        standIn.answers.put(
                PROVIDERS, JsonMapper.shared().readTree("[{\"provider\":\"oura\"},{\"provider\":\"of-our-own\"}]"));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.locator("device-list select[name=provider] option"))
                    .hasText(new String[] {"Oura", "of-our-own"});
            assertThat(page.locator("device-list")).containsText("to be linked again");
            // an account at a provider that is no longer configured can only be left alone
            assertThat(page.getByText("Link", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            assertThat(page.getByText("Unlink")).isVisible();
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldSayNothingOfAccountsWhereNoneCanBe() {
        standIn.answers.put(PROVIDERS, JsonMapper.shared().createArrayNode());
        standIn.answers.put("/api/v1/accounts", JsonMapper.shared().readTree("{\"accounts\":[]}"));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.getByText("Anna’s watch")).isVisible();
            assertThat(page.locator("device-list h3, device-list select")).hasCount(0);
        }
    }

    @Test
    void shouldOfferNoMessagesWhereNoneAreSent() {
        standIn.answers.remove("/api/v1/vapid-public-key");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.getByText("not set up to send messages")).isVisible();
            assertThat(page.getByText("Switch on")).hasCount(0);
        }
    }

    /** Without somebody responsible for care a check-in or a session would be refused; the safety list stays. */
    @Test
    void shouldOfferNoCheckInWhereNobodyIsResponsible() {
        ((ObjectNode) Changes.one(standIn.answers, ABOUT))
                .put("care", false)
                .put("standing", "Nobody is responsible here.");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".bottom a")).hasCount(3);
            assertThat(page.locator(".week")).isVisible();
            assertThat(page.locator("a[href^='#/log'], a[href='#/check-in']")).hasCount(0);
            for (String asked : new String[] {"check-in", "log/co-bridge"}) {
                page.evaluate("to => location.hash = '#/' + to", asked);
                assertThat(page.getByText("Nobody is responsible here.")).isVisible();
                assertThat(page.locator(".scale")).hasCount(0);
            }
            page.evaluate("location.hash = '#/plan'");
            assertThat(page.locator(".set").first()).isVisible();
            assertThat(page.locator("a[href^='#/log']")).hasCount(0);
            assertThat(page.locator(".safety-link")).isVisible();
        }
    }

    /**
     * An organisation with check-ins off refuses them, and the page says what is left; sessions and the safety list go on.
     */
    @ParameterizedTest
    @CsvSource({
        "en, does not take check-ins",
        "de, nimmt gerade keine Angaben",
        "fr, ne recueille pas",
        "es, no recoge ahora",
        "zh-Hans, 目前不接收"
    })
    void shouldOfferNoCheckInWhereOrganisationTakesNone(String language, String said) {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna")).put("language", language);
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna/check-ins")).put("open", false);
        ObjectNode told = (ObjectNode) Changes.one(standIn.answers, "/api/v1/prompts");
        ObjectNode reminder = (ObjectNode) told.path("prompts").path(0);
        reminder.put("kind", "check-in").put("state", "delivered").put("expiresAt", "2026-11-26T20:00:00Z");
        told.putArray("prompts").add(reminder);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".bottom a")).hasCount(3);
            assertThat(page.locator(".prompt a[href='#/safety']")).isVisible();
            assertThat(page.locator("a[href='#/check-in']")).hasCount(0);
            assertThat(page.locator(".week a[href='#/log']")).isVisible();
            page.evaluate("location.hash = '#/check-in'");
            assertThat(page.getByText(said)).isVisible();
            assertThat(page.locator(".scale")).hasCount(0);
            assertFits(page, "without check-ins in " + language);
            page.locator("main a[href='#/safety']").click();
            assertThat(page.locator(".item").first()).isVisible();
            browsers.assertQuiet();
        }
    }

    /** A person who took back their consent to health data is told so on the pages for reports, and can agree again there. */
    @ParameterizedTest
    @CsvSource({
        "en, took back what you agreed",
        "de, hast deine Einwilligung",
        "fr, avez retiré votre consentement",
        "es, Retiraste tu acuerdo",
        "zh-Hans, 您已撤回"
    })
    void shouldOfferNeitherCheckInNorSessionWithoutConsent(String language, String said) {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna")).put("language", language);
        ObjectNode diary = (ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna/check-ins");
        diary.put("open", false).put("closed", "consent-withdrawn");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".bottom a")).hasCount(3);
            assertThat(page.locator(".week")).isVisible();
            assertThat(page.locator("a[href^='#/log'], a[href='#/check-in']")).hasCount(0);
            for (String asked : new String[] {"check-in", "log/co-bridge"}) {
                page.evaluate("to => location.hash = '#/' + to", asked);
                assertThat(page.getByText(said)).isVisible();
                assertThat(page.locator(".scale")).hasCount(0);
            }
            assertFits(page, "without consent in " + language);
            page.locator("main a[href='#/consents']").click();
            assertThat(page.locator("[role=switch]").first()).isVisible();
            diary.put("open", true).remove("closed");
            page.locator("[role=switch]:not(:checked)").first().click();
            assertThat(page.locator(".bottom a")).hasCount(4);
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldOfferToLeavePromptsOutOnlyWhereThatIsDone() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.getByText("Leave out about one reminder in ten")).isVisible();
        }
        ((ObjectNode) Changes.one(standIn.answers, ABOUT)).put("holdOut", false);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.getByLabel("Sum up my week")).isVisible();
            assertThat(page.getByText("Leave out about one reminder in ten")).hasCount(0);
        }
    }

    /** Components of a plan that was agreed under care can still be removed from it. */
    @Test
    void shouldOfferBreaksAndAerobicsAloneWhereNobodyIsResponsible() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            ((ObjectNode) Changes.one(ofCoach.answers, ABOUT))
                    .put("care", false)
                    .put("standing", "Nobody is responsible here.");
            ObjectNode plan = (ObjectNode) Changes.one(ofCoach.answers, "/api/v1/people/anna/plan");
            plan.remove("proposed");
            ObjectNode terms = (ObjectNode) plan.path("inForce").path("terms");
            terms.remove("sets");
            terms.putObject("doses").putObject("yoga");
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/people/anna/plan");
            assertThat(page.getByText("Nobody is responsible here.")).isVisible();
            assertThat(page.locator(".dose"))
                    .containsText(new String[] {"Breaks from sitting", "Low-impact activity", "Yoga"});
            assertThat(page.locator(".dose")).hasCount(3);
            assertThat(page.getByText("Add an exercise")).hasCount(0);
            browsers.assertQuiet();
        }
    }

    /** The console offers no reminder that would be refused. */
    @Test
    void shouldRemindOfNoCheckInWhereOrganisationTakesNone() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            ((ObjectNode) Changes.one(ofCoach.answers, "/api/v1/people/anna/check-ins")).put("open", false);
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/people/anna/messages");
            assertThat(button(page, "of a break")).isVisible();
            assertThat(button(page, "of a check-in")).hasCount(0);
        }
    }
}
