package org.rouse.coaching.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets one change of a person follow the other, so that each is made from what the one before left: two at once would otherwise
 * begin with the same record, and the later write would take the earlier one back. Nothing blocks; who waits is called.
 */
final class Turns {

    private final Map<String, Mono<Void>> last = new ConcurrentHashMap<>();

    /** The work, begun when everything asked for before it about that person has ended, well or not. */
    <T> Mono<T> take(String personId, Mono<T> work) {
        return Mono.defer(() -> {
            Sinks.Empty<Void> done = Sinks.empty();
            Mono<Void> mine = done.asMono();
            Mono<Void> before = last.put(personId, mine);
            return (before == null ? Mono.<Void>empty() : before).then(work).doFinally(end -> {
                last.remove(personId, mine);
                done.tryEmitEmpty();
            });
        });
    }
}
