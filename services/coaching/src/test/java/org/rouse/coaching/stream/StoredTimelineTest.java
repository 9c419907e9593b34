package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.state.Timeline.Slot;

class StoredTimelineTest {

    private final KeyValueStore<Bytes, byte[]> store = DueTimesTest.store();

    @Test
    void shouldKeepNothingWhenItIsNotSaved() {
        timeline("ada").write(Slot.STRIP, 5, new byte[] {1});

        assertThat(timeline("ada").read(Slot.STRIP, 5)).isNull();
    }

    @Test
    void shouldReadItsOwnEditsBeforeTheyAreSaved() {
        StoredTimeline timeline = timeline("ada");
        timeline.write(Slot.STRIP, 5, new byte[] {1});
        assertThat(timeline.read(Slot.STRIP, 5)).containsExactly(1);

        timeline.remove(Slot.STRIP, 5);
        assertThat(timeline.read(Slot.STRIP, 5)).isNull();
    }

    @Test
    void shouldFindTheNearestDaysAmongStoredAndEdited() {
        save("ada", Slot.STRIP, 3, 7, 12);
        StoredTimeline timeline = timeline("ada");
        timeline.remove(Slot.STRIP, 7);
        timeline.write(Slot.STRIP, 9, new byte[] {1});

        assertThat(timeline.dayBefore(Slot.STRIP, 9)).hasValue(3);
        assertThat(timeline.dayBefore(Slot.STRIP, 12)).hasValue(9);
        assertThat(timeline.dayBefore(Slot.STRIP, 3)).isEmpty();
        assertThat(timeline.dayAfter(Slot.STRIP, 3)).hasValue(9);
        assertThat(timeline.dayAfter(Slot.STRIP, -1)).hasValue(3);
        assertThat(timeline.dayAfter(Slot.STRIP, 12)).isEmpty();
    }

    @Test
    void shouldNotSeeOtherSlotsOrOtherPeople() {
        save("ada", Slot.EVIDENCE, 4);
        save("ad", Slot.STRIP, 4);
        save("adam", Slot.STRIP, 4);

        assertThat(timeline("ada").dayAfter(Slot.STRIP, -1)).isEmpty();
        assertThat(timeline("ada").dayBefore(Slot.STRIP, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void shouldEraseOnePersonAlone() {
        save("ada", Slot.STRIP, 4);
        save("adam", Slot.STRIP, 4);

        timeline("ada").erase();

        assertThat(timeline("ada").read(Slot.STRIP, 4)).isNull();
        assertThat(timeline("adam").read(Slot.STRIP, 4)).isNotNull();
    }

    @Test
    void shouldForgetWhatWasPublishedBeforeADay() {
        StoredTimeline timeline = timeline("ada");
        timeline.publish(4, 44);
        timeline.publish(5, 55);
        timeline.judge(3);
        timeline.judge(6);
        timeline.save();
        assertThat(timeline.oldest()).hasValue(3);

        timeline.forgetPublished(5);

        assertThat(timeline.published(4)).isZero();
        assertThat(timeline.published(5)).isEqualTo(55);
        assertThat(timeline.oldest()).hasValue(5);
        timeline.save();
        assertThat(timeline.judgedBefore(10)).containsExactly(6L);
    }

    @Test
    void shouldHaveNoOldestDayWhereNothingIsKnown() {
        save("adam", Slot.EVIDENCE, 4);

        assertThat(timeline("ada").oldest()).isEmpty();
        assertThat(timeline("adam").oldest()).hasValue(4);
    }

    private void save(String person, Slot slot, long... days) {
        StoredTimeline timeline = timeline(person);
        for (long day : days) {
            timeline.write(slot, day, new byte[] {1});
        }
        timeline.save();
    }

    private StoredTimeline timeline(String person) {
        return new StoredTimeline(store, person);
    }
}
