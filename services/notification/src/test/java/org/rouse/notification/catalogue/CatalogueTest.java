package org.rouse.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.notification.tailoring.Choice;
import org.rouse.notification.tailoring.Facts;
import org.rouse.notification.tailoring.Label;
import org.rouse.notification.tailoring.Liking;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.Tailor;

/** Every text there is, in every language. */
class CatalogueTest {

    private static final IcuPhrases PHRASES = IcuPhrases.load();
    private static final Tailor TAILOR = new Tailor(PHRASES);
    private static final int VARIANTS = 3;

    /** Words of the field that people do not use, and words that blame. Whole words, any case. */
    private static final Map<String, List<String>> NEVER_SAID = Map.of(
            "en",
                    List.of(
                            "sedentary",
                            "met",
                            "mets",
                            "bout",
                            "bouts",
                            "deficit",
                            "inactive",
                            "inactivity",
                            "adherence",
                            "compliance",
                            "threshold",
                            "should",
                            "must",
                            "lazy",
                            "failed",
                            "fail",
                            "only",
                            "yet again",
                            "finally",
                            "bad",
                            "neglect",
                            "shame"),
            "de",
                    List.of(
                            "sedentär",
                            "met",
                            "defizit",
                            "inaktiv",
                            "schwelle",
                            "schwellenwert",
                            "solltest",
                            "musst",
                            "faul",
                            "versäumt",
                            "nur",
                            "schon wieder",
                            "endlich",
                            "leider",
                            "schlecht",
                            "vernachlässigt"),
            "es",
                    List.of(
                            "sedentario",
                            "sedentaria",
                            "met",
                            "déficit",
                            "inactividad",
                            "umbral",
                            "deberías",
                            "tienes que",
                            "vago",
                            "fallaste",
                            "solo",
                            "sólo",
                            "otra vez",
                            "por fin",
                            "mal hecho",
                            "culpa"),
            "fr",
                    List.of(
                            "sédentaire",
                            "sédentarité",
                            "met",
                            "déficit",
                            "inactivité",
                            "seuil",
                            "devriez",
                            "devez",
                            "paresse",
                            "raté",
                            "seulement",
                            "encore une fois",
                            "enfin",
                            "mauvais",
                            "faute"),
            "zh-Hans", List.of("久坐", "代谢当量", "缺口", "阈值", "必须", "应当", "偷懒", "懒", "只有", "仅仅", "又", "终于", "失败"));

    static Stream<String> languages() {
        return PHRASES.languages().stream().sorted();
    }

    @Property(tries = 2_000)
    void shouldRenderEverySituationForAnyFacts(
            @ForAll Situation situation,
            @ForAll @IntRange(min = 20, max = 1_440) int minutes,
            @ForAll @IntRange(max = 2_000) int earned,
            @ForAll @IntRange(min = 1, max = 2_000) int target,
            @ForAll @IntRange(min = 1, max = 1_000) int missing,
            @ForAll @IntRange(min = 1, max = 45) int daily,
            @ForAll int turn) {
        for (String language : PHRASES.languages()) {
            for (String activity : activities(situation)) {
                Facts facts = facts(situation, minutes, earned, target, missing, daily, activity);
                Message message = TAILOR.say(situation, facts, language, turn);

                assertThat(message.language()).isEqualTo(language);
                assertThat(message.title()).hasSizeBetween(3, Tailor.LONGEST_TITLE);
                assertThat(message.body()).hasSizeBetween(3, Tailor.LONGEST_BODY);
                assertThat(message.why()).hasSizeBetween(3, 240);
                assertThat(List.of(message.title(), message.body(), message.why()))
                        .noneMatch(text -> text.contains("{") || text.contains("}") || text.contains("#"))
                        .noneMatch(text -> text.contains("  ") || text.contains("null"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHaveThreeVariantsOfEachSituation(String language) {
        for (Situation situation : Situation.values()) {
            Set<String> titles = new TreeSet<>();
            Set<String> bodies = new TreeSet<>();
            for (int turn = 0; turn < VARIANTS; turn++) {
                Message message =
                        TAILOR.say(situation, facts(situation, 65, 60, 150, 90, 30, first(situation)), language, turn);
                titles.add(message.title());
                bodies.add(message.body());
                assertThat(message.variant()).isEqualTo(situation.word() + "/" + (turn + 1));
            }
            assertThat(titles).as("titles of %s", situation).hasSize(VARIANTS);
            assertThat(bodies).as("bodies of %s", situation).hasSize(VARIANTS);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHoldNoTextThatIsNeverSaid(String language) {
        Set<String> known = new TreeSet<>(List.of("named"));
        for (Situation situation : Situation.values()) {
            known.add(situation.word() + ".why");
            for (int variant = 1; variant <= VARIANTS; variant++) {
                known.add(situation.word() + "." + variant + ".title");
                known.add(situation.word() + "." + variant + ".body");
            }
        }
        Stream.of(Label.values()).forEach(label -> known.add("label." + label.word()));
        activities(Situation.SITTING).forEach(one -> known.add("tip." + one));
        activities(Situation.AEROBIC_BEHIND).forEach(one -> known.add("activity." + (one.isEmpty() ? "any" : one)));

        assertThat(PHRASES.keys(language)).containsExactlyInAnyOrderElementsOf(known);
    }

    /** The numbers of a situation are there to be told: a language that leaves one out says less than the others. */
    @ParameterizedTest
    @MethodSource("languages")
    void shouldUseVariablesOfTheSituationAlone(String language) {
        for (Situation situation : Situation.values()) {
            Set<String> used = new TreeSet<>();
            for (int variant = 1; variant <= VARIANTS; variant++) {
                for (String part : List.of("title", "body")) {
                    used.addAll(PHRASES.variables(language, situation.word() + "." + variant + "." + part));
                }
            }
            used.addAll(PHRASES.variables(language, situation.word() + ".why"));

            assertThat(used)
                    .as("variables of %s", situation)
                    .containsExactlyInAnyOrderElementsOf(situation.variables());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldUseNeitherJargonNorBlame(String language) {
        List<String> words = NEVER_SAID.getOrDefault(language, List.of());
        assertThat(words).isNotEmpty();
        for (String text : everything(language)) {
            assertThat(words).as(text).noneMatch(word -> says(text, word, language));
        }
    }

    @Test
    void shouldFindJargonWhereThereIsSome() {
        assertThat(says("You were sedentary.", "sedentary", "en")).isTrue();
        assertThat(says("A method", "met", "en")).isFalse();
        assertThat(says("您久坐了", "久坐", "zh-Hans")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1|You have been sitting for 1 minute.",
                "en|2|You have been sitting for 2 minutes.",
                "en|5|You have been sitting for 5 minutes.",
                "en|21|You have been sitting for 21 minutes.",
                "de|1|Du sitzt seit 1 Minute.",
                "de|2|Du sitzt seit 2 Minuten.",
                "de|21|Du sitzt seit 21 Minuten.",
                "es|1|Llevas 1 minuto sin levantarte.",
                "es|5|Llevas 5 minutos sin levantarte.",
                "es|21|Llevas 21 minutos sin levantarte.",
                "fr|1|Cela fait 1 minute sur votre chaise.",
                "fr|2|Cela fait 2 minutes sur votre chaise.",
                "fr|21|Cela fait 21 minutes sur votre chaise.",
                "zh-Hans|1|您已连续坐了 1 分钟。",
                "zh-Hans|21|您已连续坐了 21 分钟。"
            })
    void shouldCountAsTheLanguageDoes(String language, int minutes, String expected) {
        Message message = TAILOR.say(Situation.SITTING, Facts.ofSitting("", minutes, "walking"), language, 1);

        assertThat(message.body()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|60|You have been sitting for an hour.",
                "en|61|You have been sitting for an hour and 1 minute.",
                "en|125|You have been sitting for 2 hours and 5 minutes.",
                "de|60|Du sitzt seit einer Stunde.",
                "de|125|Du sitzt seit 2 Stunden und 5 Minuten.",
                "es|61|Llevas una hora y 1 minuto en la silla.",
                "fr|125|Vous êtes en position assise depuis 2 heures et 5 minutes.",
                "zh-Hans|120|您已经坐了 2 小时。",
                "zh-Hans|125|您已经坐了 2 小时 5 分钟。"
            })
    void shouldSayHoursAsPeopleDo(String language, int minutes, String expected) {
        Message message = TAILOR.say(Situation.SITTING_HOUR, Facts.ofSitting("", minutes, "walking"), language, 0);

        assertThat(message.body()).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, de",
        "DE, de",
        "es-419, es",
        "fr-CA, fr",
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-Hans-TW, zh-Hans",
        "zh-TW, en",
        "zh-Hant, en",
        "ja, en",
        "'', en",
        "'?!', en"
    })
    void shouldSpeakClosestLanguageWhenAskedForAnother(String wanted, String spoken) {
        assertThat(TAILOR.say(Situation.NEUTRAL, Facts.ofNothing(""), wanted, 0).language())
                .isEqualTo(spoken);
    }

    @Test
    void shouldTakeNameAsDataWhenItLooksLikeTemplate() {
        Message message = TAILOR.say(Situation.SITTING, Facts.ofSitting("{minutes}'#$1\\", 20, "walking"), "en", 0);

        assertThat(message.title()).isEqualTo("{minutes}'#$1\\: Time to stand up");
    }

    @Test
    void shouldLeaveNameOutWhenTitleWouldGrowTooLong() {
        Message message = TAILOR.say(Situation.SITTING, Facts.ofSitting("x".repeat(60), 20, "walking"), "en", 0);

        assertThat(message.title()).isEqualTo("Time to stand up");
    }

    /** What stands on a lock screen of somebody who allowed no details. */
    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayNothingOfHealthWhenNeutral(String language) {
        List<String> health = List.of(
                "back", "sit", "pain", "move", "walk", "rücken", "sitz", "beweg", "espalda", "silla", "dolor", "dos ",
                "douleur", "bouge", "assis", "坐", "腰", "疼", "走");
        for (int turn = 0; turn < VARIANTS; turn++) {
            Message message = TAILOR.say(Situation.NEUTRAL, Facts.ofNothing(""), language, turn);
            assertThat(health)
                    .noneMatch(word -> (message.title() + message.body())
                            .toLowerCase(Locale.ROOT)
                            .contains(word));
        }
    }

    private static List<String> everything(String language) {
        Map<String, Object> facts = new HashMap<>(Map.of("tip", "", "activity", "", "name", "", "title", ""));
        Stream.of("minutes", "hours", "rest", "earned", "target", "missing", "daily", "ignored")
                .forEach(name -> facts.put(name, 5));
        List<String> all = new ArrayList<>();
        PHRASES.keys(language).forEach(key -> PHRASES.say(language, key, facts).ifPresent(all::add));
        return all;
    }

    private static boolean says(String text, String word, String language) {
        String lower = text.toLowerCase(Locale.forLanguageTag(language));
        return language.startsWith("zh")
                ? lower.contains(word)
                : Pattern.compile("(?U)\\b" + Pattern.quote(word) + "\\b")
                        .matcher(lower)
                        .find();
    }

    private static String first(Situation situation) {
        return activities(situation).getFirst();
    }

    private static List<String> activities(Situation situation) {
        if (situation.variables().contains("activity")) {
            List<String> all = considered(Choice.ofSession(everyone(), "any"));
            all.add("");
            return all;
        }
        if (situation.variables().contains("tip")) {
            List<String> all = considered(Choice.ofBreak(everyone(), "any"));
            all.add(Choice.ofBreak(new Liking(false, Set.of("walking"), Map.of(), Map.of(), List.of()), "any")
                    .activity());
            return all;
        }
        return List.of("");
    }

    private static List<String> considered(Choice choice) {
        return new ArrayList<>(
                choice.considered().stream().map(Choice.Weighed::activity).toList());
    }

    private static Liking everyone() {
        return new Liking(true, Set.of(), Map.of(), Map.of(), List.of());
    }

    private static Facts facts(
            Situation situation, int minutes, int earned, int target, int missing, int daily, String activity) {
        return switch (situation) {
            case SITTING, SITTING_MORNING, SITTING_LATE, SITTING_HALF_HOUR, SITTING_HOUR ->
                Facts.ofSitting("", minutes, activity);
            case AEROBIC_BEHIND -> Facts.ofAerobic("", earned, target, missing, daily, activity);
            case AFTER_SNOOZE -> Facts.ofSuggestion("", activity);
            case ASK -> Facts.ofIgnored("", 3);
            case SEEK_CARE, TEST, NEUTRAL -> Facts.ofNothing("");
        };
    }
}
