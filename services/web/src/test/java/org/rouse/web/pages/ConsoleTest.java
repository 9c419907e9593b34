package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The console as a coach uses it: people, their days and their messages. */
class ConsoleTest extends PagesOfOne {

    ConsoleTest() {
        super("carl", "coach");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldGoFromPersonToPersonByNeed(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.locator(".line .name a")).hasText(new String[] {
                "Dev Patel",
                "Ben Adler",
                "Greta Lind",
                "Hui Wang",
                "Chloé Martin",
                "Elena Ruiz",
                "Anna Berg",
                "Femi Okoye"
            });
            page.getByText("Dev Patel").click();
            assertThat(page.locator("h1")).hasText("Dev Patel");
            assertThat(page.locator(".reasons")).containsText("Sign to be seen today, 3 hr");

            button(page, "Reviewed, next person").click();

            assertThat(page.locator("h1")).hasText("Ben Adler");
            assertThat(standIn.sent).extracting(StandIn.Sent::path).containsExactly("/api/v1/people/dev/reviewed");
            page.goBack();
            button(page, "Undo").click();
            assertThat(button(page, "Undo")).hasCount(0);
            assertThat(standIn.sent).extracting(StandIn.Sent::method).containsExactly("PUT", "DELETE");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldWriteToPersonAndRemindThem() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/messages");
            assertThat(page.locator(".messages li")).hasCount(2);
            assertThat(page.locator(".messages")).containsText("held back: quiet hours");
            page.getByLabel("Write to this person").fill("See you on Monday.");
            button(page, "Send").click();
            assertThat(page.locator(".messages li").first()).containsText("See you on Monday.");
            button(page, "of a check-in").click();
            assertThat(page.locator(".messages li").first()).containsText("Reminder of a check-in");

            assertThat(standIn.sent)
                    .extracting(StandIn.Sent::path)
                    .containsExactly("/api/v1/people/anna/messages", "/api/v1/people/anna/reminders");
            browsers.assertQuiet();
        }
    }

    /** Through the roster by keys alone: to the second person, save and go on, and take it back. */
    @Test
    void shouldGoThroughRosterByKeys() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.locator(".line .name a")).hasCount(8);
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Ben Adler");
            page.keyboard().press("r");
            assertThat(page.locator("h1")).hasText("Greta Lind");
            page.goBack();
            assertThat(button(page, "Undo")).isVisible();
            page.keyboard().press("u");
            assertThat(button(page, "Undo")).hasCount(0);
            assertThat(standIn.sent).extracting(StandIn.Sent::method).containsExactly("PUT", "DELETE");
            page.goBack();
            assertThat(page.locator(".line .name a")).hasCount(8);
            assertThat(page.locator("h1")).isFocused(); // as after each change of page, so keys before it go nowhere
            page.keyboard().press("/");
            page.keyboard().type("ann");
            assertThat(page.locator(".line .name a")).hasText(new String[] {"Anna Berg"});
        }
    }

    @Test
    void shouldSearchAmongPeople() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            page.getByPlaceholder("Name or id").fill("ann");
            assertThat(page.locator(".line .name a")).hasText(new String[] {"Anna Berg"});
        }
    }

    /** Each reason is seen on a phone too, and cut off by nothing. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldShowEachReasonOfAPerson(int width) {
        ArrayNode reasons =
                (ArrayNode) Changes.one(standIn.answers, "/api/v1/roster").at("/people/0/reasons");
        for (String rule : List.of("data.old", "channel.none", "sitting.much", "deficit.behind")) {
            reasons.addObject()
                    .put("group", "data")
                    .put("rule", rule)
                    .put("value", 640)
                    .put("limit", 600);
        }
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.locator(".line .name a")).hasCount(8);
            assertThat(page.locator(".line .why").first().locator(".tag")).hasCount(6);
            assertThat((Boolean) page.evaluate("""
                            [...document.querySelectorAll(".line")].every((line) =>
                              [...line.querySelectorAll(".tag")].every((tag) => tag.getBoundingClientRect().bottom <= line.getBoundingClientRect().bottom))""")).isTrue();
        }
    }

    @Test
    void shouldNarrowPeopleByTag() {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/roster").at("/people/2"))
                .putArray("tags")
                .add("mornings");
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.getByLabel("Tag")).isVisible();
            page.waitForRequest(
                    request -> request.url().contains("tag=mornings"),
                    () -> page.getByLabel("Tag").selectOption("mornings"));
        }
    }

    /** Of ten thousand people only those in view are in the page, and the last one can be reached. */
    @Test
    void shouldHoldTenThousandPeople() {
        standIn.fill(10_000);
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.locator(".people")).hasAttribute("aria-rowcount", "10001");
            assertThat(page.locator(".line").count()).isLessThan(40);

            long longest = browsers.longestTask(page, () -> page.evaluate("""
                    async () => {
                      for (let step = 0; step < 60; step++) {
                        scrollBy(0, 700);
                        await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
                      }
                    }"""));
            assertThat(longest).as("ms of the longest frame").isBetween(1L, 50L);
            assertThat(page.locator(".line").count()).isLessThan(40);

            page.evaluate("scrollTo(0, document.body.scrollHeight)");

            assertThat(page.getByText("Person 9999", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(page.locator(".line").count()).isLessThan(40);
        }
    }

    /** Changes show without a reload; a dropped stream continues where it ended. */
    @Test
    void shouldShowChangesAsTheyCome() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            rename("anna", "Anna Berg-Lind");
            await().atMost(PATIENCE).untilAsserted(() -> {
                standIn.change("anna");
                assertThat(page.getByText("Anna Berg-Lind").count()).isOne();
            });

            standIn.dropStreams();

            await().atMost(PATIENCE).untilAsserted(() -> {
                page.evaluate("0"); // lets Playwright hear of what happened
                assertThat(standIn.resumedFrom).contains("anna");
            });
        }
    }

    private void rename(String person, String name) {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/" + person + "/overview")
                        .path("entry"))
                .put("name", name);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldOpenWhyOfPromptOnTheStrip(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/people/anna/day");
            page.locator(".pins button").nth(1).click();
            Locator decision = page.locator(".decision");
            assertThat(decision).containsText("too soon after the last one? yes, so it was withheld");
            assertThat(decision).containsText("Stretching: possible, not drawn (30%)");
            assertThat(decision).containsText("A break of 8 min, 8 min later");
            browsers.assertQuiet();
        }
    }

    /** A day that can't be read is not another day's strip. */
    @Test
    void shouldShowNoOtherDayInItsPlace() {
        standIn.refuse("/api/v1/people/anna/days/2026-11-25", 503);
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/day/2026-11-26");
            assertThat(page.locator("day-strip")).isVisible();
            page.getByText("Day before").click();
            assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText("November 25")))
                    .isVisible();
            assertThat(page.getByText("This part does not answer right now.")).isVisible();
            assertThat(page.locator("day-strip")).hasCount(0);
            assertThat(page.locator("person-day table")).hasCount(0);
            assertThat(page.getByText("One moment …")).hasCount(0);
        }
    }

    /** The person's own days and clock, wherever the coach is, and a word on whose they are. */
    @Test
    void shouldTellTimesOfThePersonsZone() {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna/overview")
                        .path("entry"))
                .put("zone", "America/New_York");
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna/check-ins")
                        .at("/checkIns/2"))
                .put("at", "2026-11-27T03:00:00Z");
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/trends");
            assertThat(page.locator("line-chart .readout").nth(1)).hasText("Nov 26: Pain (0–10) 3");
            assertThat(page.locator("header.person")).containsText("Times are Anna Berg’s own: America/New_York.");
        }
    }

    /** Whoever goes to a page by keys is at its heading, also once what they went to has come. */
    @Test
    void shouldKeepTheFocusOnTheHeading() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.locator(".line .name a")).hasCount(8);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Dev Patel");
            assertThat(page.locator("h1")).isFocused();
        }
    }

    /** The service names a stretch's last minute by its begin; the person rose at its end. */
    @Test
    void shouldEndStretchWhenItsLastMinuteIsOver() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/day");
            assertThat(page.locator("person-day tbody tr").first()).containsText("07:50–08:36");
        }
    }

    /** The strip without eyesight: keys move the cursor, and words say what is there. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldReadStripByKeys(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/people/anna/day");
            Locator strip = page.locator(".strip");
            strip.focus();
            page.keyboard().press("End");
            assertThat(page.locator("day-strip .readout")).hasText("23:59: Not known, 14:27–00:00, 9 hr 33 min");
            page.keyboard().press("PageUp");
            assertThat(page.locator("day-strip .readout")).containsText("14:26: Sitting, 13:54–14:27, 33 min");
            page.keyboard().press("Shift+ArrowLeft");
            assertThat(strip).hasAttribute("aria-valuetext", "14:11");
            page.keyboard().press("Home");
            assertThat(page.locator("day-strip .readout")).containsText("00:00: Sleep");
            assertThat(strip).hasAttribute("aria-orientation", width == Browsers.PHONE ? "vertical" : "horizontal");
        }
    }

    @Test
    void shouldSaySignedOutAndLeadBackIn() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/");
            assertThat(page.getByText("Dev Patel")).isVisible();
            standIn.signOut();
            page.getByText("Dev Patel").click();
            assertThat(page.locator("#lost")).isVisible();
        }
    }

    @Test
    void shouldReadTrendsByKeysAndAsTable() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/trends");
            page.locator(".heat").focus();
            page.keyboard().press("Home");
            assertThat(page.locator("heat-map .readout")).hasText("Week of Nov 23, 00:00: not known");
            page.locator(".plot").first().focus();
            page.keyboard().press("Home");
            assertThat(page.locator("line-chart .readout").first())
                    .hasText(Pattern.compile("Sep 7: Done \\d.*, Target 2 hr 30 min"));
            page.locator("line-chart details summary").first().click();
            assertThat(page.locator("line-chart table").first()).containsText("Oct 5");
            assertThat(page.getByText("Not measured yet")).isVisible();
            browsers.assertQuiet();
        }
    }
}
