package org.rouse.coaching.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.data.Languages;
import org.rouse.testing.Claims;

class ExerciseTextsTest {

    /** Words that tell a person to stand or walk, or say that they do. */
    private static final Map<String, Pattern> ON_FEET = Map.of(
            "en", Pattern.compile("(?i)\\b(stand|standing|walk|walking|stairs|step up|march)\\b"),
            "de", Pattern.compile("(?i)\\b(steh|stehen|geh|gehen|treppe)\\b"),
            "es", Pattern.compile("(?i)de pie|camin|levántate|sube escal|escalera"),
            "fr", Pattern.compile("(?i)debout|march|levez-vous|escalier"),
            "zh-Hans", Pattern.compile("站|走|起立|楼梯"));

    static Stream<String> languages() {
        return Languages.TAGS.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldRenderEveryExerciseWhole(String language) {
        Map<String, Instructions> texts = ExerciseTexts.in(language);
        assertThat(texts.keySet())
                .hasSize(60)
                .containsExactlyElementsOf(ExerciseCatalogue.standard().all().stream()
                        .map(Exercise::id)
                        .toList());
        texts.forEach(
                (id, one) -> assertThat(faults(one)).as(language + ' ' + id).isEmpty());
    }

    @Test
    void shouldNoticeATextThatIsNotWhole() {
        List<String> steps = List.of("Sit.", "Turn.");
        assertThat(faults(new Instructions("Turn", "Less.", "More.", "Stop at pain.", steps)))
                .isEmpty();
        assertThat(faults(new Instructions("Turn", "", "More.", "Stop at pain.", steps)))
                .isNotEmpty();
        assertThat(faults(new Instructions("Turn", "Less.", "More.", "Stop at pain.", List.of("Sit."))))
                .isNotEmpty();
        assertThat(faults(new Instructions("Turn", "Less", "More.", "Stop at pain.", steps)))
                .isNotEmpty();
        assertThat(faults(new Instructions("Turn", "Less | more.", "More.", "Stop.", steps)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayNothingTwiceUnderTwoNames(String language) {
        Set<String> names = new HashSet<>();
        ExerciseTexts.in(language)
                .values()
                .forEach(one -> assertThat(names.add(one.name())).as(one.name()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldClaimNothing(String language) {
        ExerciseTexts.in(language)
                .forEach((id, one) -> assertThat(sentences(one))
                        .as(id)
                        .allSatisfy(text ->
                                assertThat(Claims.in(text, language)).as(text).isEmpty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|This eases your back.",
                "de|Das entlastet den Rücken.",
                "es|Alivia la espalda.",
                "fr|Cela soulage le dos.",
                "zh-Hans|缓解背痛。"
            })
    void shouldNoticeAClaim(String language, String planted) {
        assertThat(Claims.in(planted, language)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldTellNobodyWhoCanNotStandToStandOrWalk(String language) {
        Limits seated = Limits.of(Moves.SEATED, List.of());
        List<Suggestion> suggested = ExerciseCatalogue.standard().suggested(seated);
        assertThat(suggested).hasSizeGreaterThan(15);
        for (Suggestion one : suggested) {
            ExerciseInstructions told = ExerciseInstructions.of(one, seated, text(one, language));
            assertThat(words(told))
                    .as(one.exercise().id())
                    .isNotEmpty()
                    .noneMatch(text -> tellsToStand(text, language));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Stand near the desk.",
                "de|Steh am Tisch.",
                "es|Hazlo de pie.",
                "fr|Faites-le debout.",
                "zh-Hans|站好。"
            })
    void shouldNoticeSomebodyToldToStand(String language, String planted) {
        assertThat(tellsToStand(planted, language)).isTrue();
    }

    @Test
    void shouldNameNoFormThatIsNotForThePerson() {
        Limits seated = Limits.of(Moves.SEATED, List.of());
        Suggestion shift = suggestion("mb-weight-shift", seated);
        assertThat(ExerciseInstructions.of(shift, seated, text(shift, "en")).name())
                .isEmpty();
        Suggestion turn = suggestion("mb-seated-turn", seated);
        ExerciseInstructions told = ExerciseInstructions.of(turn, seated, text(turn, "en"));
        assertThat(told.name()).contains("Turn your upper body");
        assertThat(told.harder()).isEmpty(); // the harder form is done standing
        assertThat(ExerciseInstructions.of(suggestion("mb-seated-turn", Limits.NONE), Limits.NONE, text(turn, "en"))
                        .harder())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de", "zh-CN, zh-Hans", "zh-Hans, zh-Hans", "en, en", "fr-CA, fr"})
    void shouldServeEveryRegionOfALanguage(String tag, String language) {
        assertThat(Languages.serving(tag)).contains(language);
    }

    @ParameterizedTest
    @CsvSource({"it", "xx", "''"})
    void shouldServeNoOtherLanguage(String tag) {
        assertThat(Languages.serving(tag)).isEmpty();
    }

    private static Suggestion suggestion(String id, Limits limits) {
        return ExerciseCatalogue.standard()
                .find(id)
                .orElseThrow()
                .suggested(limits)
                .orElseThrow();
    }

    private static Instructions text(Suggestion one, String language) {
        return Objects.requireNonNull(
                ExerciseTexts.in(language).get(one.exercise().id()));
    }

    private static List<String> words(ExerciseInstructions told) {
        List<String> words = new ArrayList<>(told.steps());
        told.name().ifPresent(words::add);
        told.harder().ifPresent(words::add);
        words.add(told.stop());
        return words;
    }

    private static boolean tellsToStand(String text, String language) {
        return Objects.requireNonNull(ON_FEET.get(language)).matcher(text).find();
    }

    private static List<String> sentences(Instructions one) {
        List<String> sentences = new ArrayList<>(one.steps());
        sentences.addAll(List.of(one.name(), one.easier(), one.harder(), one.stop()));
        return sentences;
    }

    private static List<String> faults(Instructions one) {
        List<String> faults = new ArrayList<>();
        if (one.name().isBlank() || one.steps().size() < 2 || one.steps().size() > 4) {
            faults.add("a name and two to four steps");
        }
        List<String> whole = new ArrayList<>(one.steps());
        whole.addAll(List.of(one.easier(), one.harder(), one.stop()));
        whole.stream()
                .filter(text -> !text.matches("[^|\\t]{2,250}[.。]") || !text.equals(text.strip()))
                .forEach(faults::add);
        return faults;
    }
}
