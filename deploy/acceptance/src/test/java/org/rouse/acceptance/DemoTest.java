package org.rouse.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.apps.AppPages;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.testing.Chromium;

/**
 * The demo's two links lead, signed in, to the current state of its people. It replays a day and more first, so {@code .ci/long} runs it.
 */
@EnabledIfSystemProperty(
        named = "rouse.demo",
        matches = "true",
        disabledReason = "takes the time of a replay: .ci/long")
class DemoTest {

    private static final Duration REPLAYED_WITHIN = Duration.ofMinutes(10);
    private static final Pattern LINK = Pattern.compile("http://\\S+hint=\\S+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldLeadIntoConsoleAndAppOfReplayedPeople() throws Exception {
        File said = folder.resolve("demo.txt").toFile();
        Process demo = new ProcessBuilder(
                        LocalProcess.launcher().toString(),
                        "demo",
                        "--people",
                        "1",
                        "--days",
                        "1",
                        "--speed",
                        "3600",
                        "--plain",
                        "--stay",
                        "--no-browser")
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try (Chromium chromium = Chromium.whole();
                BrowserContext coach = AppPages.context(chromium, 1440);
                BrowserContext person = AppPages.context(chromium, 360)) {
            List<String> links = await().atMost(REPLAYED_WITHIN).until(() -> links(said, demo), all -> all.size() == 2);

            Page console = coach.newPage();
            console.navigate(links.getFirst());
            console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mira"))
                    .click();
            assertThat(console.locator("day-strip .legend")).containsText("Sitting");

            Page app = person.newPage();
            app.navigate(links.getLast());
            assertThat(app.locator("day-strip .legend")).containsText("Sitting");
            assertThat(app.locator(".hero")).not().containsText("No data yet today");
            chromium.assertQuiet();
            AppPages.assertNothingOfATokenKept(app);
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static List<String> links(File said, Process demo) throws Exception {
        String text = Files.readString(said.toPath());
        assertThat(demo.isAlive()).as(text).isTrue();
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }
}
