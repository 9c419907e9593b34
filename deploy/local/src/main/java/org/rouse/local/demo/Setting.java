package org.rouse.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rouse.local.issuer.Identity;
import org.rouse.local.up.LocalMode;

/** Enrols the demo's people with coaching, and registers their channels with notification; one of them has a plan. */
final class Setting {

    /** The coach of all of them. */
    static final Identity COACH = new Identity("kim", "Kim", "coach");

    private Setting() {}

    static void up(LocalMode mode, Http http, Receiver receiver, List<DemoPerson> people, ZoneId zone, LocalDate today)
            throws InterruptedException {
        String admin = mode.issuer().token("demo", "admin", Duration.ofHours(1));
        for (DemoPerson person : people) {
            http.send(
                    "PATCH",
                    mode.coaching() + "/api/v1/people/" + person.id(),
                    admin,
                    "{\"name\":\"" + person.name() + "\",\"language\":\"en\",\"zone\":\"" + zone + "\",\"coachIds\":[\""
                            + COACH.subject() + "\"]}");
            http.send(
                    "PUT",
                    mode.notification() + "/api/v1/people/" + person.id() + "/channels/phone",
                    mode.issuer().token(person.id(), "person", Duration.ofHours(1)),
                    "{\"type\":\"webhook\",\"url\":\"" + receiver.url(person.id()) + "\",\"secret\":\""
                            + receiver.secret() + "\"}");
        }
        FirstPlan.agree(mode, http, people.getFirst(), today);
    }
}
