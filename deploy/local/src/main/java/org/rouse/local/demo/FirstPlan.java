package org.rouse.local.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.rouse.local.up.LocalMode;

/** The plan that the coach and the first of the people agree on before the replay begins, and her check-in. */
final class FirstPlan {

    private static final Duration HOUR = Duration.ofHours(1);

    private FirstPlan() {}

    /**
     * The coach records a physiotherapist's go-ahead and proposes a plan, the person agrees to it and checks in.
     *
     * @param today local date on which the replay begins
     */
    static void agree(LocalMode mode, Http http, DemoPerson person, LocalDate today) throws InterruptedException {
        String coach = mode.issuer().token(Setting.COACH.subject(), "coach", HOUR);
        String own = mode.issuer().token(person.id(), "person", HOUR);
        String at = mode.coaching() + "/api/v1/people/" + person.id();
        http.send("PATCH", at, coach, """
                {"clearance":{"by":{"name":"Ruth Vogel","profession":"physiotherapist"},"on":"%s"}}\
                """.formatted(today.minusWeeks(1)));
        http.send("PUT", at + "/plan/proposal", coach, """
                {"start":"%s","doses":{"microbreak":{},"aerobic":{},"core":{}},
                 "sets":[{"exercise":"co-bridge","sets":2,"repetitions":8,"holdSeconds":5,"restSeconds":60,"days":["%s","%s"]}]}\
                """.formatted(
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day(today), day(today.plusDays(1))));
        http.send("POST", at + "/plan/approval", own, "", "If-Match", "*");
        http.send("POST", at + "/check-ins", own, "{\"pain\":3,\"flare\":false}");
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    }
}
