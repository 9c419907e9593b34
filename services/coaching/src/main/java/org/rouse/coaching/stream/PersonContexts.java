package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.PlanSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.stretches.Movement;
import org.rouse.contracts.v1.Person;

/** Builds the contexts of decisions. */
final class PersonContexts {

    private static final int MOST_POLICIES = 1_000;

    private final CoachingSettings settings;
    private final InstantSource clock;
    private final KeyValueStore<Bytes, byte[]> days;
    private final PeopleStore people;
    private final Map<MovementPolicy, Movement> cores = new HashMap<>();

    PersonContexts(
            CoachingSettings settings, InstantSource clock, KeyValueStore<Bytes, byte[]> days, PeopleStore people) {
        this.settings = settings;
        this.clock = clock;
        this.days = days;
        this.people = people;
    }

    PersonContext of(String personId) {
        return of(personId, clock.instant());
    }

    PersonContext of(String personId, Instant now) {
        return of(personId, settings(personId, now), now);
    }

    /** A context with settings that may differ from the person's own. */
    PersonContext of(String personId, Person person) {
        return of(personId, person, clock.instant());
    }

    private PersonContext of(String personId, Person person, Instant now) {
        return new PersonContext(
                personId,
                person,
                Policies.zones(person),
                core(personId, person),
                new StoredTimeline(days, personId),
                now);
    }

    /** Their own record; empty for an unknown person. */
    Person person(String personId) {
        return people.profile(personId).orElseGet(Person::getDefaultInstance);
    }

    /** Their record with the settings of their plan. */
    Person settings(String personId, Instant now) {
        return PlanSettings.of(person(personId), people.plan(personId), now);
    }

    /** The core for such settings and the person's order of sources. */
    Movement core(String personId, Person person) {
        if (cores.size() > MOST_POLICIES) {
            cores.clear();
        }
        return cores.computeIfAbsent(Policies.movement(settings, person, people.priorities(personId)), Movement::new);
    }
}
