package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.plan.catalogue.Component;

/** The day's session of the plan, by the clock. */
class SessionCallsTest extends ByTheClock {

    private static final Facts.Session CORE = new Facts.Session(Set.of(Component.CORE), 3, 2, 1);
    private static final FlareCourse FLARING = new FlareCourse(
            Optional.of(at(MONDAY, "06:00")), Optional.of(at(MONDAY, "06:00")), Optional.empty(), Optional.empty());

    /** Exercise waits for clearance, and rests during pain; a person may decline the reminder. */
    @ParameterizedTest
    @CsvSource({
        "YES, true, '', sent",
        "NOT_SAID, true, '', sent",
        "NO, true, '', ''",
        "YES, false, '', no-clearance",
        "YES, true, flare, flare",
        "YES, true, hurts, hurts",
        "YES, true, flag, red-flag"
    })
    void shouldTellWhatThePlanHasForTheDay(Wish wish, boolean cleared, String pain, String fate) {
        anna.know(known -> known.planning(CORE).cleared(cleared));
        if (pain.equals("flare")) {
            anna.know(known -> known.flaring(FLARING));
        }
        if (pain.equals("flag")) {
            anna.know(known ->
                    known.flagged(new RedFlag(Tier.TODAY, "r1", RedFlag.RaisedBy.PERSON, at(MONDAY, "07:00"))));
        }
        if (pain.equals("hurts")) {
            anna.take(List.of(new DecisionEvent.HurtNoted(at(MONDAY, "07:00"))));
        }
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, wish, Optional.empty()));
        until(MONDAY, "15:59");
        assertThat(made).isEmpty();

        until(MONDAY, "16:00");

        assertThat(made)
                .extracting(one -> fate(one) + " " + one.facts())
                .containsExactlyElementsOf(fate.isEmpty() ? List.of() : List.of(fate + " " + CORE));
    }

    /** It is no desk prompt: it costs none of their budget, and no cool-down. */
    @Test
    void shouldTellOfASessionBesideABreak() {
        anna.know(known -> known.planning(CORE));
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, Wish.YES, Optional.empty()));

        until(MONDAY.plusDays(1), "16:00");

        assertThat(made)
                .extracting(one -> fate(one) + " " + one.point().finding())
                .containsExactly("sent session-due|2027-02-01", "sent session-due|2027-02-02");
        assertThat(anna.state.head().due()).noneMatch(DueItem.TellOutcome.class::isInstance);
    }

    /** What was done since it was put off is not suggested again, and the rest in its current state. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldOfferAgainWhatIsStillDueWhereItWasPutOff(boolean recorded) {
        anna.know(known -> known.planning(CORE));
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, Wish.YES, Optional.empty()));
        until(MONDAY, "16:00");
        anna.give(anna.answered(made.getFirst(), Answer.SNOOZED));
        Facts.Session fewer = new Facts.Session(Set.of(Component.CORE), 1, 3, 2);
        anna.know(known -> recorded ? known.planningNothing() : known.planning(fewer));

        until(MONDAY, "16:30");

        assertThat(made)
                .extracting(DecisionEvent.Decided::facts)
                .containsExactlyElementsOf(recorded ? List.of(CORE) : List.of(CORE, fewer));
    }

    /** A person on holiday is reminded of no session of an ordinary day; a weekend is one. */
    @Test
    void shouldTellOfNoSessionOnAHoliday() {
        anna.know(known -> known.planning(CORE).holidays(new Holiday(MONDAY.plusDays(1), MONDAY.plusDays(3))));
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, Wish.YES, Optional.empty()));

        until(MONDAY.plusDays(6), "00:00");

        assertThat(made)
                .extracting(DecisionEvent.Decided::day)
                .containsExactly(MONDAY, MONDAY.plusDays(4), MONDAY.plusDays(5));
    }

    @Test
    void shouldKeepWhatASessionWasToldFor() {
        anna.know(known -> known.planning(CORE));
        wishes(new Wishes(Wish.NOT_SAID, Wish.NO, Wish.NO, Wish.NO, Wish.YES, Optional.empty()));
        until(MONDAY, "16:00");

        DecisionDay day = anna.state.history().on(MONDAY);

        assertThat(day.decisions()).isNotEmpty();
        assertThat(DayCodec.decode(MONDAY, DayCodec.encode(day))).isEqualTo(day);
        assertThat(HeadCodec.decode(HeadCodec.encode(anna.state.head()))).isEqualTo(anna.state.head());
    }
}
