package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and plans in the console. */
class ConsoleCareTest extends PagesOfOne {

    ConsoleCareTest() {
        super("carl", "coach");
    }

    /** From queue to resolved, by keys alone. */
    @Test
    void shouldResolveCaseByKeys() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/cases");
            assertThat(page.locator(".queue a")).hasCount(4);
            for (String key : "j j j Enter".split(" ")) {
                page.keyboard().press(key);
            }
            assertThat(page.locator("#case-title")).hasText("Clearance missing");
            page.keyboard().press("c");
            assertThat(page.locator(".case")).containsText("claimed");
            page.keyboard().press("r");
            page.keyboard().type("It came by mail.");
            page.keyboard().press("Tab");
            page.keyboard().press("r");
            assertThat(page.locator(".case .history")).containsText("It came by mail.");
            assertThat(page.locator(".case .tag").nth(1)).hasText("resolved");
        }
    }

    /** Whoever claims by the button is still in the case, though the button is gone. */
    @Test
    void shouldKeepTheFocusInTheCase() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/cases/ben/4");
            button(page, "Claim").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".case")).containsText("claimed");
            assertThat(page.locator("#case-title")).isFocused();
        }
    }

    @Test
    void shouldShowWhatSomebodyElseMadeOfCase() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/cases/ben/4");
            standInCaseChanges(page);
            button(page, "Claim").click();
            assertThat(page.getByRole(AriaRole.ALERT)
                            .filter(new Locator.FilterOptions().setHasText("Somebody was faster")))
                    .isVisible();
            button(page, "Claim").click();
            assertThat(page.locator(".case .tag").nth(1)).hasText("claimed");
        }
    }

    /** The answer of a case that was left does not stand in the place of the one that is looked at. */
    @Test
    void shouldShowTheCaseThatWasOpenedLast() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            List<Route> held = new CopyOnWriteArrayList<>();
            context.route("**/people/dev/cases/1", held::add);
            Page page = at(context, "/console/#/cases/dev/1");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator(".queue a").nth(1).click();
            assertThat(page.locator("#case-title")).hasText("Harm reported");
            page.waitForResponse("**/people/dev/cases/1", () -> held.forEach(Route::resume));
            page.evaluate("() => new Promise((resume) => setTimeout(resume))");
            assertThat(page.locator("#case-title")).hasText("Harm reported");
        }
    }

    private void standInCaseChanges(Page page) {
        assertThat(page.locator("#case-title")).isVisible();
        standIn.changeElsewhere("/api/v1/people/ben/cases/4");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldProposeAndApprovePlan(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/people/anna/plan");
            page.getByLabel("Add an exercise").selectOption("co-dead-bug");
            button(page, "Look before you propose").click();
            assertThat(page.getByText("It goes together with clearance, limits and catalogue."))
                    .isVisible();
            button(page, "Propose").click();
            button(page, "Approve").click();
            assertThat(button(page, "Approve")).hasCount(0);
            assertThat(Changes.one(standIn.answers, "/api/v1/people/anna/plan")
                            .at("/inForce/terms/sets/3/exercise")
                            .asString())
                    .isEqualTo("co-dead-bug");
            browsers.assertQuiet();
        }
    }

    /** A draft survives another coach's edit: both are shown. */
    @Test
    void shouldShowConflictOfPlan() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/plan");
            page.getByLabel("Weeks").fill("8");
            page.getByLabel("Weeks").press("Tab");
            standIn.changeElsewhere("/api/v1/people/anna/plan");
            button(page, "Propose").click();
            Locator clash = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("Your draft differs in"));
            assertThat(clash).containsText("weeks");
            assertThat(standIn.sent.stream().filter(one -> one.path().endsWith("proposal")))
                    .isEmpty();
            button(page, "Keep mine").click();
            assertThat(page.getByLabel("Weeks")).hasValue("8");
            button(page, "Propose").click();
            assertThat(button(page, "Approve")).isVisible();
        }
    }
}
