package org.rouse.coaching.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.aerobic.AerobicMinutes;
import org.rouse.coaching.summary.KeptMarks.Mark;
import org.rouse.coaching.summary.KeptMarks.Noted;
import org.rouse.coaching.summary.KeptStretches.Now;

/** The stored summaries are bounded, read back unchanged, and do not depend on the order in which they came. */
class KeptTest {

    private static final long DAY = 20_000;
    private static final long MINUTE = DAY * 1440;

    @Test
    void shouldReadDaysBackAsTheyWere() {
        KeptDays days = KeptDays.NONE.with(List.of(day(DAY), nothing(DAY + 1)));

        assertThat(KeptDays.read(days.bytes())).isEqualTo(days);
        assertThat(days.knownUntil()).isEqualTo(day(DAY).knownUntil());
    }

    @Test
    void shouldKeepTheSameDaysWhateverOrderTheyComeIn() {
        List<DayFigures> all =
                LongStream.range(0, 100).mapToObj(i -> day(DAY + i)).toList();
        List<DayFigures> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));

        KeptDays inOrder = KeptDays.NONE.with(all);
        KeptDays oneByOne = KeptDays.NONE;
        for (DayFigures day : shuffled) {
            oneByOne = oneByOne.with(List.of(day));
        }

        assertThat(inOrder.byDate()).hasSize(62).containsKeys(DAY + 38, DAY + 99);
        assertThat(oneByOne).isEqualTo(inOrder);
        assertThat(inOrder.bytes()).hasSize(2357);
    }

    @Test
    void shouldRefuseBytesOfAnotherVersion() {
        assertThatThrownBy(() -> KeptDays.read(new byte[] {9})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeptMarks.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldForgetAStretchThatIsNoMore() {
        KeptStretches kept =
                KeptStretches.NONE.with(List.of(new Now(MINUTE, 25), new Now(MINUTE + 60, 30), new Now(MINUTE, 40)));

        assertThat(kept.minutes()).containsExactly(entry(MINUTE, 40), entry(MINUTE + 60, 30));
        assertThat(kept.with(List.of(new Now(MINUTE, 0))).minutes()).containsExactly(entry(MINUTE + 60, 30));
        assertThat(KeptStretches.read(kept.bytes())).isEqualTo(kept);
    }

    @Test
    void shouldKeepTheLongestStretchesOfADayAndNoneOlderThanSixtyTwoDays() {
        List<Now> changes = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> new Now(MINUTE + i, 10 + i))
                .toList());
        changes.add(new Now(MINUTE - 62 * 1440, 90));
        changes.add(new Now(MINUTE - 62 * 1440 + 60, 91));

        KeptStretches kept = KeptStretches.NONE.with(changes);

        assertThat(kept.minutes()).hasSize(49).containsEntry(MINUTE - 62 * 1440 + 60, 91);
        assertThat(kept.minutes().tailMap(MINUTE).values()).allMatch(minutes -> minutes >= 22);
    }

    @Test
    void shouldKeepMarksOfNinetyTwoDays() {
        KeptMarks kept = KeptMarks.NONE.with(
                List.of(
                        new Noted("old", new Mark(DAY - 92, 1)),
                        new Noted("just", new Mark(DAY - 91, 1)),
                        new Noted("new", new Mark(DAY, 1))),
                (before, after) -> after);

        assertThat(kept.marks()).containsOnlyKeys(KeptMarks.of("just"), KeptMarks.of("new"));
        assertThat(KeptMarks.read(kept.bytes())).isEqualTo(kept);
    }

    @Test
    void shouldKeepAtMostSoManyMarks() {
        KeptMarks kept = KeptMarks.NONE.with(
                IntStream.range(0, 1480)
                        .mapToObj(i -> new Noted("d" + i, new Mark(DAY + i / 100, 1)))
                        .toList(),
                (before, after) -> after);

        assertThat(kept.marks()).hasSize(1472);
        assertThat(kept.bytes()).hasSize(11777);
        assertThat(kept.marks().values())
                .filteredOn(mark -> mark.epochDay() == DAY)
                .hasSize(92);
    }

    @Test
    void shouldCountWhatBecameOfPromptsWhicheverTopicIsAhead() {
        KeptMarks sends = marks(PromptMarks.TAKEN, "a", "b", "c");
        KeptMarks receipts = KeptMarks.NONE.with(
                List.of(
                        new Noted("a", new Mark(DAY, PromptMarks.TAKEN)),
                        new Noted("a", new Mark(DAY, PromptMarks.ANSWERED | PromptMarks.DONE)),
                        new Noted("b", new Mark(DAY, PromptMarks.TAKEN)),
                        new Noted("other", new Mark(DAY, PromptMarks.TAKEN))),
                (before, after) -> before | after);
        KeptMarks outcomes = KeptMarks.NONE.with(
                List.of(new Noted("b", new Mark(DAY, 2 * 2)), new Noted("b", new Mark(DAY, 2 * 1 + 1))),
                PromptMarks::later);

        assertThat(new PromptMarks(sends, receipts, outcomes).byDate())
                .containsExactly(entry(DAY, new PromptMarks.Day(2, 1, 1, 0)));
    }

    @Test
    void shouldTakeTheLaterRevisionOfAnOutcome() {
        assertThat(PromptMarks.later(2 * 1, 2 * 2 + 1)).isEqualTo(5);
        assertThat(PromptMarks.later(2 * 2 + 1, 2 * 1)).isEqualTo(5);
        assertThat(PromptMarks.later(2 * 2 + 1, 2 * 2)).isEqualTo(4);
    }

    private static KeptMarks marks(int note, String... ids) {
        return KeptMarks.NONE.with(
                List.of(ids).stream()
                        .map(id -> new Noted(id, new Mark(DAY, note)))
                        .toList(),
                (before, after) -> after);
    }

    private static <K, V> java.util.Map.Entry<K, V> entry(K key, V value) {
        return java.util.Map.entry(key, value);
    }

    private static DayFigures day(long epochDay) {
        return new DayFigures(
                epochDay,
                epochDay * 1440,
                1500,
                500,
                30,
                200,
                40,
                5,
                480,
                60,
                775,
                minutes(),
                6,
                18,
                epochDay * 1440 + 1500);
    }

    private static DayFigures nothing(long epochDay) {
        return new DayFigures(epochDay, epochDay * 1440, 1440, 0, 0, 0, 0, 0, 0, 0, 0, AerobicMinutes.NONE, 0, 0, 0);
    }

    private static AerobicMinutes minutes() {
        return new AerobicMinutes(20, 3, 0, 0, 7, 1, 0);
    }
}
