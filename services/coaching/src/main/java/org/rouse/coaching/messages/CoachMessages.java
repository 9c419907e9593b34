package org.rouse.coaching.messages;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.review.DecisionCursor;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.coaching.views.DecisionView;
import org.rouse.coaching.views.DecisionViews;
import org.rouse.coaching.views.Decisions;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads coaches' messages to people, as long as decisions are kept. */
@Component
class CoachMessages {

    private static final int MOST = 100;

    /** Decisions are kept for 400 days, and the person's zone may be a day ahead. */
    private static final int MONTHS = 15;

    private final Decisions decisions;
    private final DecisionViews views;
    private final InstantSource clock;

    CoachMessages(Decisions decisions, DecisionViews views, InstantSource clock) {
        this.decisions = decisions;
        this.views = views;
        this.clock = clock;
    }

    /** @throws ProblemException naming the parameter */
    Mono<MessagePage> page(String personId, @Nullable String cursor, int limit) {
        Paging.checkLimit(limit, MOST);
        DecisionEntry before = cursor == null ? new DecisionEntry(Long.MAX_VALUE, "") : DecisionCursor.read(cursor);
        return decisions
                .byCoaches(personId, months(clock.instant()))
                .filter(entry -> entry.compareTo(before) < 0)
                .sort(Comparator.reverseOrder())
                .take(limit + 1L)
                .collectList()
                .flatMap(found -> page(personId, found, limit));
    }

    private Mono<MessagePage> page(String personId, List<DecisionEntry> found, int limit) {
        List<DecisionEntry> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? DecisionCursor.after(shown.getLast()) : null;
        return views.find(
                        personId, shown.stream().map(DecisionEntry::decisionId).toList())
                .map((List<DecisionView> known) -> MessagePage.of(
                        known.reversed().stream().map(CoachMessage::of).toList(), next));
    }

    private static List<YearMonth> months(Instant now) {
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC).plusDays(1));
        return Stream.iterate(last, month -> month.minusMonths(1)).limit(MONTHS).toList();
    }
}
