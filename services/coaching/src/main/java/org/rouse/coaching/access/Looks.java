package org.rouse.coaching.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.rouse.coaching.log.EventLog;
import org.rouse.contracts.v1.Audit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Audits which people a caller was shown in a list, once an hour for each: a list that refreshes itself would otherwise fill the log with
 * equal entries. After a restart, or on another instance, an entry may be repeated.
 */
@Component
public class Looks {

    private static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final int REMEMBERED = 200_000;

    private final Cache<Key, Boolean> told =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final EventLog log;
    private final InstantSource clock;

    Looks(EventLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /** A person who was shown, and the organisation they belong to, empty where none. */
    public record At(String personId, String organisation) {}

    private record Key(String actor, String action, String personId, long hour) {}

    /** Completes when all people who are new this hour are audited. */
    public Mono<Void> record(Caller caller, Role role, String action, Collection<At> shown) {
        Instant now = clock.instant();
        long hour = Math.floorDiv(now.toEpochMilli(), HOUR_MS);
        return Flux.fromIterable(shown)
                .filter(at -> told.getIfPresent(key(caller, action, at, hour)) == null)
                .flatMap(at -> append(caller, role, action, at, now)
                        .doOnSuccess(done -> told.put(key(caller, action, at, hour), true)))
                .then();
    }

    private Mono<Void> append(Caller caller, Role role, String action, At at, Instant now) {
        Audit entry = Audit.newBuilder()
                .setAuditId(UUID.randomUUID().toString())
                .setPersonId(at.personId())
                .setActor(caller.subject())
                .setScope(role.scope())
                .setAction(action)
                .setAtMs(now.toEpochMilli())
                .setOrganisationId(at.organisation())
                .build();
        return AuditLog.append(log, entry, now).then();
    }

    private static Key key(Caller caller, String action, At at, long hour) {
        return new Key(caller.subject(), action, at.personId(), hour);
    }
}
