package org.rouse.coaching.planning;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The agreed and proposed plans, and the one before. */
@Component
class PlanExport implements ExportPart {

    private final Planning planning;

    PlanExport(Planning planning) {
        this.planning = planning;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return planning.find(grant)
                .map(record -> planning.answer(grant, record))
                .flux();
    }
}
