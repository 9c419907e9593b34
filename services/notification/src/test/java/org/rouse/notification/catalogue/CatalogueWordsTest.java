package org.rouse.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that no text may use, in any language. */
class CatalogueWordsTest {

    private static final IcuPhrases PHRASES = IcuPhrases.load();

    static Stream<String> languages() {
        return PHRASES.languages().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldUseNeitherJargonNorBlame(String language) {
        everything(language, 5)
                .forEach((key, text) -> assertThat(NeverSaid.in(NeverSaid.JARGON, language))
                        .as(key + "=" + text)
                        .noneMatch(word -> NeverSaid.says(text, word, language)));
        everything(language, 5).entrySet().stream()
                .filter(text -> !isUrgent(text.getKey())) // urgent texts are as blunt as necessary
                .forEach(text -> assertThat(NeverSaid.in(NeverSaid.BLAME, language))
                        .as(text.toString())
                        .noneMatch(word -> NeverSaid.says(text.getValue(), word, language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldClaimNoEffect(String language) {
        everything(language, 5)
                .forEach((key, text) -> assertThat(NeverSaid.in(NeverSaid.CLAIMS, language))
                        .as(key + "=" + text)
                        .noneMatch(word -> NeverSaid.says(text, word, language)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Moving tends to ease a sore back.",
                "en|It eased, relieved and healed.",
                "en|A proven treatment that prevents pain",
                "de|Pausen entlasten einen schmerzenden Rücken oft.",
                "de|Das lindert und beugt vor.",
                "de|Bewegung heilt, behandelt und verhindert.",
                "es|suele aliviar la espalda dolorida",
                "es|Alivia, cura y previene; está demostrado.",
                "es|un tratamiento",
                "fr|bouger soulage souvent un dos douloureux",
                "fr|Cela soigne, guérit et prévient.",
                "fr|un traitement prouvé",
                "zh-Hans|通常能缓解腰背酸痛",
                "zh-Hans|可以预防和治疗"
            })
    void shouldFindClaimWhereThereIsOne(String language, String text) {
        assertThat(NeverSaid.in(NeverSaid.CLAIMS, language)).anyMatch(word -> NeverSaid.says(text, word, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en|an easy walk for your health", "es|Una prueba de Rouse", "fr|votre pause prévue"})
    void shouldFindNoClaimWhereThereIsNone(String language, String text) {
        assertThat(NeverSaid.in(NeverSaid.CLAIMS, language)).noneMatch(word -> NeverSaid.says(text, word, language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldCountOneAsOne(String language) {
        assertThat(everything(language, 1).values())
                .noneMatch(
                        text -> text.matches(
                                "(?U).*\\b1 (active |aktiven? )?(minutes|hours|Minuten|Stunden|minutos|horas|heures|reminders)\\b.*"));
    }

    @Test
    void shouldFindJargonWhereThereIsSome() {
        assertThat(NeverSaid.says("You were sedentary.", "sedentary", "en")).isTrue();
        assertThat(NeverSaid.says("A method", "met", "en")).isFalse();
        assertThat(NeverSaid.says("您久坐了", "久坐", "zh-Hans")).isTrue();
    }

    private static boolean isUrgent(String key) {
        return Stream.of("seek-care", "tell-provider", "neutral-urgent").anyMatch(key::startsWith);
    }

    private static Map<String, String> everything(String language, int number) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "tip", "", "activity", "", "name", "", "title", "", "emergency", "112", "first", "", "second", ""));
        facts.putAll(Map.of("sat", "", "longest", "", "well", "more_breaks"));
        facts.put("planned", "");
        Stream.of(
                        "minutes", "hours", "rest", "earned", "target", "missing", "daily", "ignored", "every", "age",
                        "breaks", "urgent", "soon", "routine", "reviews", "people", "sets")
                .forEach(name -> facts.put(name, number));
        Map<String, String> all = new TreeMap<>();
        for (String raiser : List.of("person", "coach")) {
            facts.put("raiser", raiser);
            PHRASES.keys(language)
                    .forEach(key -> all.put(
                            key + " " + raiser,
                            PHRASES.say(language, key, facts).orElseThrow()));
        }
        return all;
    }
}
