package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.Posture;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;

/** The same evidence in any order, batching and number of repeats ends in the same state, and that is the state that the plain rules give. */
class AnyOrderProperties {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES = 3 * 1440;
    private static final SourceRef BAND = new SourceRef("band", SourceKind.WEARABLE);
    private static final List<SourceRef> SOURCES = List.of(Person.WATCH, BAND, Person.PHONE);

    @Property(tries = 150)
    void shouldEndTheSameWhateverTheOrderTheRepeatsAndTheBatching(@ForAll long seed) {
        Random random = new Random(seed);
        MovementPolicy policy = policy(random);
        List<EvidenceBatch> facts = facts(random, true);
        Person once = new Person(policy);
        facts.forEach(fact -> once.takes(fact, NOW));

        List<EvidenceBatch> again = new ArrayList<>();
        facts.forEach(fact -> again.addAll(cut(random, fact)));
        again.addAll(again.subList(0, again.size() / 2));
        Collections.shuffle(again, random);
        Person other = new Person(policy);
        again.forEach(fact -> other.takes(fact, NOW));

        for (Timeline.Slot slot : List.of(Timeline.Slot.EVIDENCE, Timeline.Slot.STRIP, Timeline.Slot.STEPS)) {
            assertThat(bytes(other, slot)).isEqualTo(bytes(once, slot));
        }
        assertThat(published(other)).isEqualTo(published(once)).isEqualTo(found(once, policy.longStretch()));
        assertThat(other.movement.day(other.timeline, Person.START, Person.START + MINUTES))
                .isEqualTo(once.movement.day(once.timeline, Person.START, Person.START + MINUTES));
    }

    @Property(tries = 150)
    void shouldDecideWhatThePlainRulesDecide(@ForAll long seed) {
        Random random = new Random(seed);
        MovementPolicy policy = policy(random);
        Reference reference = new Reference(policy, Person.START, MINUTES);
        Person person = new Person(policy);
        facts(random, false).forEach(fact -> {
            reference.take(fact);
            person.takes(fact, NOW);
        });

        List<MinuteState> expected = reference.states();
        List<MinuteState> states = new ArrayList<>();
        DaySummary whole = person.movement.day(person.timeline, Person.START, Person.START + MINUTES);
        whole.runs().forEach(run -> states.addAll(Collections.nCopies(run.minutes(), run.state())));
        assertThat(states).isEqualTo(expected);
        assertThat(person.steps(0, MINUTES)).isEqualTo(reference.steps());
        assertThat(found(person, 1).stream()
                        .map(s -> (s.firstMinute() - Person.START) + "-" + (s.lastMinute() - Person.START)))
                .containsExactlyElementsOf(Reference.stretches(expected, policy.minBreak(), 1).stream()
                        .map(s -> s[0] + "-" + s[1])
                        .toList());
    }

    @Property(tries = 150)
    void shouldDecideAsIfSpansHadNeverBeenSentWhoseTimeIsTakenBack(@ForAll long seed) {
        Random random = new Random(seed);
        MovementPolicy policy = policy(random);
        List<EvidenceBatch> facts = facts(random, false);
        List<EvidenceBatch> all = new ArrayList<>(facts);
        for (int i = random.nextInt(4); i >= 0; i--) {
            all.add(Person.retractions(SOURCES.get(random.nextInt(SOURCES.size())), ofTime(random)));
        }
        Collections.shuffle(all, random);
        Person told = new Person(policy);
        all.forEach(fact -> told.takes(fact, NOW));
        Person never = new Person(policy);
        facts.forEach(fact -> never.takes(standing(fact, all), NOW));

        assertThat(found(told, 1)).isEqualTo(found(never, 1));
        assertThat(told.movement.day(told.timeline, Person.START, Person.START + MINUTES))
                .isEqualTo(never.movement.day(never.timeline, Person.START, Person.START + MINUTES));
        assertThat(told.movement.workouts(told.timeline, Person.START, Person.START + MINUTES))
                .isEqualTo(never.movement.workouts(never.timeline, Person.START, Person.START + MINUTES));
    }

    /** A batch without the spans whose time any batch takes back. */
    private static EvidenceBatch standing(EvidenceBatch batch, List<EvidenceBatch> all) {
        List<Retraction.OfTime> times = all.stream()
                .filter(other -> other.source().equals(batch.source()))
                .flatMap(other -> other.retractions().stream())
                .map(Retraction.OfTime.class::cast)
                .toList();
        List<Span> spans = batch.spans().stream()
                .filter(span -> times.stream()
                        .noneMatch(time -> time.kind() == span.kind()
                                && time.version() >= span.version()
                                && time.startMs() <= span.startMs()
                                && time.endMs() >= span.endMs()))
                .toList();
        return new EvidenceBatch(batch.source(), batch.columns(), spans, List.of(), batch.backfill());
    }

    @Property(tries = 60)
    void shouldEndTheSameWhenThePolicyChangesAfterwards(@ForAll long seed) {
        Random random = new Random(seed);
        List<EvidenceBatch> facts = facts(random, true);
        Person changed = new Person(policy(random));
        facts.forEach(fact -> changed.takes(fact, NOW));
        MovementPolicy policy = policy(random);
        List<Long> parts = new ArrayList<>(List.of(0L, 1L, 2L));
        Collections.shuffle(parts, random);
        parts.forEach(part -> new Movement(policy)
                .redecide(
                        changed.timeline, Person.DAY + part, part == 2 ? Long.MAX_VALUE : Person.DAY + part + 1, NOW));
        Person fresh = new Person(policy);
        facts.forEach(fact -> fresh.takes(fact, NOW));

        assertThat(bytes(changed, Timeline.Slot.STRIP)).isEqualTo(bytes(fresh, Timeline.Slot.STRIP));
        assertThat(bytes(changed, Timeline.Slot.STEPS)).isEqualTo(bytes(fresh, Timeline.Slot.STEPS));
        assertThat(published(changed)).isEqualTo(published(fresh));
    }

    private static MovementPolicy policy(Random random) {
        return MovementPolicy.defaults()
                .withMinBreak(1 + random.nextInt(3))
                .withLongStretch(1 + random.nextInt(30))
                .withNonWearWindow(random.nextInt(3) * 30)
                .withSources(order(random));
    }

    private static SourceOrder order(Random random) {
        List<String> entries = new ArrayList<>(List.of("watch", "band", "phone"));
        Collections.shuffle(entries, random);
        return new SourceOrder(entries.subList(0, random.nextInt(4)));
    }

    private static List<EvidenceBatch> facts(Random random, boolean retractions) {
        List<EvidenceBatch> facts = new ArrayList<>();
        int count = 3 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            SourceRef source = SOURCES.get(random.nextInt(SOURCES.size()));
            facts.add(new EvidenceBatch(
                    source,
                    List.of(column(random)),
                    random.nextInt(3) == 0 ? List.of(span(random, i, retractions)) : List.of(),
                    retractions && random.nextInt(4) == 0 ? List.of(retraction(random)) : List.of(),
                    random.nextBoolean()));
        }
        return facts;
    }

    private static MinuteColumn column(Random random) {
        Measure measure = List.of(
                        Measure.INTENSITY,
                        Measure.INTENSITY,
                        Measure.STEPS,
                        Measure.HEART_RATE_BPM,
                        Measure.WORN,
                        Measure.ASLEEP)
                .get(random.nextInt(6));
        int length = 1 + random.nextInt(random.nextBoolean() ? 1500 : 200);
        int[] values = new int[length];
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, 1 + random.nextInt(random.nextBoolean() ? 3 : 120));
            int value = random.nextInt(5) == 0 ? -1 : value(random, measure);
            Arrays.fill(values, at, at + run, value);
            at += run;
        }
        return new MinuteColumn(
                measure, Person.START + random.nextInt(MINUTES - length), values, 1 + random.nextInt(3));
    }

    private static int value(Random random, Measure measure) {
        return switch (measure) {
            case INTENSITY -> Math.max(0, random.nextInt(7) - 3);
            case STEPS -> random.nextBoolean() ? 0 : random.nextInt(160);
            case HEART_RATE_BPM -> random.nextBoolean() ? 50 + random.nextInt(100) : 60 + 15 * random.nextInt(4);
            default -> random.nextInt(2);
        };
    }

    private static Span span(Random random, int number, boolean sameIds) {
        int length = 1 + random.nextInt(300);
        int start = random.nextInt(MINUTES - length);
        String id = "span" + (sameIds ? random.nextInt(4) : number);
        long version = sameIds ? 1 + random.nextInt(3) : 1;
        long from = Person.ms(start);
        long to = Person.ms(start + length);
        return switch (random.nextInt(sameIds ? 9 : 3)) {
            case 0 ->
                new Span.Sleep(
                        id,
                        from,
                        to,
                        version,
                        !sameIds || random.nextInt(3) > 0,
                        sameIds && random.nextBoolean() ? "night" : "");
            case 1 -> new Span.Transport(id, from, to, version);
            case 2 -> new Span.Workout(id, from, to, version, "rowing", 4000, 0);
            case 3 -> new Span.PostureHeld(id, from, to + 777, version, Posture.ofCode(random.nextInt(7)));
            case 4 -> new Span.Steps(id, from + 999, to, version, random.nextInt(9_000_000));
            case 5 ->
                new Span.Slot(
                        id,
                        from,
                        to,
                        version,
                        "walking",
                        60_000L * random.nextInt(length + 1),
                        1,
                        random.nextInt(2000),
                        3500);
            case 6, 7 -> {
                long quarter = (to - from) / 4;
                List<Pause> pauses =
                        random.nextBoolean() ? List.of() : List.of(new Pause(from + quarter, to - quarter));
                String activity = List.of("walking", "cycling", "yoga").get(random.nextInt(3));
                yield new Span.Workout(
                        id, from, to, version, activity, 0, 0, pauses, random.nextInt(4) * (to - from) / 4);
            }
            default -> new Span.Still(id, from + 31_000, to, version);
        };
    }

    private static Retraction retraction(Random random) {
        if (random.nextBoolean()) {
            return new Retraction.OfSpan(
                    "span" + random.nextInt(4), SpanKind.ofCode(random.nextInt(14)), 1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            return ofTime(random);
        }
        long from = Person.ms(random.nextInt(MINUTES - 400));
        return new Retraction.OfMinutes(
                Measure.INTENSITY, from, from + 60_000L * (1 + random.nextInt(400)), 1 + random.nextInt(3));
    }

    private static Retraction.OfTime ofTime(Random random) {
        SpanKind kind = SpanKind.values()[random.nextInt(SpanKind.values().length)];
        int length = 1 + random.nextInt(random.nextBoolean() ? MINUTES : 500);
        long from = Person.ms(random.nextInt(MINUTES) - length / 2.0);
        return new Retraction.OfTime(kind, from, from + 60_000L * length, random.nextInt(4));
    }

    /** The same facts in other batches. */
    private static List<EvidenceBatch> cut(Random random, EvidenceBatch fact) {
        List<EvidenceBatch> parts = new ArrayList<>();
        for (MinuteColumn column : fact.columns()) {
            int at = 0;
            while (at < column.values().length) {
                int end = Math.min(column.values().length, at + 1 + random.nextInt(600));
                parts.add(part(
                        fact,
                        new MinuteColumn(
                                column.measure(),
                                column.firstMinute() + at,
                                Arrays.copyOfRange(column.values(), at, end),
                                column.version())));
                at = end;
            }
        }
        parts.add(new EvidenceBatch(fact.source(), List.of(), fact.spans(), List.of(), fact.backfill()));
        parts.add(new EvidenceBatch(fact.source(), List.of(), List.of(), fact.retractions(), fact.backfill()));
        return parts;
    }

    private static EvidenceBatch part(EvidenceBatch fact, MinuteColumn column) {
        return new EvidenceBatch(fact.source(), List.of(column), List.of(), List.of(), fact.backfill());
    }

    private static List<Stretch> found(Person person, int minLength) {
        return person.movement.stretches(person.timeline, 0, Long.MAX_VALUE, minLength);
    }

    private static List<Stretch> published(Person person) {
        return new PublishedStretches(person.timeline)
                .in(new Range(Person.START, Person.START + MINUTES + 2000)).stream()
                        .filter(entry -> !entry.retracted())
                        .map(PublishedStretches.Entry::stretch)
                        .toList();
    }

    private static Map<Long, String> bytes(Person person, Timeline.Slot slot) {
        Map<Long, String> bytes = new TreeMap<>();
        for (long key = 0; key < Person.DAY + 10; key++) {
            byte[] value = person.timeline.read(slot, key);
            if (value != null) {
                bytes.put(key, HexFormat.of().formatHex(value));
            }
        }
        return bytes;
    }
}
