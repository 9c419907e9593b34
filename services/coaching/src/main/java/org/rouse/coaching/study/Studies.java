package org.rouse.coaching.study;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.effect.Cohort;
import org.rouse.coaching.roster.RosterScope;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.coaching.views.DrawnDecisions;
import org.rouse.coaching.views.RosterIndex;
import org.rouse.coaching.views.Summaries;
import org.rouse.coaching.views.Summary;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers requests for the effect of prompting, from randomised moments, and audits whose moments took part. A group is that of a roster: a
 * coach's own people, or an organisation's. People who do not walk are left out, as watches do not detect their breaks.
 */
@Component
class Studies {

    /** Beyond this, an answer would take more memory than one request may. */
    private static final int MOST_WEEKS_OF_PEOPLE = 20_000;

    private final DrawnDecisions drawn;
    private final RosterIndex index;
    private final Summaries summaries;
    private final Looks looks;
    private final InstantSource clock;
    private final CoachingSettings settings;

    Studies(
            DrawnDecisions drawn,
            RosterIndex index,
            Summaries summaries,
            Looks looks,
            InstantSource clock,
            CoachingSettings settings) {
        this.drawn = drawn;
        this.index = index;
        this.summaries = summaries;
        this.looks = looks;
        this.clock = clock;
        this.settings = settings;
    }

    /** The draws of this deployment. */
    StudySetUp setUp() {
        return StudySetUp.of(settings);
    }

    /** The effect of prompting on the person. */
    Mono<PersonEffect> of(AccessGrant grant, @Nullable LocalDate from, @Nullable LocalDate to) {
        Person person = grant.profile().orElseGet(Person::getDefaultInstance);
        Instant now = clock.instant();
        LocalDate today = now.atZone(Policies.zones(person).zoneAt(now)).toLocalDate();
        Period period = Period.of(from, to, today, settings.longestDays());
        return drawn.find(List.of(grant.personId()), period.from(), period.to())
                .collectList()
                .map(moments -> PersonEffect.of(grant.personId(), period, moments, !walks(person)));
    }

    /** The effect of prompting on the people of a roster. */
    Mono<GroupEffect> effect(RosterScope scope, Period period) {
        return group(scope, period, "study.effect.read")
                .map(people -> GroupEffect.of(
                        period, people.values().stream().flatMap(List::stream).toList()));
    }

    /** The results of draws for each of them, page by page. */
    Mono<Allocation> allocation(RosterScope scope, Period period, @Nullable String cursor, int limit) {
        return group(scope, period, "study.allocation.read")
                .map(people -> Allocation.of(period, people, new Pseudonyms(settings), cursor, limit));
    }

    /**
     * Their randomised decisions, as a table.
     *
     * @return an error 409 where the people are too few to be shown
     */
    Mono<Flux<String>> table(RosterScope scope, Period period) {
        return group(scope, period, "study.export")
                .filter(people -> !people.isEmpty())
                .switchIfEmpty(Mono.error(() -> new ProblemException(
                        Rule.STATE_CONFLICT,
                        "fewer than " + Cohort.LEAST_PEOPLE
                                + " people have decisions that were left to a lot: of so few nothing is told")))
                .map(people -> StudyTable.of(people, new Pseudonyms(settings)));
    }

    /** The requested days, as of today in UTC: people of a group may live in several zones. */
    Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return Period.of(from, to, clock.instant().atZone(ZoneOffset.UTC).toLocalDate(), settings.longestDays());
    }

    /** Their moments by person; empty where fewer than {@link Cohort#LEAST_PEOPLE} have any. */
    private Mono<Map<String, List<DrawnDecision>>> group(RosterScope scope, Period period, String action) {
        return scope.candidates(index)
                .collectList()
                .flatMapMany(summaries::find)
                .filter(summary -> summary.person()
                        .filter(person -> scope.has(summary.personId(), person) && walks(person))
                        .isPresent())
                .collectMap(
                        Summary::personId,
                        summary ->
                                summary.person().map(Person::getOrganisationId).orElse(""))
                .doOnNext(people -> refuseTooMany(people.size(), period))
                .flatMap(people -> drawn.find(people.keySet(), period.from(), period.to())
                        .collectList()
                        .map(found -> found.stream()
                                .collect(groupingBy(one -> one.decision().getPersonId())))
                        .map(found ->
                                found.size() < Cohort.LEAST_PEOPLE ? Map.<String, List<DrawnDecision>>of() : found)
                        .flatMap(found -> looks.record(
                                        scope.caller(),
                                        scope.role(),
                                        action,
                                        found.keySet().stream()
                                                .map(person -> new Looks.At(person, people.getOrDefault(person, "")))
                                                .toList())
                                .thenReturn(found)));
    }

    private static void refuseTooMany(int people, Period period) {
        long most = people == 0 ? Long.MAX_VALUE : MOST_WEEKS_OF_PEOPLE / people;
        if (period.weeks() > most) {
            throw ProblemException.field(
                    "from", "must be at most " + Math.max(0, most - 2) + " weeks before to for so many people");
        }
    }

    private static boolean walks(Person person) {
        return switch (person.getMobility()) {
            case MOBILITY_UNSPECIFIED, MOBILITY_WALKS, UNRECOGNIZED -> true;
            case MOBILITY_STANDS, MOBILITY_SEATED -> false;
        };
    }
}
