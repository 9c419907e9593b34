package org.rouse.coaching.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.coaching.views.DecisionView;
import org.rouse.coaching.views.DecisionViews;
import org.rouse.coaching.views.Decisions;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers requests for a person's decisions from the views: days name the decisions, which are then read by id. */
@Component
class DecisionReview {

    private final Decisions decisions;
    private final DecisionViews views;
    private final InstantSource clock;
    private final CoachingSettings settings;

    DecisionReview(Decisions decisions, DecisionViews views, InstantSource clock, CoachingSettings settings) {
        this.decisions = decisions;
        this.views = views;
        this.clock = clock;
        this.settings = settings;
    }

    /** One page of the decisions of the selected days. */
    Mono<DecisionPage> page(AccessGrant grant, DecisionQuery query) {
        ZoneHistory zones = Review.zones(grant);
        List<LocalDate> days = query.days(today(zones), settings.longestDays());
        DecisionEntry after =
                query.cursor() == null ? new DecisionEntry(Long.MIN_VALUE, "") : DecisionCursor.read(query.cursor());
        return decisions
                .of(grant.personId(), days)
                .filter(entry -> entry.compareTo(after) > 0)
                .sort()
                .take(query.limit() + 1L)
                .collectList()
                .flatMap(found -> page(grant.personId(), found, query.limit(), zones));
    }

    /** The decision. An error 404 where the person has none of that id. */
    Mono<DecisionAnswer> one(AccessGrant grant, String decisionId) {
        return views.find(grant.personId(), List.of(decisionId))
                .filter(found -> !found.isEmpty())
                .map(List::getFirst)
                .map(new DecisionReading(Review.zones(grant))::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.DECISION_UNKNOWN)));
    }

    private Mono<DecisionPage> page(String personId, List<DecisionEntry> found, int limit, ZoneHistory zones) {
        List<DecisionEntry> shown = found.subList(0, Math.min(limit, found.size()));
        if (shown.isEmpty()) {
            return Mono.just(new DecisionPage(List.of(), null));
        }
        String next = found.size() > limit ? DecisionCursor.after(shown.getLast()) : null;
        DecisionReading reading = new DecisionReading(zones);
        return views.find(
                        personId, shown.stream().map(DecisionEntry::decisionId).toList())
                .map((List<DecisionView> known) ->
                        new DecisionPage(known.stream().map(reading::of).toList(), next));
    }

    private LocalDate today(ZoneHistory zones) {
        Instant now = clock.instant();
        return now.atZone(zones.zoneAt(now)).toLocalDate();
    }
}
