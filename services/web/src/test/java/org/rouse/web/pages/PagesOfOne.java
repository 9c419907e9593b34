package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Pages for one signed-in person, with fresh stand-in services for each test. */
abstract class PagesOfOne {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    static Browsers browsers;

    private final String subject;
    private final String scope;
    StandIn standIn;

    PagesOfOne(String subject, String scope) {
        this.subject = subject;
        this.scope = scope;
    }

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void begin() {
        standIn = new StandIn(subject, scope);
        browsers.forgetComplaints();
    }

    @AfterEach
    void end() {
        standIn.close();
    }

    Page at(BrowserContext context, String path) {
        Page page = Browsers.page(context);
        page.navigate(standIn.origin() + path);
        return page;
    }

    /** A button by its name, whatever key follows in the name. */
    static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "( \\w)?$")));
    }

    /** Asserts that nothing is beyond the edge of the screen. */
    static void assertFits(Page page, String what) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(what + " fits")
                .isTrue();
    }

    /** Asserts that axe finds nothing serious in what is open. */
    static void assertKeepsNobodyOut(Page page, String what) {
        assertThat(violations(page))
                .as(what)
                .filteredOn(one -> List.of("serious", "critical").contains(one.getImpact()))
                .extracting(one -> one.getId() + " " + one.getNodes())
                .isEmpty();
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
}
