package org.rouse.coaching.review;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.movement.time.ZoneHistory;
import org.rouse.coaching.views.Stretches;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All stored stretches of the person. */
@Component
class StretchExport implements ExportPart {

    private final Stretches stretches;

    StretchExport(Stretches stretches) {
        this.stretches = stretches;
    }

    @Override
    public String name() {
        return "stretches";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        ZoneHistory zones = Review.zones(grant);
        return stretches.all(grant.personId()).map(stretch -> Review.entry(stretch, zones));
    }
}
