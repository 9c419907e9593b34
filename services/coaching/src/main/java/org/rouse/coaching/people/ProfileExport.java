package org.rouse.coaching.people;

import org.rouse.coaching.access.Visit;
import org.rouse.coaching.export.ExportPart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The profile, with clearance, examination and red flag. */
@Component
class ProfileExport implements ExportPart {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Flux<?> of(Visit visit) {
        return Mono.justOrEmpty(visit.profile()).map(ProfileReading::of).flux();
    }
}
