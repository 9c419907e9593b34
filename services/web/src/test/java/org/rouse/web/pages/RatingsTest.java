package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What a person says of an exercise afterwards: how they like it, and how the next morning was. */
class RatingsTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    RatingsTest() {
        super("anna", "person");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsers.PHONE, Browsers.DESK})
    void shouldRateAnExerciseOfThePlan(int width) {
        try (BrowserContext context = browsers.context(width, false, false)) {
            Page page = at(context, "/me/#/plan");
            page.locator("a[href='#/rate/co-bridge']").click();
            assertThat(page.locator("h1")).containsText("Rate ");
            assertThat(button(page, "Save")).isDisabled();
            page.getByLabel("4 of 5 stars").check();
            page.locator("input[name=hurt]").nth(1).check();
            assertFits(page, "rating");
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            assertThat(page.locator("h1")).isFocused();
            assertThat(standIn.sentTo(ANNA + "/ratings").toString())
                    .isEqualTo("[{\"activity\":\"co-bridge\",\"stars\":4,\"hurt\":false}]");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldAdviseAtOnceWhenItHurts() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/rate/co-bridge");
            page.locator("input[name=hurt]").first().check();
            context.setOffline(true);
            button(page, "Save").click();
            assertThat(page.locator(".advice")).containsText("Leave this one out");
            assertThat(page.locator("main").getByText("Safety list")).isVisible();
            context.setOffline(false);
            awaitSent(ANNA + "/ratings");
        }
    }

    @Test
    void shouldCorrectARating() {
        JsonNode rating = diary("""
                {"id":23,"kind":"rating","at":"2026-11-25T17:00:00Z","enteredAt":"2026-11-25T17:00:00Z","enteredBy":"anna","enteredAs":"person",
                 "revision":2,"status":"corrected","rating":{"activity":"yoga","stars":2,"hurt":true},
                 "corrections":[{"at":"2026-11-25T17:00:00Z","correctedAt":"2026-11-25T18:00:00Z","correctedBy":"anna","correctedAs":"person",
                  "rating":{"activity":"yoga","stars":1}}]}""");
        standIn.answers.put(ANNA + "/check-ins/23", rating);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/earlier");
            assertThat(page.locator(".earlier")).containsText("Yoga · 2 of 5 stars · It hurts");
            assertThat(page.locator(".earlier")).containsText("Before: Yoga · 1 of 5 stars");
            page.locator("a[href='#/rate?correct=23']").click();
            assertThat(page.locator("input[name=stars]:checked")).hasValue("2");
            page.locator("input[name=hurt]").nth(1).check();
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            StandIn.Sent sent = standIn.sent.getFirst();
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.path()).isEqualTo(ANNA + "/ratings/23");
            assertThat(sent.body().toString()).isEqualTo("{\"activity\":\"yoga\",\"stars\":2,\"hurt\":false}");
        }
    }

    /** Asked from the next day on: of yesterday's session, and not of one of today, of last week, or of one that was said. */
    @Test
    void shouldAskHowTheMorningAfterWas() {
        diary(session(24, "2026-11-25T17:00:00Z", ""));
        diary(session(25, "2026-11-18T17:00:00Z", ""));
        diary(session(26, "2026-11-24T17:00:00Z", ",\"painNextMorning\":2"));
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/check-in");
            assertThat(page.locator("morning-after .scale")).hasCount(1);
            assertThat(page.locator("morning-after")).containsText("Yoga, Nov 25");
            assertFits(page, "morning");
            button(page, "4").click();
            assertThat(page.locator("morning-after .scale")).hasCount(0);
            awaitSent(ANNA + "/sessions/24");
            assertThat(standIn.sent.getFirst().method()).isEqualTo("PATCH");
            assertThat(standIn.sent.getFirst().body().toString()).isEqualTo("{\"painNextMorning\":4}");
            browsers.assertQuiet();
        }
    }

    /** A session of yesterday counts for yesterday. */
    @Test
    void shouldLogASessionThatEndedEarlier() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/log");
            assertFits(page, "log");
            page.getByLabel("When it ended").fill("2026-11-25T18:30");
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Thank you, noted.");
            assertThat(standIn.sentTo(ANNA + "/sessions")
                            .getFirst()
                            .path("start")
                            .asString())
                    .isEqualTo("2026-11-25T17:20:00.000Z");
        }
    }

    private static String session(int id, String at, String more) {
        return """
                {"id":%d,"kind":"session","at":"%s","enteredAt":"%s","enteredBy":"anna","enteredAs":"person","revision":1,"status":"entered",
                 "corrections":[],"session":{"activity":"yoga","minutes":60,"stopped":false,"symptoms":[],"nextTime":"go-on"%s}}""".formatted(id, at, at, more);
    }

    private JsonNode diary(String entry) {
        JsonNode one = JsonMapper.shared().readTree(entry);
        ((ArrayNode) Changes.one(standIn.answers, ANNA + "/check-ins").path("checkIns")).insert(0, one);
        return one;
    }

    private void awaitSent(String path) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(standIn.sentTo(path)).hasSize(1));
    }
}
