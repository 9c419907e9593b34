package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rota of coaches, as an admin sets it. */
class RotaTest extends PagesOfOne {

    private static final String CLINIC = "/api/v1/organisations/back-clinic";

    RotaTest() {
        super("ada", "admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldChangeShiftsAndNothingElse(int width) {
        JsonNode before = Changes.one(standIn.answers, CLINIC).deepCopy();
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator rota = page.locator("rota-card");
            button(rota, "Change").click();
            rota.locator("fieldset")
                    .first()
                    .getByLabel("Mon", new Locator.GetByLabelOptions().setExact(true))
                    .click();
            rota.locator("fieldset").first().getByLabel("To").fill("17:30");
            button(rota, "Add a shift").click();
            rota.locator("fieldset").nth(2).getByLabel("Coach").selectOption("cora");
            rota.locator("fieldset").nth(2).getByLabel("From").fill("22:00");
            rota.locator("fieldset").nth(2).getByLabel("To").fill("06:00");
            assertFits(page, "the organisation");
            button(rota, "Save").click();
            assertThat(page.locator("#said")).hasText("The rota is saved.");
            assertThat(rota.locator("li")).hasCount(3);
            assertThat(rota.locator("form")).hasCount(0);

            JsonNode said = standIn.sentTo(CLINIC).getFirst();
            assertThat(said.path("rota")).isEqualTo(JsonMapper.shared().readTree("""
                    [{"coach":"carl","days":[2,3],"from":"08:00","to":"17:30"},{"coach":"cora","days":[4,5],"from":"08:00","to":"16:00"},
                     {"coach":"cora","days":[1,2,3,4,5],"from":"22:00","to":"06:00"}]"""));
            for (String kept : new String[] {"name", "language", "zone", "country", "admins", "checkIns"}) {
                assertThat(said.path(kept)).as(kept).isEqualTo(before.path(kept));
            }
            browsers.assertQuiet();
        }
    }

    /** A draft is not lost to another admin's change, and does not undo it unseen. */
    @Test
    void shouldShowConflictAndKeepDraft() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator rota = page.locator("rota-card");
            button(rota, "Change").click();
            rota.locator("fieldset").first().getByLabel("To").fill("17:30");
            ((ObjectNode) Changes.one(standIn.answers, CLINIC).path("rota").path(1)).put("to", "20:00");
            standIn.changeElsewhere(CLINIC);
            button(rota, "Save").click();
            assertThat(rota.getByRole(AriaRole.ALERT)).containsText("Somebody else changed the rota");
            assertThat(rota.locator("li").nth(1)).containsText("08:00–20:00");
            assertThat(rota.locator("fieldset").first().getByLabel("To")).hasValue("17:30");
            assertThat(standIn.sentTo(CLINIC)).isEmpty();
            button(rota, "Save").click();
            assertThat(rota.locator("li").first()).containsText("08:00–17:30");
            assertThat(standIn.sentTo(CLINIC)).hasSize(1);
        }
    }

    /** Without anybody who answers, nobody may report how they are. */
    @Test
    void shouldSwitchCheckInsOffWithLastShift() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator rota = page.locator("rota-card");
            button(rota, "Change").click();
            assertThat(rota.getByLabel("People may report")).isChecked();
            button(rota, "Leave out").first().click();
            button(rota, "Leave out").first().click();
            assertThat(rota.getByLabel("People may report")).isDisabled();
            button(rota, "Save").click();
            assertThat(rota).containsText("No rota is set.");
            assertThat(standIn.sentTo(CLINIC).getFirst().path("checkIns").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void shouldBeForAdminsAlone() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/organisation");
            assertThat(page.locator("rota-card li")).hasCount(2);
            assertThat(page.locator("rota-card button")).hasCount(0);
        }
    }
}
