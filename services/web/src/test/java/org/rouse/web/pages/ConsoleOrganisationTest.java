package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The organisation, its audit and its study in the console. */
class ConsoleOrganisationTest extends PagesOfOne {

    private static final JsonMapper JSON = new JsonMapper();

    ConsoleOrganisationTest() {
        super("carl", "coach");
    }

    /** A coach's page does not send requests that would be refused. */
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

    /** An invitation as link and QR code, a stand-in, an acceptance, and a handover of people. */
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

    /** A coach manages their own cover alone, and sees no code. */
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
}
