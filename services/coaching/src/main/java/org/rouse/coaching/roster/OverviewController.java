package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.aerobic.AerobicWeek;
import org.rouse.coaching.roster.PackedDays.Column;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The overview of a person: for the person, the assigned coach, or an admin. */
@RestController
@Tag(name = "review")
class OverviewController {

    private static final int USUAL_DAYS = 7;
    private static final double HUNDREDTHS = 100;

    private final AccessPolicy access;
    private final Summaries summaries;
    private final CoachingSettings settings;
    private final InstantSource clock;

    OverviewController(AccessPolicy access, Summaries summaries, CoachingSettings settings, InstantSource clock) {
        this.access = access;
        this.summaries = summaries;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/people/{id}/overview")
    @Operation(
            summary = "A person at first look",
            description =
                    "Why they need a look, what stands of care and connections, 14 days, four periods against the ones before, the week's "
                            + "plan and today so far; one document, whatever the history.")
    Mono<Overview> overview(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.look(
                token, id, "overview.read", grant -> summaries.find(id).map(summary -> overview(grant, summary)));
    }

    private Overview overview(AccessGrant grant, Summary summary) {
        Instant now = clock.instant();
        Glance glance = Glance.of(of(grant, summary), settings).orElseThrow();
        long today = glance.today(now).toEpochDay();
        AerobicWeek week = Needs.aerobic(glance, now);
        return new Overview(
                RosterReading.of(
                        new Row(glance, settings.roster()),
                        now,
                        USUAL_DAYS,
                        grant.caller().subject()),
                List.of(1, USUAL_DAYS, 14, 30).stream()
                        .map(days -> Measures.of(glance.figures(), today, days))
                        .toList(),
                new Overview.Stand(
                        "%d-W%02d".formatted(week.isoWeekYear(), week.isoWeek()),
                        week.earnedWeek(),
                        week.paceGapHundredths() / HUNDREDTHS,
                        week.perDay(),
                        week.daysLeft()),
                today(glance.figures(), today));
    }

    /** The grant has the profile: people may look at themselves before they have one. */
    private static Summary of(AccessGrant grant, Summary summary) {
        return new Summary(
                summary.personId(),
                Optional.of(grant.profile()
                        .orElseGet(() -> Person.newBuilder()
                                .setPersonId(grant.personId())
                                .build())),
                summary.days(),
                summary.stretches(),
                summary.prompts(),
                summary.links(),
                summary.channels(),
                summary.reviews(),
                summary.plan(),
                summary.untold());
    }

    private static Overview.@Nullable Today today(PackedDays figures, long today) {
        return figures.knows(today)
                ? new Overview.Today(
                        figures.get(today, Column.SITTING),
                        figures.get(today, Column.SLEEP),
                        figures.get(today, Column.NOT_WORN),
                        figures.get(today, Column.KNOWN_AWAKE),
                        figures.get(today, Column.BREAKS),
                        figures.get(today, Column.STRETCHES),
                        figures.get(today, Column.LONGEST),
                        figures.get(today, Column.SENT),
                        figures.get(today, Column.ANSWERED),
                        figures.get(today, Column.IGNORED))
                : null;
    }
}
