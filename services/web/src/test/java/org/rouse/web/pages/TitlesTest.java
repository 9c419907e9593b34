package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is known by its title, in the language, and a screen reader hears its heading: in histories, tabs and lists of windows. */
class TitlesTest extends PagesOfOne {

    private static final String OF_THE_PERSON = """
            today                                | Today
            safety                               | Safety list
            check-in                             | How are you?
            earlier                              | What you said before
            plan                                 | Plan
            log                                  | Log a session
            rate/yoga                            | Rate it
            why                                  | Why was I asked, and why not?
            about                                | About Rouse
            settings                             | Settings
            you                                  | About you
            week                                 | Your week
            consents                             | What you agree to
            data                                 | Your data
            harm                                 | Something went wrong
            pair?code=7KQM3WXB                   | Pair a device
            enrol/Vt7mVJ0b0hJm1bK5Ck2WJw         | Join
            told?hurts=1                         | Message
            """;

    /** A person's pages are called by what they are of them: no title holds a name. */
    private static final String OF_THE_CONSOLE = """
            people                               | Who needs a look
            people/anna                          | Day
            people/anna/trends                   | Trends
            people/anna/plan                     | Plan
            people/anna/care                     | Care
            people/anna/messages                 | Messages
            people/anna/cases                    | Cases
            people/anna/files                    | Tables and audit
            cases/ben/4                          | Cases
            organisation                         | Organisation
            study                                | Study
            audit                                | Who did or saw what
            about                                | About Rouse
            """;

    TitlesTest() {
        super("anna", "person");
    }

    @Test
    void shouldNameEachPageOfThePersonAndLeadToItsHeading() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            assertNamed(at(context, "/me/#/why"), OF_THE_PERSON);
        }
    }

    @Test
    void shouldNameEachPageOfTheConsoleAndLeadToItsHeading() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/study");
            assertNamed(page, OF_THE_CONSOLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"de, Heute", "fr, Aujourd’hui", "es, Hoy", "zh, 今天"})
    void shouldNameThePageInTheLanguage(String language, String title) {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.addInitScript("localStorage.setItem('rouse.language', '" + language + "')");
            assertThat(at(context, "/me/")).hasTitle(title + " – Rouse");
        }
    }

    /** Goes to each page, and asserts its title and that its heading has the focus. */
    private static void assertNamed(Page page, String pages) {
        assertThat(page.locator("main h1").first()).isVisible();
        pages.lines().map(line -> line.split(" *[|] ")).forEach(one -> {
            page.evaluate("hash => location.hash = '#/' + hash", one[0]);
            assertThat(page).hasTitle(one[1] + " – Rouse");
            assertThat(page.locator("main h1").first()).isFocused();
        });
    }
}
