package org.rouse.coaching.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import org.rouse.coaching.feed.Projected;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The candidates of rosters, in memory once requested, until the feed reports a changed profile. While the feed is behind, every request
 * reads the index. Thread-safe.
 */
@Component
class Lists implements Projected {

    /** The most rosters; one of ten thousand people takes about a megabyte. */
    private static final int MOST = 100;

    private final Cache<RosterScope.Key, List<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final RosterIndex index;
    private boolean current;
    private long changes;

    Lists(RosterIndex index) {
        this.index = index;
    }

    /** Ids, in no order; may include people who have just left. */
    Mono<List<String>> of(RosterScope scope) {
        return Mono.defer(() -> {
            List<String> found = known.getIfPresent(scope.key());
            long before = changes();
            return found == null
                    ? scope.candidates(index).collectList().doOnNext(ids -> keep(scope, ids, before))
                    : Mono.just(found);
        });
    }

    @Override
    public synchronized void isCurrent(boolean now) {
        current = now;
        forget();
    }

    @Override
    public synchronized void projected(Collection<Summary> changed, boolean profiles) {
        if (profiles) {
            forget();
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** A list that was being read while a change was reported may be outdated, and is not kept. */
    private synchronized void keep(RosterScope scope, List<String> ids, long before) {
        if (current && before == changes) {
            known.put(scope.key(), ids);
        }
    }

    private void forget() {
        changes++;
        known.invalidateAll();
    }
}
