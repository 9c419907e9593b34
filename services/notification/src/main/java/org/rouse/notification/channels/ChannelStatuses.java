package org.rouse.notification.channels;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The status of each channel, for the person to see. It decides nothing, so it may lag and may lose a second in a crash: statuses are
 * collected in memory and written in one go, so that no prompt waits for the write.
 */
public final class ChannelStatuses implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelStatuses.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ChannelStatusStore store;
    private final Map<ChannelStatusStore.Key, ChannelStatus> unwritten = new ConcurrentHashMap<>();
    private final Disposable writing;

    public ChannelStatuses(MongoDatabase database) {
        store = new ChannelStatusStore(database);
        writing = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> write())
                .subscribe();
    }

    /** Records how an attempt went; returns at once. */
    public void note(String personId, String channelId, AttemptOutcome outcome, Instant at) {
        ChannelStatusStore.Key key = new ChannelStatusStore.Key(personId, channelId);
        switch (outcome) {
            case AttemptOutcome.Accepted() -> merge(key, ChannelStatus.UNTRIED.accepted(at));
            case AttemptOutcome.RejectedForGood(boolean _, String cause) -> failed(key, at, cause);
            case AttemptOutcome.TryAgain(var _, String cause) -> failed(key, at, cause);
            case AttemptOutcome.Limited(var _, var _, String cause) -> failed(key, at, cause);
            case AttemptOutcome.CredentialsRefused(String cause) -> failed(key, at, cause);
            case AttemptOutcome.Unavailable unavailable -> {
                // no attempt was made
            }
        }
    }

    /** The status of the channels, by channel id; channels that were never tried are absent. */
    Mono<Map<String, ChannelStatus>> of(String personId, List<Channel> channels) {
        List<String> ids = channels.stream().map(Channel::getId).toList();
        return store.find(personId, ids).map(found -> {
            Map<String, ChannelStatus> all = new HashMap<>(found);
            ids.forEach(id -> {
                ChannelStatus newer = unwritten.get(new ChannelStatusStore.Key(personId, id));
                if (newer != null) {
                    all.merge(id, newer, ChannelStatuses::later);
                }
            });
            return all;
        });
    }

    Mono<Void> forget(String personId, List<Channel> channels) {
        List<String> ids = channels.stream().map(Channel::getId).toList();
        ids.forEach(id -> unwritten.remove(new ChannelStatusStore.Key(personId, id)));
        return ids.isEmpty() ? Mono.empty() : store.forget(personId, ids);
    }

    private void failed(ChannelStatusStore.Key key, Instant at, String cause) {
        merge(key, ChannelStatus.UNTRIED.failed(at, cause));
    }

    private void merge(ChannelStatusStore.Key key, ChannelStatus newer) {
        unwritten.merge(key, newer, ChannelStatuses::later);
    }

    private static ChannelStatus later(ChannelStatus older, ChannelStatus newer) {
        return new ChannelStatus(
                newer.acceptedAt().or(older::acceptedAt), newer.failure().or(older::failure));
    }

    private Mono<Void> write() {
        Map<ChannelStatusStore.Key, ChannelStatus> taken = Map.copyOf(unwritten);
        if (taken.isEmpty()) {
            return Mono.empty();
        }
        return store.keep(taken)
                .doOnSuccess(done -> taken.forEach(unwritten::remove)) // statuses recorded meanwhile stay
                .onErrorResume(failure -> {
                    LOG.atDebug().setCause(failure).log("channel status is written later");
                    return Mono.empty();
                });
    }

    /** Writes the remaining statuses, if the database is available. */
    @Override
    public void close() {
        writing.dispose();
        var _ = write().timeout(PATIENCE, Mono.empty()).onErrorComplete().block();
    }
}
