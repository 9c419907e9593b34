package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.policy.SourceOrder;

/** Phone and watch report the same minutes: the person's choice decides which of them counts, and the two are never added up. */
class SourceOrderTest {

    private static final int LIGHT_CADENCE = 60;
    private static final int BRISK_CADENCE = 110;

    private static MinuteState walkedWith(List<String> order) {
        Person person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(order)));
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.STEPS, 0, LIGHT_CADENCE)));
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, BRISK_CADENCE)));
        return person.state(0);
    }

    @Test
    void shouldBelieveTheSourceNamedFirstWhenBothMoveOnEqualTerms() {
        assertThat(walkedWith(List.of("watch", "phone"))).isEqualTo(MinuteState.UPRIGHT);
        assertThat(walkedWith(List.of("phone", "watch"))).isEqualTo(MinuteState.MODERATE);
    }

    @Test
    void shouldTakeTheHigherEffortWhenThePersonDidNotSay() {
        assertThat(walkedWith(List.of())).isEqualTo(MinuteState.MODERATE);
    }

    @Test
    void shouldBelieveANamedSourceBeforeOneThatIsNot() {
        assertThat(walkedWith(List.of("watch"))).isEqualTo(MinuteState.UPRIGHT);
    }

    @Test
    void shouldBelieveAKindOfSourceWhenItIsNamedByKind() {
        assertThat(walkedWith(List.of("wearable"))).isEqualTo(MinuteState.UPRIGHT);
    }

    @Test
    void shouldGoByTheIdWhenAKindIsNamedToo() {
        SourceOrder order = new SourceOrder(List.of("wearable", "old-band"));

        assertThat(order.standing(new SourceRef("old-band", SourceKind.WEARABLE)))
                .isEqualTo(1);
        assertThat(order.standing(Person.WATCH)).isEqualTo(2);
        assertThat(order.standing(Person.PHONE)).isZero();
    }

    @Test
    void shouldStillCountMovementOfAnyWhenTheTrustedSourceIsStill() {
        Person person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("watch", "phone"))));
        person.takes(Person.batch(
                Person.WATCH, Person.column(Measure.STEPS, 0, 0), Person.column(Measure.HEART_RATE_BPM, 0, 60)));
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, LIGHT_CADENCE)));

        assertThat(person.state(0)).isEqualTo(MinuteState.UPRIGHT);
    }

    @Test
    void shouldPreferTheDevicesOwnClassificationToCadenceOfATrustedSource() {
        Person person = new Person(MovementPolicy.defaults().withSources(new SourceOrder(List.of("phone"))));
        person.takes(Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, 1)));
        person.takes(Person.batch(Person.PHONE, Person.column(Measure.STEPS, 0, BRISK_CADENCE)));

        assertThat(person.state(0)).isEqualTo(MinuteState.UPRIGHT);
    }
}
