package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.Retraction;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.evidence.SpanKind;
import org.rouse.coaching.movement.minutes.StoredMinutes;
import org.rouse.coaching.movement.state.CorruptStateException;
import org.rouse.coaching.movement.state.InMemoryTimeline;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;

/** The code refuses stored state that is old, cut or damaged with a message, and never misreads it into another exception. */
class StateBytesTest {

    private final Person person = filled();

    private static Person filled() {
        Person person = Person.ofDefaults();
        person.intensities(0, 0, 30, 1, 2, 0, 40);
        person.takes(Person.batch(
                Person.WATCH, new MinuteColumn(Measure.STEPS, Person.START + 3, new int[] {5, 0, 900}, 1L << 41)));
        person.takes(Person.spans(
                Person.WATCH,
                new Span.Workout("w", Person.ms(50), Person.ms(60), 3, "walking", 3500, 0),
                new Span.Slot("s", Person.ms(100), Person.ms(115), -4, "sedentary", 900_000, 0, 0, 0)));
        person.takes(Person.retractions(
                Person.PHONE,
                new Retraction.OfSpan("w", Optional.of(SpanKind.WORKOUT), 7),
                new Retraction.OfMinutes(Measure.STEPS, Person.ms(0), Person.ms(9), 7)));
        return person;
    }

    private long someKey(Timeline.Slot slot) {
        return person.timeline.dayAfter(slot, -1).orElseThrow();
    }

    private byte[] stored(Timeline.Slot slot) {
        return Optional.ofNullable(person.timeline.read(slot, someKey(slot))).orElseThrow();
    }

    private byte[] stored(long day) {
        return Optional.ofNullable(person.timeline.read(Timeline.Slot.EVIDENCE, day))
                .orElseThrow();
    }

    private static void decode(Timeline.Slot slot, byte[] bytes) {
        switch (slot) {
            case EVIDENCE, SPANS, STRIP, STEPS -> StoredMinutes.reencoded(slot, bytes);
            case STRETCHES -> {
                InMemoryTimeline one = new InMemoryTimeline();
                one.write(slot, 0, bytes);
                assertThat(new PublishedStretches(one).in(new Range(0, 1440))).isNotNull();
            }
            case FRONTIER -> Frontier.decode(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeginWithTheVersionAndRefuseAnother(Timeline.Slot slot) {
        byte[] bytes = stored(slot);
        assertThat(bytes[0]).isEqualTo((byte) 1);
        bytes[0] = 2;

        assertThatThrownBy(() -> decode(slot, bytes))
                .isInstanceOf(CorruptStateException.class)
                .hasMessageContaining("encoding version 2 is not known");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseBytesThatAreCutOrTooMany(Timeline.Slot slot) {
        refusesCutOrTooMany(slot, stored(slot));
    }

    private static void refusesCutOrTooMany(Timeline.Slot slot, byte[] bytes) {
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> decode(slot, cut)).isInstanceOf(CorruptStateException.class);
        }
        assertThatThrownBy(() -> decode(slot, Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(CorruptStateException.class)
                .hasMessageContaining("too many");
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadOrRefuseDamagedBytes(Timeline.Slot slot) {
        readsOrRefusesDamaged(slot, stored(slot));
    }

    private static void readsOrRefusesDamaged(Timeline.Slot slot, byte[] bytes) {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = bytes.clone();
            damaged[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt();
            try {
                decode(slot, damaged);
            } catch (CorruptStateException e) {
                assertThat(e).hasMessageMatching("(?s).+: .+");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EVIDENCE", "SPANS", "STRIP", "STEPS"})
    void shouldWriteWhatItRead(Timeline.Slot slot) {
        assertThat(StoredMinutes.reencoded(slot, stored(slot))).isEqualTo(stored(slot));
    }

    /** Bytes that were stored before times could be taken back. */
    @Test
    void shouldKeepTheBytesOfADayOfWhichNoTimeIsTakenBack() {
        assertThat(HexFormat.of().formatHex(stored(Timeline.Slot.EVIDENCE)))
                .isEqualTo("01020570686f6e6502011300af16010ea00b0000057761746368010107010607028607b51601808080808080"
                        + "01a00b033d020403035102b1150102a00b000205017706c0cdecdbdf2ac0cf240777616c6b696e67d83600"
                        + "0a01730780dba3dddf2aa0f73609736564656e74617279c0ee6d000000");
    }

    @Test
    void shouldReadWriteAndRefuseBytesOfADayOfWhichATimeIsTakenBack() {
        byte[] before = stored(Timeline.Slot.EVIDENCE);
        person.takes(Person.retractions(
                Person.WATCH,
                new Retraction.OfTime(SpanKind.WORKOUT, Person.ms(40), Person.ms(70), 1L << 41),
                new Retraction.OfTime(SpanKind.SLOT, Person.ms(-9000), Person.ms(9000), -4)));
        byte[] bytes = stored(Person.DAY);
        assertThat(bytes).hasSizeGreaterThan(before.length);
        assertThat(StoredMinutes.reencoded(Timeline.Slot.EVIDENCE, bytes)).isEqualTo(bytes);
        refusesCutOrTooMany(Timeline.Slot.EVIDENCE, bytes);
        readsOrRefusesDamaged(Timeline.Slot.EVIDENCE, bytes);
        byte[] unknownKind = bytes.clone();
        int marker = 1 + new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("@\2\5");
        assertThat(marker).isPositive();
        unknownKind[marker + 1] = 99;
        assertThatThrownBy(() -> decode(Timeline.Slot.EVIDENCE, unknownKind))
                .isInstanceOf(CorruptStateException.class)
                .hasMessageContaining("span kind 99");
    }

    /** Of two retractions, one of which takes back all that the other does, the greater alone is stored, whichever came first. */
    @Test
    void shouldStoreOfTimesTakenBackThoseAloneThatSayMore() {
        Retraction greater = new Retraction.OfTime(SpanKind.WORKOUT, Person.ms(0), Person.ms(90), 5);
        Retraction smaller = new Retraction.OfTime(SpanKind.WORKOUT, Person.ms(9), Person.ms(90), 5);
        person.takes(Person.retractions(Person.WATCH, greater));
        byte[] once = stored(Person.DAY);
        person.takes(Person.retractions(Person.WATCH, smaller, greater));
        Person other = filled();
        other.takes(Person.retractions(Person.WATCH, smaller));
        assertThat(other.timeline.read(Timeline.Slot.EVIDENCE, Person.DAY)).isNotEqualTo(once);
        other.takes(Person.retractions(Person.WATCH, greater));

        assertThat(stored(Person.DAY)).isEqualTo(once);
        assertThat(other.timeline.read(Timeline.Slot.EVIDENCE, Person.DAY)).isEqualTo(once);
    }

    @Test
    void shouldKeepNoMoreOfALongTimeTakenBackThanConcernsADay() {
        for (int i = 0; i < 100; i++) {
            person.takes(Person.retractions(
                    Person.WATCH,
                    new Retraction.OfTime(
                            SpanKind.WORKOUT, Person.ms(-30 * 1440 + i), Person.ms(30 * 1440 + i), 7 + i)));
        }

        assertThat(stored(Person.DAY + 5)).hasSizeLessThan(40);
    }

    @Test
    void shouldForgetTheIdentityOfASpanWhoseTimeIsTakenBack() {
        Person one = Person.ofDefaults();
        one.takes(
                Person.spans(Person.WATCH, new Span.Workout("w", Person.ms(50), Person.ms(60), 3, "rowing", 3500, 0)));
        one.takes(Person.retractions(
                Person.WATCH, new Retraction.OfTime(SpanKind.WORKOUT, Person.ms(0), Person.ms(1440), 3)));
        one.movement.forget(one.timeline, Person.DAY + 2);

        assertThat(one.timeline.dayAfter(Timeline.Slot.SPANS, -1)).isEmpty();
        assertThat(one.timeline.dayAfter(Timeline.Slot.EVIDENCE, -1)).isEmpty();
    }

    @Test
    void shouldKeepNoValueThatGrowsWithTheYears() {
        Person years = Person.ofDefaults();
        for (int day = 0; day < 600; day++) {
            years.takes(Person.spans(
                    Person.WATCH,
                    new Span.Workout(
                            "w" + day, Person.ms(day * 1440 + 50), Person.ms(day * 1440 + 60), 3, "rowing", 3500, 0)));
        }

        for (Timeline.Slot slot : Timeline.Slot.values()) {
            OptionalLong key = years.timeline.dayAfter(slot, -1);
            while (key.isPresent()) {
                assertThat(years.timeline.read(slot, key.getAsLong())).hasSizeLessThan(200);
                key = years.timeline.dayAfter(slot, key.getAsLong());
            }
        }
    }

    @Test
    void shouldForgetTheIdentityOfASpanWithItsLastDay() {
        Person two = Person.ofDefaults();
        two.takes(Person.spans(
                Person.WATCH,
                new Span.Workout("early", Person.ms(50), Person.ms(60), 3, "rowing", 3500, 0),
                new Span.Workout("across", Person.ms(1430), Person.ms(1450), 3, "rowing", 3500, 0)));

        two.movement.forget(two.timeline, Person.DAY + 1);
        assertThat(two.timeline.read(Timeline.Slot.SPANS, StoredMinutes.number(Person.WATCH, "early")))
                .isNull();
        assertThat(two.timeline.read(Timeline.Slot.SPANS, StoredMinutes.number(Person.WATCH, "across")))
                .isNotNull();
        two.movement.forget(two.timeline, Person.DAY + 2);

        assertThat(two.timeline.dayAfter(Timeline.Slot.SPANS, -1)).isEmpty();
    }

    @Test
    void shouldForgetDaysBeforeTheOneNamed() {
        person.movement.forget(person.timeline, Person.DAY + 1);

        assertThat(person.timeline.dayAfter(Timeline.Slot.STRIP, -1)).isEmpty();
        assertThat(person.timeline.dayAfter(Timeline.Slot.STEPS, -1)).isEmpty();
        assertThat(person.stretches(1)).isEmpty();
    }
}
