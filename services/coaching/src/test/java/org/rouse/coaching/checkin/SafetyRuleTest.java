package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.checkin.RiskFacts.Risk;
import org.rouse.coaching.checkin.SafetyAnswer.Said;

/** The table of tiers (DOMAIN section 4), on both sides of each boundary. */
class SafetyRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @CsvSource({
        // a new A, at each of its bounds of days; not sure is yes
        "A1 13,,,,EMERGENCY",
        "A1 14,,,,EMERGENCY",
        "A1 15,,,,TODAY",
        "A1 13 sure?,,,,EMERGENCY",
        "A1 15 sure?,,,,TODAY",
        "A2,,,,EMERGENCY",
        "A3 0,,,,EMERGENCY",
        "A4 1,,,,EMERGENCY",
        "A5 1,,,,EMERGENCY",
        "A6 1,,,,EMERGENCY",
        "A7 1,,,,EMERGENCY",
        // long standing, worse of late or not, examined or not
        "A2 400 worse14,,,,EMERGENCY",
        "A2 400 worse15,,,,TODAY",
        "A2 400 examined worse14,,,,EMERGENCY",
        "A2 400 examined worse15,,,,",
        "A2 14 examined,,,,EMERGENCY",
        "A2 15 examined,,,,",
        // with what is known of the person
        "B6 1,CANCER_EVER,,,EMERGENCY",
        "B6 1,WEAK_IMMUNE_SYSTEM,,,TODAY",
        "B6 1,,,,TODAY",
        "B1 1,INJECTED_DRUGS,WEAKNESS,,EMERGENCY",
        "B1 1,RECENT_INFECTION,WEAKNESS,,EMERGENCY",
        "B1 1,RECENT_SPINAL_OPERATION,WEAKNESS,,EMERGENCY",
        "B1 1,LONG_CORTISONE,WEAKNESS,,EMERGENCY",
        "B1 1,CANCER_EVER,WEAKNESS,,TODAY",
        "B1 1,INJECTED_DRUGS,NUMBNESS,,TODAY",
        "B1 1,INJECTED_DRUGS,,,TODAY",
        "B1 1;A5 15,INJECTED_DRUGS,,,TODAY",
        "B1 1,,WEAKNESS,,TODAY",
        "B1 1,,,,TODAY",
        "B4 1,,,,TODAY",
        "B5 1,,WEAKNESS,,TODAY",
        "B5 1;A5 400 examined,,,,TODAY",
        "B5 1,,PAIN_FURTHER_DOWN,,DAYS",
        "B5 1,,,,DAYS",
        "B7 1,,,,DAYS",
        "B5 1;B7 1,,,,DAYS",
        "B2 1,,,,DAYS",
        "B2 1,CANCER_EVER,,,DAYS",
        "B3 1,,,6,DAYS",
        "B3 1,,,7,TODAY",
        "B3 1,,,8,TODAY",
        "B3 1,,,,DAYS",
        "B2 15 examined,,,,",
        "B2 15,,,,DAYS",
        "C1 1,CANCER_EVER,,,TODAY",
        "C2 300,WEAK_IMMUNE_SYSTEM,,,TODAY",
        "C1 1,DIABETES,,,TELL_PROVIDER",
        "C1 1,,,,TELL_PROVIDER",
        "C2 1,,,,TELL_PROVIDER",
        "C1 27;C2 300,,,,DAYS",
        "C1 28;C2 300,,,,DAYS",
        "C1 29;C2 300,,,,TELL_PROVIDER",
        "C1 300;C2 300 worse28,,,,DAYS",
        // one that was examined is still there beside a new one
        "C1 300 examined;C2 1,,,,DAYS",
        "C1 1;C2 300 examined,,,,DAYS",
        "C1 300 examined;C2 300,,,,TELL_PROVIDER",
        "C1 300;C2 300 worse29,,,,TELL_PROVIDER",
        // the soonest of several counts
        "C1 1;B2 1;B1 1,,,,TODAY",
        "C1 1;B2 1;A7 1,,,,EMERGENCY",
        // not sure is no but for A
        "B1 1 sure?,,,,",
        "C1 1 sure?;C2 1 sure?,,,,",
    })
    void shouldCallForTierWhenTableSaysSo(
            String answers,
            @Nullable Risk risk,
            @Nullable LegSymptom symptom,
            @Nullable Integer pain,
            @Nullable Tier tier) {
        assertThat(SafetyRule.tier(
                        list(answers),
                        risk == null ? RiskFacts.NONE : new RiskFacts(Set.of(risk)),
                        symptom == null ? Set.of() : Set.of(symptom),
                        pain == null ? OptionalInt.empty() : OptionalInt.of(pain),
                        TODAY))
                .isEqualTo(Optional.ofNullable(tier));
    }

    @ParameterizedTest
    @EnumSource(Risk.class)
    void shouldCallForNothingWhenThereIsNoSign(Risk risk) {
        assertThat(SafetyRule.tier(list(""), new RiskFacts(Set.of(Risk.values())), Set.of(), OptionalInt.of(10), TODAY))
                .isEmpty();
        assertThat(SafetyRule.tier(list(""), new RiskFacts(Set.of(risk)), Set.of(), OptionalInt.empty(), TODAY))
                .isEmpty();
    }

    @Test
    void shouldLeaveNoteWhenWhatIsOldWasExamined() {
        assertThat(SafetyRule.notes(list("A2 15 examined;A3 14 examined;B2 15;C1 29 examined"), TODAY))
                .containsExactly(SafetyItem.A2, SafetyItem.C1);
    }

    @Test
    void shouldBeWholeWhenEveryQuestionIsAnswered() {
        List<SafetyAnswer> all =
                Stream.of(SafetyItem.values()).map(SafetyAnswer::no).toList();

        assertThat(new SafetyList(all).isWhole()).isTrue();
        assertThat(new SafetyList(all.subList(1, all.size())).isWhole()).isFalse();
        assertThatThrownBy(() -> new SafetyList(List.of(all.getFirst(), all.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNameEveryQuestionWhenRuleIsData() {
        assertThat(SafetyRule.CLAUSES.stream()
                        .flatMap(clause -> clause.anyOf().stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SafetyItem.values());
    }

    /** Such as "A1 13 sure?;B2": question, days ago, and further words. */
    private static SafetyList list(String answers) {
        return new SafetyList(Arrays.stream(answers.split(";"))
                .filter(one -> !one.isBlank())
                .map(one -> answer(List.of(one.split(" "))))
                .toList());
    }

    private static SafetyAnswer answer(List<String> words) {
        return new SafetyAnswer(
                SafetyItem.valueOf(words.getFirst()),
                words.contains("sure?") ? Said.NOT_SURE : Said.YES,
                words.size() > 1 ? Optional.of(TODAY.minusDays(Long.parseLong(words.get(1)))) : Optional.empty(),
                words.stream()
                        .filter(word -> word.startsWith("worse"))
                        .map(word -> TODAY.minusDays(Long.parseLong(word.substring("worse".length()))))
                        .findFirst(),
                words.contains("examined"));
    }
}
