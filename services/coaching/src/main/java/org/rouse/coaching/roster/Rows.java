package org.rouse.coaching.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.feed.Projected;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People of rosters, in memory once requested, up to {@value #MOST}, and updated by the feed: reading ten thousand documents for every page
 * would take a second. While the feed is behind, every request reads the view. Thread-safe.
 */
@Component
class Rows implements Projected {

    /** About two kB each. */
    static final int MOST = 20_000;

    private final Cache<String, Row> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Summaries summaries;
    private final CoachingSettings settings;
    private final Set<String> changedMeanwhile = new HashSet<>();
    private int loads;
    private boolean current;

    Rows(Summaries summaries, CoachingSettings settings) {
        this.summaries = summaries;
        this.settings = settings;
    }

    /** The rows of those people who have a profile, in no order. */
    Mono<List<Row>> of(Collection<String> ids) {
        return Mono.defer(() -> {
            List<Row> rows = new ArrayList<>(ids.size());
            List<String> missing = new ArrayList<>();
            boolean cached = begin();
            for (String id : ids) {
                Row row = cached ? known.getIfPresent(id) : null;
                if (row == null) {
                    missing.add(id);
                } else {
                    rows.add(row);
                }
            }
            Flux<Row> read = missing.isEmpty() ? Flux.empty() : load(missing);
            return read.collectList()
                    .map(more -> {
                        rows.addAll(more);
                        return rows;
                    })
                    .doFinally(end -> ended());
        });
    }

    @Override
    public synchronized void isCurrent(boolean now) {
        current = now;
        if (!now) {
            known.invalidateAll();
        }
    }

    /** Updates only people who are in memory already. */
    @Override
    public synchronized void projected(Collection<Summary> changed, boolean profiles) {
        for (Summary summary : changed) {
            if (loads > 0) {
                changedMeanwhile.add(summary.personId());
            }
            if (known.getIfPresent(summary.personId()) != null) {
                row(summary)
                        .ifPresentOrElse(
                                row -> known.put(summary.personId(), row), () -> known.invalidate(summary.personId()));
            }
        }
    }

    private Flux<Row> load(List<String> missing) {
        return summaries
                .find(missing)
                .mapNotNull(summary -> row(summary).orElse(null))
                .doOnNext(this::keep);
    }

    private Optional<Row> row(Summary summary) {
        return Glance.of(summary, settings).map(glance -> new Row(glance, settings.roster()));
    }

    private synchronized boolean begin() {
        loads++;
        return current;
    }

    private synchronized void ended() {
        loads--;
        if (loads == 0) {
            changedMeanwhile.clear();
        }
    }

    /** A row that was being read while a change was reported may be outdated, and is not kept. */
    private synchronized void keep(Row row) {
        String id = row.glance().personId();
        if (current && !changedMeanwhile.contains(id)) {
            known.put(id, row);
        }
    }
}
