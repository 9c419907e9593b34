package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules for every page: no serious finding of axe, no complaint, and a first load within its budget. With
 * {@code -Drouse.screens=<folder>} it also takes their pictures.
 */
class EveryPageTest {

    private static final int MOST_REQUESTS = 45;
    private static final int MOST_BYTES = 150_000;
    private static final long LONGEST_TASK_MS = 100;

    /** Each page is tried in one of them besides English. */
    private static final List<String> OTHERS = List.of("de", "fr", "es", "zh");

    private static final int MOST_OF_A_PICTURE = 1600;

    /** In the README, where a whole page of a phone would not fit. */
    private static final String BESIDE_WIDE_ONES = "me-today";

    private static final Map<String, BrowserContext> PROFILES = new HashMap<>();
    private static Browsers browsers;
    private static StandIn coach;
    private static StandIn admin;
    private static StandIn person;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        coach = new StandIn("carl", "coach");
        admin = new StandIn("ada", "admin");
        person = new StandIn("anna", "person");
    }

    @AfterAll
    static void close() {
        for (AutoCloseable one : new AutoCloseable[] {browsers, coach, admin, person}) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "console-roster,     /console/#/people,             .line .name",
        "console-day,        /console/#/people/anna/day,    day-strip .legend",
        "console-trends,     /console/#/people/anna/trends, line-chart canvas",
        "console-plan,       /console/#/people/anna/plan,   .set svg",
        "console-care,       /console/#/people/anna/care,   .reported li",
        "console-messages,   /console/#/people/anna/messages, .messages li",
        "console-files,      /console/#/people/anna/files,  'a[download]'",
        "console-cases,      /console/#/cases/ben/4,        #case-title",
        "console-organisation, /console/#/organisation,     .coaches li",
        "console-study,      /console/#/study,              table",
        "console-audit,      /console/#/audit,              table",
        "console-about,      /console/#/about,              main .card",
        "me-about,           /me/#/about,                   main .card",
        "me-today,           /me/#/today,                   day-strip .legend",
        "me-check-in,        /me/#/check-in,                .scale",
        "me-earlier,         /me/#/earlier,                 .earlier li",
        "me-correct,         /me/#/check-in?correct=20,     .scale",
        "me-safety,          /me/#/safety,                  .item",
        "me-plan,            /me/#/plan,                    .set svg",
        "me-log,             /me/#/log,                     .scale",
        "me-rate,            /me/#/rate/co-bridge,          .stars",
        "me-why,             /me/#/why,                     main h2",
        "me-week,            /me/#/week,                    .bars",
        "me-you,             /me/#/you,                     fieldset",
        "me-consents,        /me/#/consents,                .ask",
        "me-data,            /me/#/data,                    .plainlist li",
        "me-harm,            /me/#/harm,                    textarea",
        "me-pair,            /me/#/pair?code=7KQM3WXB&at=https%3A%2F%2Frouse.example.org, code",
        "me-enrol,           /me/#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw, .ask",
        "me-settings,        /me/#/settings,                device-list li"
    })
    void shouldBeForEverybody(String name, String path, String shown) {
        StandIn standIn = name.equals("console-audit") ? admin : path.startsWith("/console") ? coach : person;
        for (int width : List.of(Browsers.PHONE, Browsers.DESK)) {
            boolean dark = width == Browsers.PHONE == path.startsWith("/console");
            browsers.forgetComplaints();
            try (Page page = Browsers.page(profile(width, dark))) {
                page.navigate(standIn.origin() + path);
                page.waitForSelector(shown);
                picture(page, name, width);
                assertThat(violations(page))
                        .as(name + " at " + width)
                        .filteredOn(one -> List.of("serious", "critical").contains(one.getImpact()))
                        .extracting(one -> one.getId() + " " + one.getNodes())
                        .isEmpty();
                assertSpeaksAndFits(page, name + " at " + width);
                if (width == Browsers.PHONE) {
                    assertSpeaksAnother(page, name, shown);
                }
                browsers.assertQuiet();
            }
        }
    }

    private static void assertSpeaksAnother(Page page, String name, String shown) {
        String language = OTHERS.get(Math.floorMod(name.hashCode(), OTHERS.size()));
        page.evaluate("language => localStorage.setItem('rouse.language', language)", language);
        try {
            page.reload();
            page.waitForSelector(shown);
            assertSpeaksAndFits(page, name + " in " + language);
        } finally {
            page.evaluate("localStorage.removeItem('rouse.language')");
        }
    }

    /** One for all pages of that look: what pages share is loaded once. */
    private static BrowserContext profile(int width, boolean dark) {
        return PROFILES.computeIfAbsent(width + " " + dark, look -> browsers.context(width, dark, false));
    }

    @ParameterizedTest
    @CsvSource({"/console/, .line .name", "/me/, day-strip .legend"})
    void shouldLoadWithinBudget(String path, String shown) {
        StandIn standIn = path.startsWith("/console") ? coach : person;
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = Browsers.page(context);
            List<Response> all = new CopyOnWriteArrayList<>();
            page.onResponse(all::add);
            long longest = browsers.longestTask(page, () -> {
                page.navigate(standIn.origin() + path);
                page.waitForSelector(shown);
            });
            assertThat(longest).as("ms of the longest task").isBetween(1L, LONGEST_TASK_MS);
            assertThat(all)
                    .hasSizeLessThanOrEqualTo(MOST_REQUESTS)
                    .allMatch(one -> one.url().startsWith(standIn.origin()));
            assertThat(all.stream()
                            .filter(one -> !one.url().endsWith("/events"))
                            .mapToInt(one -> one.request().sizes().responseBodySize)
                            .sum())
                    .isBetween(1, MOST_BYTES);
        }
    }

    /** Axe in the page itself, which has no frames: otherwise a second page, and axe in it, would gather what it found in each frame. */
    private static List<Rule> violations(Page page) {
        assertThat(page.frames()).hasSize(1);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    /** Words in place of their keys, and nothing beyond the edge of the screen. */
    private static void assertSpeaksAndFits(Page page, String what) {
        assertThat(page.locator("#app").innerText())
                .as(what + " says keys of words")
                .doesNotContainPattern("(?m)(^|\\s)[a-z]+(-[a-z]+)*\\.[a-z]+([.-][a-z]+)*(\\s|$)");
        PagesOfOne.assertFits(page, what);
    }

    private static void picture(Page page, String name, int width) {
        String folder = System.getProperty("rouse.screens", "");
        if (!folder.isEmpty()) {
            int high = (int) page.evaluate("document.documentElement.scrollHeight");
            if (!name.equals(BESIDE_WIDE_ONES)) {
                page.setViewportSize(width, Math.clamp(high, width == Browsers.PHONE ? 800 : 900, MOST_OF_A_PICTURE));
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + "-" + width + ".png")));
        }
    }
}
