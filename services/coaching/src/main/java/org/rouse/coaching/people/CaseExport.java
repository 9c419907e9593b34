package org.rouse.coaching.people;

import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.casework.CaseAnswer;
import org.rouse.coaching.export.ExportPart;
import org.rouse.coaching.views.CaseFiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Cases about the person, without coaches' notes. */
@Component
class CaseExport implements ExportPart {

    private final CaseFiles files;

    CaseExport(CaseFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return files.find(grant.personId()).flatMapIterable(all -> all).map(CaseAnswer::of);
    }
}
