package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a person says of themselves after they joined: the country of the emergency number, how they move, risk facts. */
class AboutYouTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    AboutYouTest() {
        super("anna", "person");
    }

    /** The number to call is that of the country from then on. */
    @Test
    void shouldCallTheNumberOfTheCountryThatIsSaid() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            page.getByText("About you").click();
            assertThat(page.getByLabel("Country, for the emergency number")).hasValue("DE");
            page.getByLabel("Country, for the emergency number").selectOption("US");
            button(page.locator("form").first(), "Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(standIn.sentTo(ANNA).toString())
                    .isEqualTo("[{\"name\":\"Anna Berg\",\"country\":\"US\",\"moves\":\"walks\"}]");
            page.locator(".safety-link").click();
            page.locator("#item-A2 input[value=yes]").check();
            assertThat(page.locator(".now")).containsText("Call 911");
            browsers.assertQuiet();
        }
    }

    /** Silence that was asked for is seen on today and in the settings, and can be ended. */
    @Test
    void shouldSayThatNothingComesAndEndThat() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA).path("prompts"))
                .put("doNotDisturbUntil", "2026-11-26T16:30:00Z");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator("today-page .note")).containsText("Nothing comes until Nov 26, 17:30.");
            page.locator("today-page .note a").click();
            button(page, "End this").click();
            assertThat(page.getByText("Nothing comes until")).hasCount(0);
            assertThat(standIn.sentTo(ANNA).toString()).isEqualTo("[{\"prompts\":{\"doNotDisturbUntil\":null}}]");
        }
    }

    /** What coaches find them by is no secret. */
    @Test
    void shouldShowTheTagsThatCoachesGave() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/you");
            assertThat(page.getByLabel("Diabetes")).isVisible();
            assertThat(page.getByText("Your coaches gave you these")).hasCount(0);
        }
        ((ObjectNode) Changes.one(standIn.answers, ANNA))
                .putArray("tags")
                .add("mornings")
                .add("desk <3");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/you");
            assertThat(page.getByText("mornings · desk <3")).isVisible();
            assertThat(page.getByText("Your coaches gave you these")).isVisible();
            browsers.assertQuiet();
        }
    }

    /** What a coach noted since the app was opened is shown before anything of it is replaced. */
    @Test
    void shouldNoteWhatToAvoid() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/you");
            Locator hurting = page.locator(".hurting");
            assertThat(hurting).containsText("Nothing is noted.");
            hurting.getByText("Change").click();
            hurting.locator(".conditions summary").click();
            hurting.getByLabel("Glaucoma").check();
            hurting.getByLabel("Kneeling", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            assertFits(page, "what to avoid");
            ((ObjectNode) Changes.one(standIn.answers, ANNA))
                    .putArray("aggravatingActivities")
                    .add("poor-balance");
            standIn.changeElsewhere(ANNA);
            button(hurting, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Somebody was faster")))
                    .isVisible();
            assertThat(standIn.sent).isEmpty();
            assertThat(hurting.locator("p").first()).hasText("Poor balance");
            button(hurting, "Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(hurting.locator("p").first()).hasText("Kneeling · Glaucoma · Poor balance");
            assertThat(standIn.sentTo(ANNA).toString())
                    .isEqualTo("[{\"aggravatingActivities\":[\"kneeling\",\"glaucoma\",\"poor-balance\"]}]");
        }
    }

    @Test
    void shouldStateRiskFactsAnew() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/you");
            assertThat(page.getByLabel("Cancer, now or before")).isChecked();
            page.getByLabel("Diabetes").check();
            page.getByLabel("A broken bone").check();
            assertFits(page, "about you");
            button(page.locator("form").last(), "Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(standIn.sentTo(ANNA + "/risk-facts").toString())
                    .isEqualTo("[{\"facts\":[\"cancer-ever\",\"diabetes\"],\"news\":[\"fracture\"]}]");
            browsers.assertQuiet();
        }
    }
}
