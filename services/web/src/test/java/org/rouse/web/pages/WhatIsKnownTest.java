package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The console says of what is not known that it is not, and of a message what became of it. */
class WhatIsKnownTest extends PagesOfOne {

    private static final String ANNA = "/api/v1/people/anna";

    private static final Route.FulfillOptions LATER =
            new Route.FulfillOptions().setStatus(202).setHeaders(Map.of("Location", ANNA + "/commands/c-1"));

    private static final Route.FulfillOptions HELD =
            json("{\"id\":\"m3\",\"at\":\"2026-11-26T13:30:00Z\",\"by\":\"carl\",\"text\":\"See you on Monday.\","
                            + "\"pushed\":false,\"reason\":\"quiet-hours\",\"shownInApp\":true}")
                    .setStatus(201);

    WhatIsKnownTest() {
        super("carl", "coach");
    }

    @Test
    void shouldShowNoZerosOfWeeksBeforeFirstData() {
        Changes.one(standIn.answers, ANNA + "/trends")
                .path("weeks")
                .valueStream()
                .limit(11)
                .forEach(week -> {
                    ObjectNode before = (ObjectNode) week;
                    before.remove(List.of(
                            "sittingPerDay",
                            "longestStretch",
                            "longStretches",
                            "breaks",
                            "lowImpact",
                            "paceGap",
                            "prompts"));
                    before.put("validDays", 0);
                    before.path("hours")
                            .forEach(hour ->
                                    ((ObjectNode) hour).put("sitting", 0).put("awake", 0));
                });
        ((ObjectNode) Changes.one(standIn.answers, ANNA + "/aerobic"))
                .put("earnedWeek", 0)
                .put("validDays", 0);
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/trends");
            Locator prompts = page.locator(".trends .card").filter(having("answered"));
            assertThat(prompts.locator("tbody tr")).hasCount(1);
            Locator aerobic = page.locator(".trends .card").nth(1);
            assertThat(aerobic).not().containsText("0 min of");
            aerobic.locator("summary").click();
            assertThat(aerobic.locator("tbody tr").first()).containsText("not known");
            browsers.assertQuiet();
        }
    }

    @Test
    void shouldTellWhatWaitedInTheAppFromWhatWasWithheldOrNeverCame() {
        JsonNode all = Changes.one(standIn.answers, ANNA + "/decisions").path("decisions");
        ((ObjectNode) all.path(1)).put("reason", "daily-budget").put("shownInApp", true);
        ((ObjectNode) all.path(2)).put("state", "failed");
        try (BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            Page page = at(context, "/console/#/people/anna/day");
            Locator pins = page.locator("day-strip button");
            assertThat(pins.filter(having("in the app only, enough for that day")))
                    .hasCount(1);
            assertThat(pins.filter(having("could not be sent"))).hasCount(1);
            assertThat(pins.filter(having("withheld, left out by chance"))).hasCount(1);
            pins.filter(having("in the app only, enough for that day")).click();
            assertThat(page.locator("#decision-title")).containsText("in the app only");
        }
    }

    /** A message that is decided on only after it was answered is not on its way for that. */
    @Test
    void shouldSayWhatHoldsAMessageBackThatWasDecidedLater() {
        AtomicInteger asked = new AtomicInteger();
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            context.route("**" + ANNA + "/messages", route -> {
                if (route.request().method().equals("GET")) {
                    route.resume();
                } else {
                    route.fulfill(asked.incrementAndGet() == 1 ? LATER : HELD);
                }
            });
            context.route(
                    "**" + ANNA + "/commands/c-1",
                    route -> route.fulfill(json("{\"id\":\"c-1\",\"state\":\"accepted\"}")));
            Page page = at(context, "/console/#/people/anna/messages");
            page.getByLabel("Write to this person").fill("See you on Monday.");
            button(page, "Send").click();
            assertThat(page.locator("#said")).hasText("in the app only: quiet hours");
            browsers.assertQuiet();
        }
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
