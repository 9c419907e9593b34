package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.http.Rule;
import tools.jackson.databind.json.JsonMapper;

/** A person's calendar in their settings: given, taken away, and not readable. */
class OwnCalendarTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    OwnCalendarTest() {
        super("anna", "person");
    }

    @Test
    void shouldGiveACalendarAndTakeItAway() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            Locator calendar = page.locator("own-calendar");
            calendar.getByLabel("Address of the calendar").fill("https://calendar.example.org/9f2c/basic.ics");
            calendar.getByText("Use this address").click();
            assertThat(calendar).containsText("Read from calendar.example.org once an hour.");
            assertThat(calendar).containsText("times you are taken: 1");
            assertThat(standIn.sentTo(ANNA + "/calendar").getFirst().toString())
                    .isEqualTo("{\"url\":\"https://calendar.example.org/9f2c/basic.ics\"}");

            calendar.getByText("Take it away").click();
            assertThat(page.locator("#said")).hasText("Your calendar is gone.");
            assertThat(calendar).not().containsText("Read from");
            browsers.assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | status-404 | It could not be read of late: its server answered with 404. What was read before counts on.",
                "de | not-a-calendar | Zuletzt war er nicht zu lesen: unter dieser Adresse ist kein Kalender. Was vorher gelesen wurde, gilt weiter."
            })
    void shouldSayWhyACalendarCouldNotBeRead(String language, String failure, String said) {
        standIn.answers.put(ANNA + "/calendar", JsonMapper.shared().readTree("""
                        {"source":"address","host":"calendar.example.org","read":"2026-11-25T13:30:00Z","failure":"%s","leftOut":0,"busy":[]}""".formatted(failure)));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.addInitScript("localStorage.setItem('rouse.language', '" + language + "')");
            assertThat(at(context, "/me/#/settings").locator("own-calendar .note"))
                    .hasText(said);
        }
    }

    @Test
    void shouldSayWhyACalendarIsRefused() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            Locator calendar = page.locator("own-calendar");
            standIn.refuse(ANNA + "/calendar", Rule.FIELD_INVALID, "url", "could not be read: status-404");
            calendar.getByLabel("Address of the calendar").fill("https://calendar.example.org/gone.ics");
            calendar.getByText("Use this address").click();
            assertThat(calendar.getByRole(AriaRole.ALERT))
                    .hasText("Something in this form does not fit: its server answered with 404");
        }
    }
}
