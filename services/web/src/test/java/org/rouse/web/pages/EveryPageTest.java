package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules for every page: no serious finding of axe, no complaint, and a first load within its budget. With
 * {@code -Drouse.pages.every-look=true} it looks at each in all languages, light and dark, at both widths; with
 * {@code -Drouse.screens=<folder>} it also takes their pictures.
 */
class EveryPageTest {

    private static final int MOST_REQUESTS = 45;
    private static final int MOST_BYTES = 150_000;
    private static final long LONGEST_TASK_MS = 100;

    /** As {@code .ci/long} has it; otherwise some of them. */
    private static final boolean EVERY_LOOK = Boolean.getBoolean("rouse.pages.every-look");

    private static final String ENGLISH = "en";
    /** Each page is tried in one of them besides English. */
    private static final List<String> OTHERS = List.of("de", "fr", "es", "zh");

    private static final int MOST_OF_A_PICTURE = 1600;

    /** In the README, where a whole page of a phone would not fit. */
    private static final String BESIDE_WIDE_ONES = "me-today";

    private static final Map<Look, BrowserContext> PROFILES = new HashMap<>();
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
        "me-you,             /me/#/you,                     fieldset.card",
        "me-consents,        /me/#/consents,                .ask",
        "me-data,            /me/#/data,                    .plainlist li",
        "me-harm,            /me/#/harm,                    textarea",
        "me-pair,            /me/#/pair?code=7KQM3WXB&at=https%3A%2F%2Frouse.example.org, code",
        "me-enrol,           /me/#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw, .ask",
        "me-settings,        /me/#/settings,                device-list li"
    })
    void shouldBeForEverybody(String name, String path, String shown) {
        StandIn standIn = name.equals("console-audit") ? admin : path.startsWith("/console") ? coach : person;
        for (Look look : EVERY_LOOK ? every() : some(name, path)) {
            browsers.forgetComplaints();
            try (Page page = Browsers.page(profile(look))) {
                page.navigate(standIn.origin() + path);
                page.waitForSelector(shown);
                if (look.language().equals(ENGLISH)) {
                    picture(page, name, look.width());
                }
                if (look.language().equals(ENGLISH) || EVERY_LOOK) {
                    PagesOfOne.assertKeepsNobodyOut(page, name + " " + look);
                }
                assertSpeaksAndFits(page, name + " " + look);
                browsers.assertQuiet();
            }
        }
    }

    /** A look of a page. */
    private record Look(int width, boolean dark, String language) {}

    /** Each width, light and dark once each, and one language besides English. */
    private static List<Look> some(String name, String path) {
        boolean console = path.startsWith("/console");
        return List.of(
                new Look(Browsers.PHONE, console, ENGLISH),
                new Look(Browsers.DESK, !console, ENGLISH),
                new Look(Browsers.PHONE, console, OTHERS.get(Math.floorMod(name.hashCode(), OTHERS.size()))));
    }

    private static List<Look> every() {
        return Stream.concat(Stream.of(ENGLISH), OTHERS.stream())
                .flatMap(language -> Stream.of(Browsers.PHONE, Browsers.DESK)
                        .flatMap(width -> Stream.of(true, false).map(dark -> new Look(width, dark, language))))
                .toList();
    }

    /** One for all pages of that look: what pages share is loaded once. */
    private static BrowserContext profile(Look look) {
        return PROFILES.computeIfAbsent(look, _ -> {
            BrowserContext profile = browsers.context(look.width(), look.dark(), false);
            profile.addInitScript(
                    "location.origin === 'null' || localStorage.setItem('rouse.language', '" + look.language() + "')");
            return profile;
        });
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
