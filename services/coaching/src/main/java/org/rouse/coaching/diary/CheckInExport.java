package org.rouse.coaching.diary;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.CheckIns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All reports of the person. */
@Component
class CheckInExport implements ExportPart {

    private final CheckIns checkIns;

    CheckInExport(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public String name() {
        return "checkIns";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return checkIns.all(grant.personId()).map(DiaryReading::of);
    }
}
