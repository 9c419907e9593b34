package org.rouse.notification.channels;

import reactor.core.publisher.Mono;

/**
 * What is kept beside a person's list of channels: how they fare, and what was asked for when.
 *
 * @param registry says which channels there are, so it is erased after this
 */
public record ChannelTraces(ChannelRegistry registry, ChannelStatuses statuses, Allowances allowances) {

    /** Forgets all of it. Doing it again is harmless. */
    public Mono<Void> erase(String personId) {
        return registry.all(personId)
                .flatMap(all -> statuses.forget(personId, all))
                .then(allowances.forget(personId));
    }
}
