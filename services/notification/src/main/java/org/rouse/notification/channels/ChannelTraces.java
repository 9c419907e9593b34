package org.rouse.notification.channels;

import reactor.core.publisher.Mono;

/**
 * The data kept beside a person's list of channels: their statuses, and when allowances were taken.
 *
 * @param registry names the person's channels, so it is erased after this
 */
public record ChannelTraces(ChannelRegistry registry, ChannelStatuses statuses, Allowances allowances) {

    /** Erases the data. Repeating it is harmless. */
    public Mono<Void> erase(String personId) {
        return registry.all(personId)
                .flatMap(all -> statuses.forget(personId, all))
                .then(allowances.forget(personId));
    }
}
