package org.rouse.coaching.diary;

import org.rouse.coaching.access.Visit;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.CheckIns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All that was reported of the person. */
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
    public Flux<?> of(Visit visit) {
        return checkIns.all(visit.personId()).map(DiaryReading::of);
    }
}
