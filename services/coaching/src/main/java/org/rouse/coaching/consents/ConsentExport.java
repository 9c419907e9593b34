package org.rouse.coaching.consents;

import java.util.stream.Stream;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.export.ExportPart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All consents that the person gave or took back. */
@Component
class ConsentExport implements ExportPart {

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public Flux<?> of(AccessGrant grant) {
        return Mono.justOrEmpty(grant.profile())
                .flatMapIterable(person -> Stream.concat(
                                person.getPastConsentsList().stream(), person.getConsentsList().stream())
                        .map(ConsentsAnswer::shown)
                        .toList());
    }
}
