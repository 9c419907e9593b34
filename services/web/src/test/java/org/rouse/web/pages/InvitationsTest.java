package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of invitations, and their withdrawal. */
class InvitationsTest extends PagesOfOne {

    private static final String INVITATIONS = "/api/v1/organisations/back-clinic/invitations";

    InvitationsTest() {
        super("ada", "admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldWithdrawWhatIsOpenAndNothingElse(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/console/#/organisation");
            Locator all = page.locator(".invited > li");
            assertThat(all).hasCount(2);
            assertThat(all.first()).containsText("jana@example.org open");
            assertThat(all.first()).containsText("into the care of Carl Weber · by Carl Weber · until");
            assertThat(all.last()).containsText("A coach used");
            assertFits(page, "the organisation");

            Locator withdraw = page.locator(".invited")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw"));
            withdraw.click();
            assertThat(page.locator("#said")).hasText("The invitation is withdrawn: it lets nobody in.");
            assertThat(all.first()).containsText("jana@example.org withdrawn");
            assertThat(withdraw).hasCount(0);
            assertThat(standIn.sent).singleElement().satisfies(sent -> {
                assertThat(sent.method()).isEqualTo("DELETE");
                assertThat(sent.path()).startsWith(INVITATIONS + "/4f5c1f7d");
            });
            browsers.assertQuiet();
        }
    }

    /** An error is shown until a later attempt succeeds. */
    @Test
    void shouldSayNothingOfWhatWentWrongBefore() {
        AtomicBoolean once = new AtomicBoolean();
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.route("**" + INVITATIONS, route -> {
                if (route.request().method().equals("GET") && once.compareAndSet(false, true)) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            Page page = at(context, "/console/#/organisation");
            Locator trouble = page.locator("invitation-list .trouble");
            assertThat(trouble).isVisible();

            button(page, "Make an invitation").click();

            assertThat(page.locator(".invited > li")).hasCount(2);
            assertThat(trouble).hasCount(0);
        }
    }
}
