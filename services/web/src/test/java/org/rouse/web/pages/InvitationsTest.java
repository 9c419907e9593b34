package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of invitations, and taking one back. */
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
}
