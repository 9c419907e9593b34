package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "It hurts", tapped on a notification: the advice opens, and the answer is not asked for again. */
class HurtsTest extends PagesOfOne {

    private static final String ANSWERS = "/api/v1/prompts/d5/answers";

    private static String worker;

    HurtsTest() {
        super("anna", "person");
    }

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(HurtsTest.class.getResourceAsStream("/static/me/sw.js"))) {
            worker = new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void shouldNoteItByTheTapAlone() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            String opened = tap(page, "hurts", "async (link) => { posted.push(link); return new Response('{}'); }");
            assertThat(opened).startsWith("https://rouse.example.org/v1/actions/hurts /me/#/told?it=");
            page.navigate(standIn.origin() + opened.substring(opened.indexOf(' ') + 1));
            assertThat(page.locator(".advice")).containsText("find a position that is more comfortable");
            assertThat(page.getByText("Thank you, noted.")).isVisible();
            assertThat(page.locator(".danger, .answers")).hasCount(0);
            assertThat(standIn.sent).isEmpty();
            browsers.assertQuiet();
        }
    }

    /** The link says which answer it was, but does nothing by itself: it may be anybody's. */
    @Test
    void shouldNoteItByOneMoreTapWhereTheNotificationCouldNot() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            String opened = tap(page, "hurts", "async () => { throw new TypeError('offline'); }");
            page.navigate(standIn.origin() + opened.substring(opened.indexOf(' ') + 1));
            assertThat(page.locator(".advice")).containsText("find a position that is more comfortable");
            assertThat(page.getByText("It is not noted yet.")).isVisible();
            assertThat(page.locator(".answers")).hasCount(0);
            assertThat(standIn.sent).isEmpty();
            assertFits(page, "where it hurts");
            button(page, "Note that it hurts").click();
            assertThat(page.locator("main").getByText("Thank you, noted.")).isVisible();
            assertThat(standIn.sentTo(ANSWERS).toString()).isEqualTo("[{\"action\":\"hurts\"}]");
            assertThat(page.locator(".danger")).hasCount(0);
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldNotSayThatItIsNotedWhereItWasRefused() {
        standIn.refuse(ANSWERS, 410);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/told?it={\"promptId\":\"d5\",\"action\":\"hurts\"}");
            button(page, "Note that it hurts").click();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .containsText("Your answer to a message: this was not saved. It is too late for this.");
            assertThat(page.getByText("Thank you, noted.")).hasCount(0);
        }
    }

    /** The advice waits for no server. */
    @Test
    void shouldOpenTheAdviceWhereNoServerAnswers() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/");
            String opened = tap(page, "hurts", "() => new Promise(() => setTimeout = (done) => done())");
            assertThat(opened).contains("/me/#/told?it=").doesNotContain("noted");
        }
    }

    @Test
    void shouldOpenNothingForAnAnswerThatWasTaken() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            String opened = tap(
                    at(context, "/me/"),
                    "done",
                    "async (link) => { posted.push(link); return new Response('', { status: 410 }); }");
            assertThat(opened).isEqualTo("https://rouse.example.org/v1/actions/done nothing");
        }
    }

    /** Taps an answer of a notification, in the worker's own words; gives what was posted, and the page that was opened first. */
    private static String tap(Page page, String action, String fetch) {
        return (String) page.evaluate("""
                async (action) => {
                  const posted = [];
                  let opened;
                  const shown = new Promise((resume) => (opened = resume));
                  let { setTimeout } = globalThis;
                  const fetch = %s;
                  const self = { addEventListener() {}, clients: { openWindow: async (url) => opened(url) } };
                  %s
                  const choices = ["done", "hurts"].map((name) => ({ name, link: `https://rouse.example.org/v1/actions/${name}` }));
                  const tapping = tapped({ promptId: "d5", kind: "desk-break", title: "A break?", body: "Stand up.", language: "en", choices }, action);
                  return `${posted} ${await Promise.race([shown, tapping.then(() => "nothing")])}`;
                }""".formatted(fetch, worker), action);
    }
}
