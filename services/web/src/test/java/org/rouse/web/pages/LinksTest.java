package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the '#' may be cut off or garbled: a page is shown all the same, and never an empty one. */
class LinksTest extends PagesOfOne {

    LinksTest() {
        super("anna", "person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "told?it=",
                "told?it={",
                "told?it=null",
                "told?it=5",
                "told?it=[]",
                "told",
                "told?it={\"title\":{}}",
                "told?it={\"title\":\"A break\",\"kind\":7}",
                "pair",
                "pair?code=",
                "rate",
                "%E0%A4%A",
                "constructor",
                "__proto__",
                "nothing/at/all"
            })
    void shouldShowTodayWhereTheLinkCannotBeRead(String hash) {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/" + hash);
            assertThat(page.locator("today-page .hero")).isVisible();
            assertThat(page.locator(".bottom [aria-current=page]")).hasText("◴Today");
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-in?correct=%2E%2E%2Fplan", "log?correct=21", "safety?correct=22", "rate?correct=x"})
    void shouldSayThatThereIsNothingToCorrect(String hash) {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/" + hash);
            assertThat(page.locator("h1")).hasText("Correct");
            assertThat(page.locator(".trouble")).isVisible();
            assertThat(page.locator("form")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day/2026-13-99", "day/yesterday", "day/%zz", "constructor", "__proto__/2026-11-26"})
    void shouldShowTheDayWhereTheLinkHasNone(String rest) {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/people/anna/" + rest);
            assertThat(page.locator(".days h2")).hasText("Thursday, November 26");
            assertThat(page.locator(".tabs [aria-current=page]")).hasText("Day");
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor", "__proto__", "%E0%A4%A", "nothing/at/all"})
    void shouldShowPeopleWhereThereIsNoSuchPage(String hash) {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/" + hash);
            assertThat(page.locator(".line .name").first()).isVisible();
            browsers.assertQuiet();
        }
    }
}
