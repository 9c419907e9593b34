package org.rouse.coaching.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.views.RosterIndex;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers whom a caller is to look at, whoever needs it most first, and has it on record for each who is shown. */
@Component
class Roster {

    private final RosterIndex index;
    private final Rows rows;
    private final Looks looks;
    private final InstantSource clock;

    Roster(RosterIndex index, Rows rows, Looks looks, InstantSource clock) {
        this.index = index;
        this.rows = rows;
        this.looks = looks;
        this.clock = clock;
    }

    /** One page. */
    Mono<RosterPage> page(RosterScope scope, RosterQuery query) {
        return scope.candidates(index)
                .collectList()
                .flatMap(rows::of)
                .map(found -> found.stream()
                        .filter(row ->
                                scope.has(row.glance().personId(), row.glance().person()))
                        .filter(row -> query.matches(row.glance()))
                        .toList())
                .flatMap(found -> {
                    Instant now = clock.instant();
                    List<Row> shown = shown(found, query, now);
                    List<Row> page = shown.subList(0, Math.min(query.limit(), shown.size()));
                    return looks.record(scope.caller(), scope.role(), "roster.read", looked(page))
                            .thenReturn(answer(scope, query, now, found, page, shown.size() > page.size()));
                });
    }

    /** At most one more than the page, in its order. */
    private static List<Row> shown(List<Row> found, RosterQuery query, Instant now) {
        record Placed(RosterCursor place, Row row) {}
        Stream<Placed> placed = found.stream()
                .filter(row -> query.groups().isEmpty() || query.groups().contains(row.group(now)))
                .map(row -> new Placed(RosterCursor.of(row, now), row));
        RosterCursor after = query.cursor();
        return placed.filter(one -> after == null || one.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Placed::place))
                .limit(query.limit() + 1L)
                .map(Placed::row)
                .toList();
    }

    private static RosterPage answer(
            RosterScope scope, RosterQuery query, Instant now, List<Row> found, List<Row> page, boolean more) {
        Map<NeedGroup, Integer> sizes = new EnumMap<>(NeedGroup.class);
        found.forEach(row -> sizes.merge(row.group(now), 1, Integer::sum));
        List<RosterPage.GroupSize> groups = new ArrayList<>();
        for (NeedGroup group : NeedGroup.values()) {
            groups.add(new RosterPage.GroupSize(group, sizes.getOrDefault(group, 0)));
        }
        return new RosterPage(
                now,
                query.days(),
                found.size(),
                groups,
                page.stream()
                        .map(row -> RosterReading.of(
                                row, now, query.days(), scope.caller().subject()))
                        .toList(),
                more ? RosterCursor.of(page.getLast(), now).write() : null);
    }

    private static List<Looks.At> looked(List<Row> page) {
        return page.stream()
                .map(row -> new Looks.At(
                        row.glance().personId(), row.glance().person().getOrganisationId()))
                .toList();
    }
}
