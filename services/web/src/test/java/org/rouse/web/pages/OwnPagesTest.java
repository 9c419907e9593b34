package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's settings, consents and exports in their app. */
class OwnPagesTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    OwnPagesTest() {
        super("anna", "person");
    }

    /** The consequences of taking back are shown before it is done; agreeing is one touch. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldTakeConsentBackOnceItsMeaningWasRead(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/consents");
            page.getByLabel("Sharing with your provider").click();
            Locator warning =
                    page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("ended sharing"));
            assertThat(warning).isVisible();
            assertThat(page.getByLabel("Sharing with your provider")).isChecked();
            assertThat(standIn.sent).isEmpty();

            warning.getByText("Take it back").click();
            assertThat(page.getByLabel("Sharing with your provider")).not().isChecked();
            page.getByLabel("Whether reminders were opened").check();
            assertThat(page.getByLabel("Whether reminders were opened")).isChecked();

            assertThat(standIn.sentTo(ANNA + "/consents/sharing").toString())
                    .isEqualTo("[{\"given\":false,\"version\":\"consents/1\",\"language\":\"en\"}]");
            assertThat(standIn.sentTo(ANNA + "/consents/opens").toString()).contains("\"given\":true");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldPauseAndGoOn() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/consents");
            page.getByLabel("Until the morning of").fill("2027-01-07");
            page.getByLabel("Go on taking").uncheck();
            button(page, "Pause").click();
            assertThat(page.getByText("is not taken meanwhile")).isVisible();
            button(page, "Resume now").click();
            assertThat(button(page, "Pause")).isVisible();
            assertThat(standIn.sentTo(ANNA + "/pause").getFirst().toString())
                    .isEqualTo("{\"takesData\":false,\"until\":\"2027-01-07\"}");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldPlanBreaksForWorkingDays() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            Locator breaks = page.locator("planned-breaks");
            breaks.getByText("Fri").click();
            breaks.getByText("Add a time").click();
            breaks.getByText("Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(standIn.sentTo(ANNA).getFirst().toString())
                    .isEqualTo(
                            "{\"prompts\":{\"plannedBreaks\":{\"days\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\"],"
                                    + "\"from\":\"09:00\",\"to\":\"17:00\",\"at\":[\"10:30\"]}}}");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldSayWhenTheyWorkAndTheirHolidays() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            Locator work = page.locator("working-time");
            work.getByText("Fri").click();
            work.getByText("Add a holiday").click();
            work.getByLabel("First day").fill("2026-12-24");
            work.getByLabel("Last day").fill("2027-01-02");
            work.getByText("Save").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(standIn.sentTo(ANNA).getFirst().toString())
                    .isEqualTo(
                            "{\"work\":{\"days\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\"],\"from\":\"09:00\",\"to\":\"17:00\","
                                    + "\"holidays\":[{\"from\":\"2026-12-24\",\"to\":\"2027-01-02\"}]}}");
            browsers.assertQuiet();
        }
    }

    /** Form input survives changes elsewhere in the profile, and ends with its own saving. */
    @Test
    void shouldKeepWhatIsFilledInUntilItIsSaved() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA))
                .set("work", JsonMapper.shared().readTree("""
                {"days":["monday","friday"],"from":"08:00","to":"16:00","holidays":[]}"""));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            Locator work = page.locator("working-time");
            work.getByText("Fri").click();
            page.getByLabel("Sum up my day in the evening").check();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(work.getByLabel("Fri")).not().isChecked();

            work.getByText("Save").click();
            await().atMost(PATIENCE).untilAsserted(() -> {
                page.evaluate("0"); // lets Playwright hear of what happened
                assertThat(standIn.sentTo(ANNA)).hasSize(2);
            });
            assertThat(standIn.sentTo(ANNA).get(1).toString())
                    .isEqualTo(
                            "{\"work\":{\"days\":[\"monday\"],\"from\":\"08:00\",\"to\":\"16:00\",\"holidays\":[]}}");
            browsers.assertQuiet();
        }
    }

    /** Late in the evening the day is still that of the person's zone, and not that of Greenwich. */
    @Test
    void shouldBeginAHolidayOnThePersonsOwnDay() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = context.newPage();
            page.clock().setFixedTime("2026-11-26T23:30:00Z");
            page.navigate(standIn.origin() + "/me/#/settings");
            page.locator("working-time").getByText("Add a holiday").click();
            assertThat(page.getByLabel("First day")).hasValue("2026-11-27");
        }
    }

    /** What does not suit any more is neither shown how to do nor ticked off; what was done stays done. */
    @Test
    void shouldLeaveOutASetThatDoesNotSuit() {
        for (JsonNode entry :
                Changes.one(standIn.answers, ANNA + "/plan/sets").path("sets").values()) {
            ((ObjectNode) entry).put("suits", false);
        }
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/plan");
            Locator out = page.locator("plan-page section.card")
                    .filter(new Locator.FilterOptions().setHasText("Leave this one out"));
            assertThat(out.first()).containsText("Opposite arm and leg reach");
            assertThat(out.locator("input, exercise-figure, details")).hasCount(0);
            assertThat(page.locator(".set.done")).containsText("Bridge");
            assertFits(page, "a set that does not suit");
            browsers.assertQuiet();
        }
    }

    /** A person who travels is asked whether their day moves along; nothing moves without their answer. */
    @Test
    void shouldOfferTheZoneOfTheDevice() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA)).put("zone", "America/New_York");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator("zone-offer")).containsText("This device is in Europe/Berlin");
            assertThat(standIn.sent).isEmpty();
            button(page, "Use this device’s zone").click();
            assertThat(page.locator("zone-offer section")).hasCount(0);
            assertThat(standIn.sentTo(ANNA).toString()).isEqualTo("[{\"zone\":\"Europe/Berlin\"}]");
        }
    }

    /** Each consent is given by itself, and none is ticked before. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldEnrolByInvitation(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw");
            assertThat(page.locator(".ask input:checked")).hasCount(0);
            page.getByLabel("What to call you").fill("Anna");
            page.getByLabel("I am 18 or older").check();
            page.getByLabel("Diabetes").check();
            page.getByLabel("Health and wearable data").check();
            page.getByLabel("Reminders", new Page.GetByLabelOptions().setExact(true))
                    .check();
            button(page, "Join").click();
            assertThat(page.locator("h1")).hasText("Welcome. Back clinic");
            assertThat(page.getByText("A coach has yet to take you on.")).isVisible();

            JsonNode said = standIn.sentTo("/api/v1/enrolments").getFirst();
            assertThat(said.path("code").asString()).isEqualTo("Vt7mVJ0b0hJm1bK5Ck2WJw");
            assertThat(said.path("riskFacts").toString()).isEqualTo("[\"diabetes\"]");
            assertThat(said.path("consents")
                            .valueStream()
                            .filter(one -> one.path("given").asBoolean())
                            .map(one -> one.path("kind").asString()))
                    .containsExactly("health-data", "prompts");
            browsers.assertQuiet();
        }
    }

    /** A foreign link leads to its page even through a sign-in: the fragment waits in the tab. */
    @Test
    void shouldComeToWhatLinkOpensByWayOfSignIn() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.route(
                    "**/me/",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<h1>Who are you?</h1><a href='/me/?signed-in'>Anna</a>")));
            Page page = at(context, "/open/me#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw");
            page.getByText("Anna").click();
            assertThat(page.getByLabel("Code of the invitation")).hasValue("Vt7mVJ0b0hJm1bK5Ck2WJw");
            assertThat((String) page.evaluate("sessionStorage.getItem('rouse.page')"))
                    .isNull();
            browsers.assertQuiet();
        }
    }

    /** A scanned pairing code is shown to whoever holds the phone; it stays in the browser. */
    @Test
    void shouldShowPairingCodeWithoutSignIn() {
        standIn.signOut();
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/pair?code=7KQM3WXB&at=https%3A%2F%2Fsync.example.org");
            assertThat(page.locator(".big")).hasText("7KQM3WXB");
            assertThat(page.locator("code")).hasText("https://sync.example.org");
            assertThat(standIn.sent).isEmpty();
        }
    }

    @Test
    void shouldTellHarmAndWhenSomebodyLookedIntoIt() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/harm");
            assertThat(page.getByText("only during working hours")).isVisible();
            assertThat(page.getByText("first looked into it on Nov 21, 09:10")).isVisible();
            page.getByLabel("What happened").fill("Pain after the bridge.");
            button(page, "Save").click();
            assertThat(page.getByText("Nobody has looked into it yet.")).isVisible();
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldLetDataBeTakenAlongAndSayHowLongItIsKeptAndWhoLooked() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/data");
            assertThat(page.getByText("Everything (JSON)")).hasAttribute("href", ANNA + "/export");
            assertThat(page.locator("main")).containsText("stretches of sitting: 730 days");
            assertThat(page.locator("main")).containsText("coaches closed about you: 400 days");
            assertThat(page.getByText("carl")).hasCount(2);
            assertThat(page.locator("main")).containsText("saw why messages came or not");
        }
    }

    /** Actions after the end of the session wait, and the way back in is shown. */
    @Test
    void shouldKeepWhatIsDoneWhenSessionIsOver() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            page.getByText("3", new Page.GetByTextOptions().setExact(true)).click();
            standIn.signOut();
            button(page, "Save").click();
            assertThat(page.getByText("Waiting for a connection: 1")).isVisible();
            assertThat(page.locator("#lost")).isVisible();
            assertThat(page.locator("#lost button")).hasText("Sign in");
        }
    }

    /** Two tabs with one queue: each action goes out once, whichever tab sends it. */
    @Test
    void shouldSendOnceFromTwoTabs() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page one = at(context, "/me/#/check-in");
            Page other = at(context, "/me/#/check-in");
            assertThat(other.locator(".scale")).isVisible();
            assertThat(one.locator(".scale")).isVisible();
            context.setOffline(true);
            one.getByText("3", new Page.GetByTextOptions().setExact(true)).click();
            button(one, "Save").click();
            assertThat(one.getByText("Waiting for a connection: 1")).isVisible();
            other.getByText("5", new Page.GetByTextOptions().setExact(true)).click();
            button(other, "Save").click();
            assertThat(other.getByText("Waiting for a connection: 2")).isVisible();

            context.setOffline(false);

            await().atMost(PATIENCE).untilAsserted(() -> {
                one.evaluate("0"); // lets Playwright hear of what happened
                assertThat(standIn.sentTo(ANNA + "/check-ins")).hasSize(2);
            });
            assertThat(one.getByText("Waiting for a connection")).hasCount(0);
            assertThat(standIn.keys).doesNotHaveDuplicates().hasSize(2);
        }
    }

    @Test
    void shouldPairDeviceByPicture() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/settings");
            button(page, "Pair a device").click();
            assertThat(page.locator(".qr svg")).isVisible();
            assertThat(page.getByText("7KQM-3WXB")).isVisible();
            browsers.assertQuiet();
        }
    }

    /** A silent prompt in the app counts as shown, and a withheld one does not. */
    @Test
    void shouldSayOfEachDecisionWhatThePersonSaw() {
        JsonNode all = Changes.one(standIn.answers, ANNA + "/decisions").path("decisions");
        ((ObjectNode) all.path(1)).put("reason", "daily-budget").put("shownInApp", true);
        ((ObjectNode) all.path(2)).put("state", "failed");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/why");
            Locator said = page.locator("main li.card");
            assertThat(said.nth(3))
                    .containsText("It waited in the app, without a message, because: enough for that day");
            assertThat(said.nth(2)).containsText("could not be sent");
            assertThat(said.nth(1)).containsText("No message, because: left out by chance");
            assertThat(said.nth(0)).not().containsText("sent");
            browsers.assertQuiet();
        }
    }

    /** Unknown time is not shown as inactivity. */
    @Test
    void shouldShowNoWeekOfNothingBeforeFirstData() {
        ((ObjectNode) Changes.one(standIn.answers, ANNA + "/aerobic"))
                .put("earnedWeek", 0)
                .put("validDays", 0)
                .put("verdict", "INSUFFICIENT_DATA");
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            assertThat(page.locator(".week")).containsText("not known");
            assertThat(page.locator(".week")).not().containsText("0 min");
            assertThat(page.locator(".week .ring")).not().containsText("0");
        }
    }

    @Test
    void shouldEraseOnlyWhenSure() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/data");
            assertThat(button(page, "Delete everything about me")).isDisabled();
            page.getByLabel("I am sure").check();
            button(page, "Delete everything about me").click();
            await().atMost(PATIENCE).untilAsserted(() -> {
                page.evaluate("0");
                assertThat(standIn.sent).extracting(StandIn.Sent::method).contains("DELETE");
            });
        }
    }
}
