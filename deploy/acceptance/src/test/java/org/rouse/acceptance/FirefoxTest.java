package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.testing.Firefox;

/** A real Firefox signs in and checks in on the real services. Other tests cover that it shows pushes, where they are sent. */
@OnRunningSystem
class FirefoxTest {

    private static final String CHOOSE = """
            (() => {
              const subject = [...document.querySelectorAll("input[name=subject]")].find((one) => one.offsetParent);
              subject.value = "%s";
              subject.form.querySelector("select[name=scope]").value = "person";
              subject.form.requestSubmit();
            })()""";

    @TempDir
    Path folder;

    private final RunningSystem system;
    private final String person = "firefox-" + UUID.randomUUID();

    FirefoxTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void shouldSignInAndCheckIn() throws InterruptedException {
        assumeThat(system.web())
                .as("ROUSE_WEB_URL is not set: nothing was tested")
                .isPresent();
        URI web = system.web().orElseThrow();
        system.coaching()
                .as(system.admin())
                .patch("/api/v1/people/" + person, "{\"name\":\"Vera Test\",\"zone\":\"UTC\"}");
        try (Firefox firefox = Firefox.start(folder, "")) {
            firefox.navigate(web + "/me/#/check-in");
            firefox.awaitTrue("document.querySelector('input[name=subject]')");
            firefox.evaluate(CHOOSE.formatted(person));

            firefox.awaitTrue("document.querySelectorAll('.scale label').length === 11");
            assertThat(firefox.evaluate("location.href")).isEqualTo(web + "/me/#/check-in");
            firefox.evaluate("document.querySelectorAll('.scale input')[3].click()");
            firefox.awaitTrue("!document.querySelector('button.main').disabled");
            firefox.evaluate("document.querySelector('button.main').click()");

            firefox.awaitTrue("document.querySelector('h1').textContent === 'Thank you, noted.'");
            assertThat(system.coaching()
                            .as(system.tokens().token("person", person))
                            .get("/api/v1/people/" + person + "/check-ins")
                            .json()
                            .toString())
                    .contains("\"pain\":3");
        }
    }
}
