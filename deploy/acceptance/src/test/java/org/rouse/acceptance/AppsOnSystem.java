package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.testing.Chromium;
import tools.jackson.databind.JsonNode;

/** The console and the person's app in a real browser, through the real gateway, on the real services: a person and their coach. */
@OnRunningSystem
abstract class AppsOnSystem {

    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final int PHONE = 360;
    static final int DESK = 1440;

    static Chromium chromium;

    final RunningSystem system;
    final URI web;
    final String coach = "coach-" + UUID.randomUUID();
    final String person = "apps-" + UUID.randomUUID();

    AppsOnSystem(RunningSystem system) {
        this.system = system;
        assumeThat(system.web())
                .as("ROUSE_WEB_URL is not set: nothing was tested")
                .isPresent();
        this.web = system.web().orElseThrow();
    }

    @BeforeAll
    static void open() {
        chromium = Chromium.whole();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void enrol() {
        chromium.forgetComplaints();
        change(
                "{\"name\":\"Vera Test\",\"zone\":\"%s\",\"coachIds\":[\"%s\"],\"prompts\":{\"quietFrom\":\"00:00\",\"quietTo\":\"00:00\"}}"
                        .formatted(zoneOfNoon(), coach));
    }

    JsonNode mine(String path) {
        return system.coaching()
                .as(system.tokens().token("person", person))
                .get("/api/v1/people/" + person + path)
                .json();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void change(String profile) {
        Answer answer = system.coaching().as(system.admin()).patch("/api/v1/people/" + person, profile);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    /** A zone where it is about noon, so that nothing here falls on two days. */
    private static String zoneOfNoon() {
        int ahead = 12 - Instant.now().atOffset(ZoneOffset.UTC).getHour();
        return ahead == 0 ? "UTC" : "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead);
    }
}
