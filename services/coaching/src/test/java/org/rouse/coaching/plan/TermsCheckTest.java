package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.plan.Agreed.ALL;
import static org.rouse.coaching.plan.Agreed.MONDAY;
import static org.rouse.coaching.plan.Agreed.all;
import static org.rouse.coaching.plan.Agreed.doses;
import static org.rouse.coaching.plan.Agreed.set;
import static org.rouse.coaching.plan.Agreed.terms;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Limits;
import org.rouse.coaching.plan.catalogue.Moves;

/** Terms against the bounds of doses, the clearance and the catalogue: at, below and above each bound. */
class TermsCheckTest {

    private static List<String> fields(Terms terms) {
        return fields(terms, all(MONDAY));
    }

    private static List<String> fields(Terms terms, Allowed allowed) {
        return TermsCheck.of(terms, allowed, true).stream()
                .map(Rejection::field)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "19, 2, false",
        "20, 2, true",
        "21, 2, false",
        "25, 2, false",
        "30, 3, true",
        "31, 3, false",
        "20, 1, false",
        "20, 4, false"
    })
    void shouldOfferBreaksEveryTwentyOrThirtyMinutes(int every, int minutes, boolean fits) {
        Doses doses = new Doses(Optional.of(new Doses.Breaks(every, minutes)), Optional.empty(), Map.of());

        assertThat(fields(terms(doses)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "29, 0, 45, false", "30, 0, 45, true", "300, 0, 45, true", "301, 0, 45, false", "150, 0, 9, false",
        "150, 0, 10, true", "150, 0, 46, false", "150, 29, 45, false", "150, 30, 45, true", "150, 150, 45, true",
        "150, 151, 45, false"
    })
    void shouldBoundAerobicMinutes(int weekly, int start, int cap, boolean fits) {
        OptionalInt from = start == 0 ? OptionalInt.empty() : OptionalInt.of(start);
        Doses doses = new Doses(Optional.empty(), Optional.of(new Doses.Aerobic(weekly, from, cap)), Map.of());

        assertThat(fields(terms(doses)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"YOGA", "WATER", "CORE", "WEIGHTS"})
    void shouldDoseSessionsWithinTheirBoundsAndBeWithinThemByDefault(Component component) {
        Bounds bounds = Bounds.of(component);

        assertThat(fields(sessions(
                        component, bounds.often().usual(), bounds.minutes().usual())))
                .isEmpty();
        assertThat(fields(sessions(
                        component, bounds.often().most(), bounds.minutes().most())))
                .isEmpty();
        assertThat(fields(sessions(
                        component, bounds.often().most() + 1, bounds.minutes().most() + 1)))
                .hasSize(2);
        assertThat(fields(sessions(
                        component, bounds.often().least(), bounds.minutes().least())))
                .isEmpty();
        assertThat(fields(sessions(
                        component, bounds.often().least() - 1, bounds.minutes().least() - 1)))
                .hasSize(2);
        assertThat(bounds.sources()).isNotEmpty();
    }

    private static Terms sessions(Component component, int aWeek, int minutes) {
        return terms(
                new Doses(Optional.empty(), Optional.empty(), Map.of(component, new Doses.Sessions(aWeek, minutes))));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "12, true", "26, true", "27, false"})
    void shouldLastOneToTwentySixWeeks(int weeks, boolean fits) {
        assertThat(fields(new Terms(MONDAY, weeks, doses(), List.of())).isEmpty())
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0, sets",
        "11, 10, 0, 0, sets",
        "10, 50, 300, 600, ''",
        "1, 1, 0, 0, ''",
        "1, 0, 0, 0, repetitions",
        "1, 51, 0, 0, repetitions",
        "1, 1, -1, 0, holdSeconds",
        "1, 1, 301, 0, holdSeconds",
        "1, 1, 0, -1, restSeconds",
        "1, 1, 0, 601, restSeconds"
    })
    void shouldNameWhatOfASetIsOutOfRange(int sets, int repetitions, int hold, int rest, String field) {
        PrescribedSet set =
                new PrescribedSet(0, "co-bridge", false, sets, repetitions, hold, rest, Set.of(DayOfWeek.MONDAY));

        assertThat(fields(terms(doses(), set))).isEqualTo(field.isEmpty() ? List.of() : List.of("sets[0]." + field));
    }

    @Test
    void shouldNameTheSetThatIsNotInTheCatalogueOrHasNoDay() {
        assertThat(fields(terms(doses(), set("co-bridge", DayOfWeek.MONDAY), set("co-none", DayOfWeek.MONDAY))))
                .containsExactly("sets[1].exercise");
        assertThat(fields(terms(doses(), set("co-bridge")))).containsExactly("sets[0].days");
        assertThat(fields(terms(doses(), set("wa-march", DayOfWeek.MONDAY)))).containsExactly("sets[0].exercise");
    }

    @Test
    void shouldNotSpreadSetsOverMoreDaysThanTheDoseHasSessions() {
        PrescribedSet four =
                set("co-bridge", DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY);
        PrescribedSet three = set("co-bridge", DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

        assertThat(fields(terms(doses(), four))).containsExactly("sets");
        assertThat(fields(terms(doses(), three, set("co-dead-bug", DayOfWeek.MONDAY))))
                .isEmpty();
        assertThat(fields(terms(doses(), three, set("co-dead-bug", DayOfWeek.SUNDAY))))
                .containsExactly("sets");
    }

    @Test
    void shouldTakeTwentySetsAndNotOneMore() {
        PrescribedSet[] sets =
                Collections.nCopies(21, set("co-bridge", DayOfWeek.MONDAY)).toArray(PrescribedSet[]::new);

        assertThat(fields(terms(doses(), Arrays.copyOf(sets, 20)))).isEmpty();
        assertThat(fields(terms(doses(), sets))).containsExactly("sets");
    }

    @Test
    void shouldPrescribeNothingThatAggravates() {
        Allowed extension = new Allowed(MONDAY, Limits.of(Moves.WALKS, List.of("extension")), ALL);
        Allowed seated = new Allowed(MONDAY, Limits.of(Moves.SEATED, List.of()), ALL);

        assertThat(fields(terms(doses(), set("yo-sphinx", DayOfWeek.MONDAY)), extension))
                .containsExactly("sets[0].exercise");
        assertThat(fields(terms(doses(), set("yo-tree", DayOfWeek.MONDAY)), seated))
                .containsExactly("sets[0].exercise");
    }

    @Test
    void shouldTellAllThatStandsAgainstIt() {
        Terms terms = new Terms(MONDAY.plusDays(1), 0, Doses.NONE, List.of(set("co-none", DayOfWeek.MONDAY)));

        assertThat(fields(terms)).containsExactly("start", "weeks", "doses", "sets[0].exercise");
    }
}
