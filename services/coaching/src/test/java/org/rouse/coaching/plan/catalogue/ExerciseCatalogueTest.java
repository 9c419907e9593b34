package org.rouse.coaching.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.aerobic.ActivityCatalogue;

class ExerciseCatalogueTest {

    private static final ExerciseCatalogue CATALOGUE = ExerciseCatalogue.standard();

    @Test
    void shouldHoldEveryComponent() {
        assertThat(CATALOGUE.all()).hasSize(60).extracting(Exercise::component).contains(Component.values());
    }

    @Test
    void shouldKeepCodeAndMetAsTheyWereLookedUp() {
        Exercise walk = exercise("mb-walk");
        assertThat(walk.code()).contains("17250");
        assertThat(walk.metTenths()).isEqualTo(OptionalInt.of(35));
        assertThat(walk.verified()).isEqualTo(Verified.ONE_COPY);
        assertThat(exercise("wa-walk-back").verified()).isEqualTo(Verified.EDITION_2011);
        Exercise squeeze = exercise("co-pelvic-floor");
        assertThat(squeeze.code()).isEmpty();
        assertThat(squeeze.metTenths()).isEmpty();
        assertThat(squeeze.verified()).isEqualTo(Verified.NO_CODE);
    }

    @Test
    void shouldNameActivitiesAsTheCatalogueOfActivitiesDoes() {
        assertThat(CATALOGUE.all()).allSatisfy(one -> {
            assertThat(one.usual().activities())
                    .allMatch(name -> ActivityCatalogue.standard()
                            .find(name)
                            .orElseThrow()
                            .name()
                            .equals(name));
            assertThat(one.easier().activities())
                    .allMatch(name -> ActivityCatalogue.standard()
                            .find(name)
                            .orElseThrow()
                            .name()
                            .equals(name));
        });
    }

    @ParameterizedTest
    @EnumSource(Load.class)
    void shouldSuggestNothingThatLoadsWhatAggravates(Load load) {
        Limits limits = new Limits(Moves.WALKS, Set.of(load), Set.of(), Set.of(), Set.of());
        assertThat(CATALOGUE.suggested(limits))
                .isNotEmpty()
                .noneMatch(one -> one.form().loads().containsKey(load));
        assertThat(CATALOGUE.all()).anyMatch(one -> one.suggested(limits).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void shouldSuggestNothingThatIsNotForSomebodyWithTheCondition(Condition condition) {
        Limits limits = Limits.of(Moves.WALKS, List.of(condition.word()));
        assertThat(CATALOGUE.suggested(limits))
                .isNotEmpty()
                .noneMatch(one -> one.form().notFor().contains(condition));
        assertThat(CATALOGUE.suggested(limits)).isNotEqualTo(CATALOGUE.suggested(Limits.NONE));
    }

    /** Whoever has the one has the other, too, though that alone was noted. */
    @ParameterizedTest
    @CsvSource({
        "late-pregnancy, yo-sphinx",
        "late-pregnancy, co-front-plank",
        "sacroiliac-pain-in-pregnancy, we-row-band",
        "osteoporosis-with-fracture, co-curl-up",
        "spinal-surgery-in-12-weeks, we-pallof",
        "knee-or-hip-surgery-not-released, we-goblet-squat",
        "cannot-stand-safely, yo-warrior2"
    })
    void shouldKnowWhatAConditionIncludes(String noted, String id) {
        assertThat(exercise(id).usual().suits(Limits.of(Moves.WALKS, List.of(noted))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "poor-balance, stair-climbing",
        "poor-balance, elliptical",
        "cannot-swim, swimming",
        "unstable-heart-disease, water-exercise",
        "shoulder-injury, nordic-walking",
        "leg-symptoms, rowing"
    })
    void shouldNameActivitiesThatConditionsLeaveNothingOf(String noted, String activity) {
        assertThat(CATALOGUE.unsuited(Limits.of(Moves.WALKS, List.of(noted)).conditions()))
                .contains(activity)
                .doesNotContain("walking");
        assertThat(CATALOGUE.unsuited(Set.of())).isEmpty();
    }

    /** One way of doing it is left. */
    @Test
    void shouldNameNoActivityThatSuitsInSomeForm() {
        assertThat(CATALOGUE.unsuited(Set.of(Condition.POOR_BALANCE))).doesNotContain("cycling", "dancing");
        assertThat(CATALOGUE.unsuited(Set.of(Condition.SHOULDER_INJURY))).doesNotContain("stretching", "core-training");
    }

    @ParameterizedTest
    @CsvSource({
        "yo-sphinx, extension",
        "mb-sit-to-stand, flexion",
        "yo-sun-half, flexion",
        "we-goblet-squat, bending",
        "yo-cat-cow, kneeling",
        "ae-elliptical, rotation",
        "ae-dance-low, impact"
    })
    void shouldSuggestTheEasierFormWhereThatAvoidsTheLoad(String id, String aggravating) {
        assertThat(exercise(id).suggested(Limits.of(Moves.WALKS, List.of(aggravating))))
                .hasValueSatisfying(one -> {
                    assertThat(one.easier()).isTrue();
                    assertThat(one.harder()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"mb-back-bend, extension", "co-pelvic-tilt, flexion", "mb-seated-turn, rotation", "ae-walk-easy, impact"
    })
    void shouldNotSuggestItWhereTheEasierFormLoadsItToo(String id, String aggravating) {
        assertThat(exercise(id).suggested(Limits.of(Moves.WALKS, List.of(aggravating))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"walking", "Walk", "casual-walking", "treadmill walking"})
    void shouldSuggestNoWalkToSomebodyWhomWalkingHurts(String listed) {
        assertThat(CATALOGUE.suggested(Limits.of(Moves.WALKS, List.of(listed))))
                .extracting(one -> one.exercise().id())
                .doesNotContain("mb-walk", "ae-walk-easy", "ae-walk-brisk", "ae-nordic", "we-carry")
                .contains("ae-bike-stationary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitting", "standing", "lying", "kneeling"})
    void shouldSuggestNothingInAPositionThatAggravates(String listed) {
        Limits limits = Limits.of(Moves.WALKS, List.of(listed));
        assertThat(limits.positions()).isNotEmpty();
        assertThat(CATALOGUE.suggested(limits))
                .isNotEmpty()
                .noneMatch(one -> limits.positions().contains(one.form().position()));
    }

    @ParameterizedTest
    @EnumSource(Moves.class)
    void shouldAskNobodyForMoreThanTheyCan(Moves moves) {
        assertThat(CATALOGUE.suggested(Limits.of(moves, List.of())))
                .isNotEmpty()
                .allMatch(one -> one.form().needs().compareTo(moves) <= 0);
    }

    @Test
    void shouldSuggestTheSeatedFormToSomebodyWhoDoesNotStand() {
        Limits seated = Limits.of(Moves.SEATED, List.of());
        assertThat(exercise("mb-weight-shift").suggested(seated).orElseThrow().easier())
                .isTrue();
        assertThat(exercise("mb-sit-to-stand").suggested(seated)).isEmpty();
        assertThat(exercise("we-row-band").suggested(seated).orElseThrow().easier())
                .isFalse();
    }

    @Test
    void shouldNoticeAFormThatAggravates() {
        Form bend = new Form(
                Position.STANDING, Map.of(Load.FLEXION, 1), Moves.STANDS, Set.of(Condition.GLAUCOMA), Set.of("yoga"));
        assertThat(bend.suits(Limits.NONE)).isTrue();
        for (String planted : List.of("flexion", "standing", "yoga")) {
            assertThat(bend.suits(Limits.of(Moves.WALKS, List.of(planted))))
                    .as(planted)
                    .isFalse();
        }
        assertThat(bend.suits(Limits.of(Moves.SEATED, List.of()))).isFalse();
        assertThat(bend.suits(Limits.of(Moves.STANDS, List.of("glaucoma")))).isFalse();
        assertThat(bend.suits(Limits.of(Moves.STANDS, List.of()))).isTrue();
    }

    private static Exercise exercise(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }
}
