package org.rouse.coaching.movement.stretches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.MovementPolicy;

/** Open stretches and the moments at which a prompt may be decided (DOMAIN section 2). */
class LiveTest {

    private final Person person = Person.ofDefaults();

    private Revision minute(int at, int intensity) {
        return person.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, at, intensity)), Person.endOf(at));
    }

    @Test
    void shouldReachDecisionPointsAtTwentyAndFortyMinutesOnce() {
        List<String> seen = new ArrayList<>();
        for (int at = 0; at < 45; at++) {
            for (StretchEvent event : minute(at, 0).events()) {
                event.live()
                        .ifPresent(live ->
                                seen.add(event.change() + " " + live.decisionPoint() + " at " + live.minutes()));
            }
        }

        assertThat(seen).containsExactly("OPENED 1 at 20", "EXTENDED 2 at 40");
    }

    @Test
    void shouldExpireTenMinutesAfterTheDecision() {
        Instant now = Person.endOf(20);
        Revision revision =
                person.takes(Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(0, 20))), now);

        assertThat(revision.events().getFirst().live())
                .contains(new LiveMoment(1, 20, Person.endOf(19), 95, now.plus(Duration.ofMinutes(10))));
        assertThat(revision.lookAgain()).contains(Person.endOf(24).plusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({"299999, OPEN", "300000, OPEN", "300001, NO_DATA"})
    void shouldBeOpenWhileTheNewestEvidenceIsFresh(long ageMs, End expected) {
        Revision revision = person.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(0, 40))),
                Person.endOf(39).plusMillis(ageMs));

        assertThat(revision.events().getFirst().stretch().end()).isEqualTo(expected);
        assertThat(revision.events().getFirst().live().isPresent()).isEqualTo(expected == End.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"300, true", "316, true", "317, false"})
    void shouldNeedFourFifthsOfTheStretchKnown(int ageSeconds, boolean expected) {
        Person other = new Person(MovementPolicy.defaults().withFreshness(Duration.ofMinutes(20)));
        Revision revision = other.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(0, 21))),
                Person.endOf(20).plusSeconds(ageSeconds - 1));

        assertThat(revision.events().getFirst().live().isPresent()).isEqualTo(expected);
    }

    @Test
    void shouldCensorAndReopenWhenSilenceEndsLater() {
        for (int at = 0; at < 22; at++) {
            minute(at, 0);
        }
        Revision silent =
                person.movement.reconsider(person.timeline, Person.endOf(26).plusMillis(1));
        Revision again = minute(30, 0);
        Revision filled = person.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 22, Person.runs(0, 8))), Person.endOf(30));

        assertThat(silent.events()).extracting(StretchEvent::change).containsExactly(Transition.CENSORED);
        assertThat(silent.lookAgain()).isEmpty();
        assertThat(again.events()).isEmpty();
        assertThat(filled.events()).extracting(StretchEvent::change).containsExactly(Transition.EXTENDED);
        assertThat(person.movement.reconsider(person.timeline, Person.endOf(30)).events())
                .isEmpty();
    }

    @Test
    void shouldNeverBeLiveWhenTheEvidenceIsBackfill() {
        EvidenceBatch history = new EvidenceBatch(
                Person.WATCH,
                List.of(Person.column(Measure.INTENSITY, 0, Person.runs(0, 40))),
                List.of(),
                List.of(),
                true);

        assertThat(person.takes(history, Person.endOf(39)).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.change()).isEqualTo(Transition.OPENED);
                    assertThat(event.live()).isEmpty();
                    assertThat(event.backfill()).isTrue();
                });
    }

    @Test
    void shouldNotPromptAgainWhenLateEvidenceMovesTheFirstMinute() {
        person.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 5, Person.runs(0, 20))), Person.endOf(24));
        Revision earlier =
                person.takes(Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 3, 0, 0)), Person.endOf(24));

        assertThat(earlier.events())
                .extracting(StretchEvent::change, event -> event.live().isPresent())
                .containsExactly(tuple(Transition.OPENED, false), tuple(Transition.RETRACTED, false));
    }

    @Test
    void shouldNotPromptInTransport() {
        person.takes(
                Person.spans(Person.PHONE, new Span.Transport("car", Person.ms(18), Person.ms(60), 1)),
                Person.endOf(0));
        Revision revision = person.takes(
                Person.batch(Person.WATCH, Person.column(Measure.INTENSITY, 0, Person.runs(0, 45))), Person.endOf(44));

        assertThat(revision.events()).isEmpty();
    }
}
