package org.rouse.coaching.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.casework.CaseAnswer;
import org.rouse.coaching.views.CaseFiles;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers with the cases that a caller has to look at, the most urgent first, and audits whose cases were shown. */
@Component
class CaseQueue {

    private final RosterIndex index;
    private final CaseFiles files;
    private final Summaries summaries;
    private final Looks looks;

    CaseQueue(RosterIndex index, CaseFiles files, Summaries summaries, Looks looks) {
        this.index = index;
        this.files = files;
        this.summaries = summaries;
        this.looks = looks;
    }

    /** One page. */
    Mono<CaseQueuePage> page(RosterScope scope, CaseQueueQuery query) {
        return candidates(scope, query)
                .collectList()
                .flatMap(ids -> files.find(ids)
                        .flatMapIterable(one -> one.cases())
                        .map(CaseAnswer::of)
                        .filter(query::matches)
                        .collectList())
                .flatMap(found -> people(scope, found).flatMap(people -> answer(scope, query, found, people)));
    }

    /** An organisation has many people, of whom few have a live case; a coach's own are few. */
    private Flux<String> candidates(RosterScope scope, CaseQueueQuery query) {
        return scope.organisation()
                .filter(organisation -> query.isOfLiveAlone())
                .map(files::live)
                .orElseGet(() -> scope.candidates(index));
    }

    /** The people whose cases the caller may see, by their own records. */
    private Mono<Map<String, Person>> people(RosterScope scope, Collection<CaseAnswer> found) {
        return summaries
                .find(found.stream().map(CaseAnswer::person).collect(Collectors.toSet()))
                .flatMap(one -> Mono.justOrEmpty(one.person()
                        .filter(person -> scope.has(one.personId(), person))
                        .map(person -> Map.entry(one.personId(), person))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<CaseQueuePage> answer(
            RosterScope scope, CaseQueueQuery query, List<CaseAnswer> found, Map<String, Person> people) {
        record Placed(CaseQueueCursor place, CaseAnswer one) {}
        List<Placed> own = found.stream()
                .filter(one -> people.containsKey(one.person()))
                .map(one -> new Placed(CaseQueueCursor.of(one), one))
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .toList();
        CaseQueueCursor after = query.cursor();
        List<Placed> rest = own.stream()
                .filter(one -> after == null || one.place().compareTo(after) > 0)
                .toList();
        List<Placed> page = rest.subList(0, Math.min(query.limit(), rest.size()));
        List<Looks.At> shown = page.stream()
                .map(one -> one.one().person())
                .distinct()
                .map(id -> new Looks.At(id, of(people, id).getOrganisationId()))
                .toList();
        CaseQueuePage answer = new CaseQueuePage(
                own.size(),
                page.stream()
                        .map(one -> new CaseQueuePage.Entry(
                                name(of(people, one.one().person())), one.one()))
                        .toList(),
                rest.size() > page.size() ? page.getLast().place().write() : null);
        return looks.record(scope.caller(), scope.role(), "cases.read", shown).thenReturn(answer);
    }

    private static Person of(Map<String, Person> people, String id) {
        return people.getOrDefault(id, Person.getDefaultInstance());
    }

    private static @Nullable String name(Person person) {
        return person.getName().isEmpty() ? null : person.getName();
    }
}
