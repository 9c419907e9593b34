package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** For how long what is of people is kept, as an admin sets it. */
class RetentionTest extends PagesOfOne {

    private static final String RETENTION = "/api/v1/organisations/back-clinic/retention";

    RetentionTest() {
        super("ada", "admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldSayForHowManyDaysAndSaySoNoMore(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator card = page.locator("retention-card");
            assertThat(card).containsText("as long as whoever runs Rouse keeps it");

            button(card, "Change").click();
            assertThat(card).containsText("does not come back");
            card.getByLabel("Days and movement").fill("730");
            card.getByLabel("Check-ins and closed cases").fill("200");
            card.getByLabel("Reminders with their answers").fill("100");
            card.getByLabel("Who looked at or changed what").fill("2192");
            assertFits(page, "the organisation");
            button(card, "Save").click();

            assertThat(page.locator("#said")).hasText("It is saved for how long it is kept.");
            assertThat(card.locator("li")).containsText(new String[] {"730 days", "200 days", "100 days", "2192 days"});
            assertThat(card.locator("form")).hasCount(0);
            button(card, "Change").click();
            card.getByLabel("Days and movement").fill("");
            card.getByLabel("Check-ins and closed cases").fill("");
            card.getByLabel("Reminders with their answers").fill("");
            card.getByLabel("Who looked at or changed what").fill("");
            button(card, "Save").click();
            assertThat(card).containsText("as long as whoever runs Rouse keeps it");
            assertThat(standIn.sentTo(RETENTION))
                    .containsExactly(
                            JsonMapper.shared()
                                    .readTree(
                                            "{\"movementDays\":730,\"recordDays\":200,\"decisionDays\":100,\"auditDays\":2192}"),
                            JsonMapper.shared().readTree("{}"));
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91", "3654"})
    void shouldAskForNothingThatIsOutOfBounds(String days) {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator card = page.locator("retention-card");
            button(card, "Change").click();
            card.getByLabel("Days and movement").fill(days);
            button(card, "Save").click();

            assertThat(card.locator("input:invalid")).hasCount(1);
            assertThat(standIn.sentTo(RETENTION)).isEmpty();
        }
    }

    @Test
    void shouldBeForAdminsAlone() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/organisation");
            assertThat(page.locator("retention-card li")).hasCount(4);
            assertThat(page.locator("retention-card button")).hasCount(0);
        }
    }
}
