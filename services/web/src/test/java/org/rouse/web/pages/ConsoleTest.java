package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The console as a coach uses it. */
class ConsoleTest extends PagesOfOne {

    private static final JsonMapper JSON = new JsonMapper();

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

    /** Down the roster by keys alone: to the second, save and go on, and take it back. */
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

    /** Of ten thousand only those in view are in the page, and the last one is reached. */
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

    /** What changes shows without a reload; a stream that is dropped goes on where it ended. */
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

    /** The service names a stretch's last minute by its beginning; the person rose at its end. */
    @Test
    void shouldEndStretchWhenItsLastMinuteIsOver() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/day");
            assertThat(page.locator("person-day tbody tr").first()).containsText("07:50–08:36");
        }
    }

    /** What a coach would be refused is not asked for. */
    @Test
    void shouldLeaveAuditToItsAdmin() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            List<String> asked = new CopyOnWriteArrayList<>();
            context.onRequest(request -> asked.add(request.url()));
            Page page = at(context, "/console/#/people/anna/files");
            assertThat(page.locator("a[download]")).hasCount(2);
            page.navigate(standIn.origin() + "/console/#/audit");
            assertThat(page.getByText("The organisation’s audit is for its admin."))
                    .isVisible();
            assertThat(asked).noneMatch(url -> url.contains("/audit?"));
        }
    }

    /** The strip without eyes: keys move the cursor, and words say what is there. */
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

    /** A draft is not lost to another coach's edit: both are shown. */
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

    /** An invitation as link and QR, somebody to stand in, somebody taken on, people handed over. */
    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldRunOrganisation(int width) {
        try (StandIn ofAdmin = new StandIn("ada", "admin");
                BrowserContext context = browsers.context(width, false, false)) {
            Page page = Browsers.page(context);
            page.navigate(ofAdmin.origin() + "/console/#/organisation");
            button(page, "Take on").click();
            assertThat(page.getByText("Nobody waits.")).isVisible();
            button(page, "Make an invitation").click();
            assertThat(page.locator(".qr svg path")).hasCount(1);
            assertThat(page.locator(".offered"))
                    .containsText("https://rouse.example.org/open/me#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw");

            Locator carl = page.locator(".coaches > li").first();
            carl.getByText("Cover while away").click();
            carl.getByLabel("Until and with").fill("2026-12-24");
            carl.getByText("Save").click();
            assertThat(carl).containsText("Cora Simon stands in until");
            carl.getByText("Hand people over").click();
            carl.getByLabel("Whom").selectOption("anna");
            carl.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand over"))
                    .click();
            assertThat(page.locator("#said")).hasText("Handed over: 1");

            assertThat(ofAdmin.sent)
                    .extracting(one ->
                            one.method() + " " + one.path().substring("/api/v1/organisations/back-clinic".length()))
                    .containsExactly(
                            "POST /enrolments/ines/acceptance",
                            "POST /invitations",
                            "PUT /coaches/carl/cover",
                            "POST /handovers");
            assertThat(ofAdmin.sent.getLast().body().toString())
                    .isEqualTo("{\"from\":\"carl\",\"to\":\"cora\",\"people\":[\"anna\"]}");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldShowWhoWaitsPageByPage() {
        String path = "/api/v1/organisations/back-clinic/enrolments";
        try (StandIn ofAdmin = new StandIn("ada", "admin");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            ofAdmin.answers.put(path, JSON.readTree("""
                    {"enrolments":[{"person":"ines","name":"Ines Vogel","since":"2026-11-24T13:30:00Z"}],"next":"dDEgaW5lcw"}"""));
            Page page = Browsers.page(context);
            page.navigate(ofAdmin.origin() + "/console/#/organisation");
            assertThat(page.getByText("Ines Vogel")).isVisible();
            ofAdmin.answers.put(path, JSON.readTree("""
                    {"enrolments":[{"person":"olga","name":"Olga Brandt","since":"2026-11-24T14:10:00Z"}]}"""));

            button(page, "Show more").click();

            assertThat(page.getByText("Olga Brandt")).isVisible();
            assertThat(page.getByText("Ines Vogel")).isVisible();
            assertThat(button(page, "Show more")).hasCount(0);
            browsers.assertQuiet();
        }
    }

    /** A coach sees to their own cover alone, and to no code. */
    @Test
    void shouldLeaveOrganisationToItsAdmin() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/organisation");
            assertThat(page.getByText("Cover while away")).hasCount(1);
            assertThat(page.getByText("Hand people over")).hasCount(0);
            assertThat(page.getByText("Code of the organisation")).hasCount(0);
        }
    }

    /** No estimate without its interval, and none where there is none. */
    @Test
    void shouldReadStudy() {
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/study");
            assertThat(page.locator(".measure").first()).containsText("1.34 times");
            assertThat(page.locator(".measure").first()).containsText("95 % interval 1.08 times to 1.66 times");
            assertThat(page.locator(".measure").nth(1)).containsText("Not measured yet");
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("main button")).hasCount(0);
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
