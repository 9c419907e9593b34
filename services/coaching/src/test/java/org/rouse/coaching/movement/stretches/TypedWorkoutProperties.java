package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.time.Range;

/**
 * Workouts of three days that overlap, cross midnights, are corrected and withdrawn: in any order the days end the same, and each day shows
 * its own.
 */
class TypedWorkoutProperties {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 3;
    private static final int MINUTES = DAYS * 1440;
    private static final SourceRef BAND = new SourceRef("band", SourceKind.WEARABLE);
    private static final List<SourceRef> SOURCES = List.of(Person.WATCH, BAND, Person.PHONE);
    private static final List<String> ACTIVITIES = List.of("yoga", "pilates", "walking", "cycling", "exercise");

    /** A day is shown anew where a record has changed something of it, and nowhere else. */
    @Property(tries = 300)
    void shouldShowTheSameWorkoutsWhateverTheOrderTheRepeatsAndTheBatching(@ForAll long seed) {
        Random random = new Random(seed);
        MovementPolicy policy = MovementPolicy.defaults()
                .withSources(new SourceOrder(random.nextBoolean() ? List.of("phone") : List.of()));
        List<EvidenceBatch> facts = facts(random);
        List<EvidenceBatch> again = new ArrayList<>(facts);
        again.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(again, random);

        Map<Long, List<TypedWorkout>> shown = shown(policy, facts);

        assertThat(shown(policy, again)).isEqualTo(shown);
    }

    private static Map<Long, List<TypedWorkout>> shown(MovementPolicy policy, List<EvidenceBatch> facts) {
        Person person = new Person(policy);
        Map<Long, List<TypedWorkout>> shown = new TreeMap<>();
        for (EvidenceBatch fact : facts) {
            for (Range changed : person.takes(fact, NOW).changed()) {
                for (Range part : changed.byDay()) {
                    long day = Math.floorDiv(part.from(), 1440L);
                    shown.put(day, listed(person, day));
                }
            }
        }
        shown.values().removeIf(List::isEmpty);
        Map<Long, List<TypedWorkout>> known = new TreeMap<>();
        for (long day = Person.DAY - 1; day <= Person.DAY + DAYS; day++) {
            known.put(day, listed(person, day));
        }
        known.values().removeIf(List::isEmpty);
        assertThat(shown).isEqualTo(known);
        return shown;
    }

    /** Lists workouts the way days are shown: a day without a minute of a workout is not searched. */
    private static List<TypedWorkout> listed(Person person, long day) {
        long first = day * 1440;
        List<TypedWorkout> listed = person.movement.workouts(person.timeline, first, first + 1440);
        boolean looked =
                person.movement.day(person.timeline, first, first + 1440).workoutMinutes() > 0;
        assertThat(looked || listed.isEmpty()).isTrue();
        return listed;
    }

    private static List<EvidenceBatch> facts(Random random) {
        List<EvidenceBatch> facts = new ArrayList<>();
        for (int i = 4 + random.nextInt(12); i > 0; i--) {
            SourceRef source = SOURCES.get(random.nextInt(SOURCES.size()));
            facts.add(
                    switch (random.nextInt(6)) {
                        case 0 -> steps(random, source);
                        case 1 ->
                            Person.retractions(
                                    source,
                                    new Retraction.OfSpan(
                                            "w" + random.nextInt(4), Optional.empty(), 1 + random.nextInt(3)));
                        default -> Person.spans(source, workout(random));
                    });
        }
        return facts;
    }

    private static EvidenceBatch steps(Random random, SourceRef source) {
        int at = random.nextInt(MINUTES - 300);
        int[] walked = Person.runs(random.nextInt(120), 1 + random.nextInt(100), 0, 100, random.nextInt(120), 100);
        return Person.batch(
                source,
                Person.column(Measure.STEPS, at, walked),
                Person.column(Measure.HEART_RATE_BPM, at, Person.runs(60 + random.nextInt(80), 50, 65, 51, 66, 52)));
    }

    private static Span.Workout workout(Random random) {
        int hour = random.nextInt(MINUTES / 60 - 5); // many begin at about the same time
        double from = 60 * hour + random.nextInt(70) + random.nextInt(4) / 4.0;
        double to = from + (random.nextInt(3) == 0 ? 0.5 : 1 + random.nextInt(120));
        boolean paused = random.nextInt(3) == 0;
        return new Span.Workout(
                "w" + random.nextInt(4),
                Person.ms(from),
                Person.ms(to),
                1 + random.nextInt(3),
                ACTIVITIES.get(random.nextInt(ACTIVITIES.size())),
                random.nextInt(3) == 0 ? 1000 : 0,
                0,
                List.of(),
                paused ? (Person.ms(to) - Person.ms(from)) / 2 : 0);
    }
}
