package org.rouse.coaching.people;

import org.rouse.coaching.access.AccessGrant;
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
    public Flux<?> of(AccessGrant grant) {
        return Mono.justOrEmpty(grant.profile()).map(ProfileReading::of).flux();
    }
}
