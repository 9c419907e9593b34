package org.rouse.coaching.projection;

import static java.util.function.Function.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.coaching.views.SummaryChange;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes summaries, and the index of who belongs to whom. The index first: a person's previous place is read from the summary, so that a
 * repeated batch moves the person again.
 */
@Component
record SummaryWriter(Summaries summaries, RosterIndex index) {

    Mono<Void> write(Batch batch) {
        SummaryBatch news = new SummaryBatch(batch);
        Set<String> people = news.people();
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return summaries
                .find(people)
                .collectMap(Summary::personId, identity())
                .flatMap(
                        before -> index.move(moves(batch.people, before)).then(summaries.apply(changes(news, before))));
    }

    private static List<RosterIndex.Move> moves(Map<String, Optional<Person>> changed, Map<String, Summary> before) {
        List<RosterIndex.Move> moves = new ArrayList<>(changed.size());
        changed.forEach((id, now) -> moves.add(
                new RosterIndex.Move(id, Optional.ofNullable(before.get(id)).flatMap(Summary::person), now)));
        return moves;
    }

    private static List<SummaryChange> changes(SummaryBatch news, Map<String, Summary> before) {
        return news.people().stream()
                .map(id -> news.over(before.getOrDefault(id, Summary.none(id))))
                .toList();
    }
}
