package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The person's app where a service refuses or does not answer: nothing is lost in silence, and the rest of a page stands. */
class RefusedTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    RefusedTest() {
        super("anna", "person");
    }

    /** Strong pain leads to the safety list at once; that the check-in itself was refused is said there. */
    @Test
    void shouldSayWhatWasRefusedAfterThePersonWentOn() {
        standIn.refuse(ANNA + "/check-ins", 409);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.locator(".scale label").nth(8).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Safety list");
            assertThat(alert(page, "Your check-in: this was not saved.")).isVisible();
            button(page, "Understood").click();
            assertThat(alert(page, "Your check-in")).hasCount(0);
        }
    }

    @Test
    void shouldSayWhatWasRefusedAfterItWaited() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.locator(".scale label").nth(3).click();
            context.setOffline(true);
            button(page, "Save").click();
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
            standIn.refuse(ANNA + "/check-ins", 409);
            context.setOffline(false);
            assertThat(alert(page, "Your check-in: this was not saved.")).isVisible();
            assertThat(page.getByText("Waiting for a connection")).hasCount(0);
        }
    }

    @Test
    void shouldSayThatAnAnswerWasRefused() {
        standIn.refuse("/api/v1/prompts/d5/answers", 409);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            button(page, "Done").click();
            assertThat(alert(page, "Your answer to a message: this was not saved."))
                    .isVisible();
        }
    }

    @Test
    void shouldSayThatATickWasRefused() {
        standIn.refuse(ANNA + "/plan/ticks", 409);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/plan");
            page.locator(".tick input").nth(1).click();
            assertThat(alert(page, "This does not go together")).isVisible();
            assertThat(page.locator(".tick input").nth(1)).not().isChecked();
        }
    }

    /** What somebody else corrected meanwhile is in the form, and the next try counts. */
    @Test
    void shouldShowWhatWasCorrectedMeanwhileAndTakeTheNext() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in?correct=20");
            assertThat(page.locator("input[name=pain]:checked")).hasValue("3");
            ((ObjectNode) Changes.one(standIn.answers, ANNA + "/check-ins/20").path("report")).put("pain", 5);
            standIn.changeElsewhere(ANNA + "/check-ins/20");
            page.locator(".scale label").nth(2).click();
            button(page, "Save").click();
            assertThat(alert(page, "Somebody was faster")).isVisible();
            assertThat(page.locator("input[name=pain]:checked")).hasValue("5");
            page.locator(".scale label").nth(2).click();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
        }
    }

    @Test
    void shouldAgreeToThePlanThatIsShown() {
        ObjectNode plan = (ObjectNode) Changes.one(standIn.answers, ANNA + "/plan");
        plan.putObject("proposed")
                .put("by", "carl")
                .put("at", "2026-11-26T12:00:00Z")
                .set("terms", plan.at("/inForce/terms").deepCopy());
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/plan");
            assertThat(button(page, "I agree")).isVisible();
            ((ObjectNode) plan.at("/proposed/terms")).put("weeks", 6);
            plan.put("revision", 5);
            standIn.changeElsewhere(ANNA + "/plan");
            button(page, "I agree").click();
            assertThat(alert(page, "Somebody was faster")).isVisible();
            assertThat(page.getByText("6 weeks")).isVisible();
            button(page, "I agree").click();
            assertThat(page.locator("#said")).hasText("The plan is in force.");
        }
    }

    /** One service that is down takes nothing else away, and least of all that a sign stands. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/prompts", ANNA + "/days/2026-11-26", ANNA + "/plan"})
    void shouldShowWhatThereIs(String down) {
        ((ObjectNode) Changes.one(standIn.answers, ANNA)).put("redFlag", true).put("redFlagTier", "today");
        standIn.refuse(down, 503);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".flagged")).containsText("A warning sign is open.");
            assertThat(alert(page, "This part does not answer right now.")).isVisible();
            assertThat(page.locator(".week")).containsText("of 2 hr 30 min");
            assertThat(page.locator("today-page day-strip")).hasCount(down.contains("days") ? 0 : 1);
            assertThat(page.getByText("No data yet today")).hasCount(0);
            assertThat(page.getByText("None so far.")).hasCount(0);
            assertThat(page.locator(".next")).hasCount(0);
        }
    }

    /** An answer that waits for a connection counts: nobody is asked for it again. */
    @Test
    void shouldAskForNoAnswerTwice() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".prompt")).isVisible();
            context.setOffline(true);
            button(page, "Done").click();
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
            assertThat(page.locator(".prompt")).hasCount(0);
        }
    }

    /** What waits to be sent is not thrown away by signing out, and least of all without a word. */
    @Test
    void shouldNotSignOutOfWhatWaitsWithoutAWord() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            assertThat(page.locator("device-list li").first()).isVisible();
            page.navigate(standIn.origin() + "/me/#/check-in");
            page.locator(".scale label").nth(3).click();
            context.setOffline(true);
            button(page, "Save").click();
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
            page.navigate(standIn.origin() + "/me/#/settings");
            button(page, "Sign out").click();
            assertThat(alert(page, "Not sent yet, and lost when you sign out: 1."))
                    .isVisible();
            button(page, "Sign out").click();
            assertThat(alert(page, "No connection right now.").first()).isVisible();
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
        }
    }

    /** Nobody is told that messages are on where the browser did not allow them. */
    @Test
    void shouldNotSayThatMessagesAreOnWhenTheyAreNot() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, true)) {
            context.addInitScript("""
                    Object.defineProperty(Notification, "permission", { get: () => "default" });
                    Notification.requestPermission = async () => "default";""");
            Page page = at(context, "/me/#/settings");
            button(page, "Switch on").click();
            assertThat(page.locator("#said")).hasText("Messages are off here.");
        }
    }

    /** Whoever is on record nowhere can join; before, nothing else led there but an invitation's link. */
    @Test
    void shouldLeadToJoiningWhoeverIsNotOnRecord() {
        standIn.answers.remove(ANNA);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            page.locator("today-page")
                    .getByText("Join", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByLabel("Code of the invitation")).isVisible();
        }
    }

    @Test
    void shouldSayThatACoachHasYetToTakeThemOn() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA)).put("enrolment", "pending");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            assertThat(at(context, "/me/").locator("today-page")).containsText("A coach has yet to take you on.");
        }
    }

    /** A zone by another of its names is the zone of the device. */
    @Test
    void shouldOfferNoZoneThatIsTheSame() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA)).put("zone", "europe/berlin");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".hero")).isVisible();
            assertThat(page.locator("zone-offer section")).hasCount(0);
        }
    }

    /** What is not known of the plan is no zero of none. */
    @Test
    void shouldNotShowAnUnknownPartAsNone() {
        standIn.answers.put(ANNA + "/plan/adherence", JsonMapper.shared().readTree("""
                {"person":"anna","weeks":[{"monday":"2026-11-23","over":false,
                 "components":[{"component":"microbreak","done":0,"planned":0,"unit":"breaks"}]}]}"""));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            assertThat(at(context, "/me/#/plan").locator(".kept")).hasText("Breaks from sitting not known");
        }
    }

    private static Locator alert(Page page, String text) {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(text));
    }
}
