package org.rouse.coaching.review;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.coaching.views.DecisionViews;
import org.rouse.coaching.views.Decisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All decisions about the person, with their prompts and outcomes. */
@Component
class DecisionExport implements ExportPart {

    private static final int AT_ONCE = 100;

    private final Decisions decisions;
    private final DecisionViews views;

    DecisionExport(Decisions decisions, DecisionViews views) {
        this.decisions = decisions;
        this.views = views;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        DecisionReading reading = new DecisionReading(Review.zones(grant));
        return decisions
                .all(grant.personId())
                .map(DecisionEntry::decisionId)
                .buffer(AT_ONCE)
                .concatMap(ids -> views.find(grant.personId(), ids), 1)
                .flatMapIterable(some -> some)
                .map(reading::of);
    }
}
