package org.rouse.notification.days;

import org.rouse.contracts.v1.DayView;
import reactor.core.publisher.Mono;

/** Is told of each day that has changed, after it can be read. */
@FunctionalInterface
public interface DayWatch {

    Mono<Void> changed(String personId, DayView day);
}
