package org.rouse.coaching.calendars;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The times at which the person is busy by their calendar. */
@Component
class CalendarExport implements ExportPart {

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return Mono.justOrEmpty(grant.profile())
                .filter(Person::hasCalendar)
                .map(CalendarAnswer::of)
                .flux();
    }
}
