package org.rouse.acceptance.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.rouse.testing.Chromium;

/** Pages of the apps on a running system. */
public final class AppPages {

    /** All storage of a page, as text. */
    private static final String KEPT = """
            async () => {
              const kept = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const { name } of await indexedDB.databases()) {
                const base = await new Promise((done, failed) => {
                  const opening = indexedDB.open(name);
                  opening.onsuccess = () => done(opening.result);
                  opening.onerror = () => failed(opening.error);
                });
                for (const store of base.objectStoreNames) {
                  const all = base.transaction(store).objectStore(store).getAll();
                  await new Promise((done) => (all.onsuccess = done));
                  kept.push(JSON.stringify(all.result));
                }
                base.close();
              }
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
              }
              return kept.join(" ");
            }""";

    private AppPages() {}

    /** A fresh browser profile of that width. */
    public static BrowserContext context(Chromium chromium, int width) {
        return chromium.context(new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    /** Signs in at local mode's issuer, and lands on that page. */
    public static Page signIn(BrowserContext context, URI web, String page, String subject, String scope) {
        Page opened = context.newPage();
        opened.navigate(web + "/sign-in?to=" + page);
        choose(opened, subject, scope);
        opened.waitForURL(web + page);
        return opened;
    }

    /** Chooses a person at local mode's issuer. */
    public static void choose(Page issuer, String subject, String scope) {
        issuer.locator("input[name=subject]:visible").fill(subject);
        issuer.locator("select[name=scope]").selectOption(scope);
        issuer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Asserts that the page's storage holds neither a token nor the id of its session. */
    public static void assertNothingOfATokenKept(Page page) {
        String session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith("rouse-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        assertThat(page.evaluate(KEPT))
                .asString()
                .doesNotContain("eyJ")
                .doesNotContain(session)
                .doesNotContainIgnoringCase("bearer");
    }
}
