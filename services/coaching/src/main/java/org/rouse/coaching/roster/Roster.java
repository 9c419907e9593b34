package org.rouse.coaching.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.rouse.coaching.access.Looks;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers with the people whom a caller has to look at, the neediest first, and audits who was shown. */
@Component
class Roster {

    private final Lists lists;
    private final Rows rows;
    private final Looks looks;
    private final InstantSource clock;

    Roster(Lists lists, Rows rows, Looks looks, InstantSource clock) {
        this.lists = lists;
        this.rows = rows;
        this.looks = looks;
        this.clock = clock;
    }

    /** A person, and their place on the roster. */
    private record Placed(RosterCursor place, Row row) {}

    /** One page. */
    Mono<RosterPage> page(RosterScope scope, RosterQuery query) {
        return lists.of(scope).flatMap(rows::of).flatMap(found -> {
            Instant now = clock.instant();
            List<Placed> matching = found.stream()
                    .filter(row ->
                            scope.has(row.glance().personId(), row.glance().person()))
                    .filter(row -> query.matches(row.glance()))
                    .map(row -> new Placed(RosterCursor.of(row, now), row))
                    .toList();
            List<Row> shown = shown(matching, query);
            List<Row> page = shown.subList(0, Math.min(query.limit(), shown.size()));
            return looks.record(scope.caller(), scope.role(), "roster.read", looked(page))
                    .thenReturn(answer(scope, query, now, matching, page, shown.size() > page.size()));
        });
    }

    /** At most one more than the page, in its order; the others are never sorted. */
    private static List<Row> shown(List<Placed> matching, RosterQuery query) {
        RosterCursor after = query.cursor();
        PriorityQueue<Placed> best =
                new PriorityQueue<>(Comparator.comparing(Placed::place).reversed());
        for (Placed one : matching) {
            boolean asked = (query.groups().isEmpty()
                            || query.groups().contains(one.place().group()))
                    && (after == null || one.place().compareTo(after) > 0);
            if (asked && best.size() <= query.limit()) {
                best.add(one);
            } else if (asked && one.place().compareTo(best.element().place()) < 0) {
                best.remove();
                best.add(one);
            }
        }
        return best.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::row)
                .toList();
    }

    private static RosterPage answer(
            RosterScope scope, RosterQuery query, Instant now, List<Placed> matching, List<Row> page, boolean more) {
        Map<NeedGroup, Integer> sizes = new EnumMap<>(NeedGroup.class);
        matching.forEach(one -> sizes.merge(one.place().group(), 1, Integer::sum));
        List<RosterPage.GroupSize> groups = new ArrayList<>();
        for (NeedGroup group : NeedGroup.values()) {
            groups.add(new RosterPage.GroupSize(group, sizes.getOrDefault(group, 0)));
        }
        return new RosterPage(
                now,
                query.days(),
                matching.size(),
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
