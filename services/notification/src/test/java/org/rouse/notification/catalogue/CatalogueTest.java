package org.rouse.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.notification.tailoring.Label;
import org.rouse.notification.tailoring.Message;
import org.rouse.notification.tailoring.Situation;
import org.rouse.notification.tailoring.Tailor;
import org.rouse.notification.tailoring.TextFacts;

/** Every text of the catalogue, in every language. */
class CatalogueTest {

    /** The breaks that coaching may suggest, and the words for a plain one. */
    private static final List<String> BREAKS = List.of("walking", "stair-climbing", "stretching", "standing");

    /** The sessions that coaching may suggest; empty where all might hurt. */
    private static final List<String> SESSIONS =
            List.of("walking", "swimming", "cycling", "nordic-walking", "water-exercise", "rowing", "elliptical", "");

    private static final IcuPhrases PHRASES = IcuPhrases.load();
    private static final Tailor TAILOR = new Tailor(PHRASES);
    private static final List<String> WELL = List.of("", "more-breaks", "shorter-sitting");
    private static final int VARIANTS = 3;
    /** No known component, one, and all of a plan. */
    private static final List<List<String>> COMPONENTS = List.of(
            List.of("unheard-of"),
            List.of("core"),
            List.of("microbreak", "aerobic", "yoga", "water", "core", "weights"));

    private static final List<Situation> ADVICE = List.of(
            Situation.SEEK_CARE_EMERGENCY,
            Situation.SEEK_CARE_TODAY,
            Situation.SEEK_CARE_DAYS,
            Situation.TELL_PROVIDER);

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
                TextFacts facts = facts(situation, minutes, earned, target, missing, daily, activity);
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
    void shouldHaveThreeVariantsOfEachSituationButOneOfWhatIsFixed(String language) {
        for (Situation situation : Situation.values()) {
            Set<String> titles = new TreeSet<>();
            Set<String> bodies = new TreeSet<>();
            for (int turn = 0; turn < VARIANTS; turn++) {
                Message message =
                        TAILOR.say(situation, facts(situation, 65, 60, 150, 90, 30, first(situation)), language, turn);
                titles.add(message.title());
                bodies.add(message.body());
                assertThat(message.variant())
                        .isEqualTo(situation.word() + "/" + situation.variant().orElse(Integer.toString(turn + 1)));
            }
            int variants = situation.variant().isPresent() ? 1 : VARIANTS;
            assertThat(titles).as("titles of %s", situation).hasSize(variants);
            assertThat(bodies).as("bodies of %s", situation).hasSize(variants);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldHoldNoTextThatIsNeverSaid(String language) {
        Set<String> known = new TreeSet<>(
                List.of("named", "emergency.unknown", "emergency.either", "tip.seated", "span.hours", "span.minutes"));
        for (Situation situation : Situation.values()) {
            known.add(situation.reason() + ".why");
            for (String variant : variants(situation)) {
                known.add(situation.word() + "." + variant + ".title");
                known.add(situation.word() + "." + variant + ".body");
            }
        }
        Stream.of(Label.values()).forEach(label -> known.add("label." + label.word()));
        known.add("component.and");
        known.add("component.any");
        COMPONENTS.getLast().forEach(one -> known.add("component." + one));
        activities(Situation.SITTING).forEach(one -> known.add("tip." + one));
        activities(Situation.AEROBIC_BEHIND).forEach(one -> known.add("activity." + (one.isEmpty() ? "any" : one)));

        assertThat(PHRASES.keys(language)).containsExactlyInAnyOrderElementsOf(known);
    }

    /** The numbers of a situation have to be told: a language that leaves one out says less than the others. */
    @ParameterizedTest
    @MethodSource("languages")
    void shouldUseVariablesOfTheSituationAlone(String language) {
        for (Situation situation : Situation.values()) {
            Set<String> used = new TreeSet<>();
            for (String variant : variants(situation)) {
                for (String part : List.of("title", "body")) {
                    used.addAll(PHRASES.variables(language, situation.word() + "." + variant + "." + part));
                }
            }
            used.addAll(PHRASES.variables(language, situation.reason() + ".why"));

            assertThat(used)
                    .as("variables of %s", situation)
                    .containsExactlyInAnyOrderElementsOf(situation.variables());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayTheInstructionFirstWhenItIsUrgent(String language) {
        Map<String, String> instruction = Map.of(
                "en", "(?s)^(Call|What \\w+ \\w+ should be looked at|Tell your doctor).*",
                "de", "(?s)^(Wähl|Lass das .*ärztlich|Sag deiner Praxis).*",
                "es", "(?s)^(Llama|Lo que .* debe verse|Di a tu médico).*",
                "fr", "(?s)^(Appelez|Faites examiner|Dites à votre médecin).*",
                "zh-Hans", "(?s)^(请立即拨打|.*应在.{1,4}检查|请告诉医生).*");
        for (Situation situation : ADVICE) {
            for (String raiser : List.of("person", "coach")) {
                for (String country : List.of("", "DE", "FR")) {
                    Message message = TAILOR.say(situation, TextFacts.ofAdvice(country, raiser), language, 0);
                    assertThat(message.body()
                                    .substring(0, Math.min(40, message.body().length())))
                            .matches(instruction.get(language));
                }
            }
        }
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
                "fr|1|Vous n’avez pas quitté votre siège depuis 1 minute.",
                "fr|2|Vous n’avez pas quitté votre siège depuis 2 minutes.",
                "fr|21|Vous n’avez pas quitté votre siège depuis 21 minutes.",
                "zh-Hans|1|您已连续坐了 1 分钟。",
                "zh-Hans|21|您已连续坐了 21 分钟。"
            })
    void shouldCountAsTheLanguageDoes(String language, int minutes, String expected) {
        Message message = TAILOR.say(Situation.SITTING, TextFacts.ofSitting("", minutes, 20, "walking"), language, 1);

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
                "es|61|Llevas una hora y 1 minuto sin levantarte.",
                "fr|125|Cela fait 2 heures et 5 minutes que vous",
                "zh-Hans|120|您已经坐了 2 小时。",
                "zh-Hans|125|您已经坐了 2 小时 5 分钟。"
            })
    void shouldSayHoursAsPeopleDo(String language, int minutes, String expected) {
        Message message =
                TAILOR.say(Situation.SITTING_HOUR, TextFacts.ofSitting("", minutes, 20, "walking"), language, 0);

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
        assertThat(TAILOR.say(Situation.NEUTRAL, TextFacts.ofNothing(""), wanted, 0)
                        .language())
                .isEqualTo(spoken);
    }

    @Test
    void shouldTakeNameAsDataWhenItLooksLikeTemplate() {
        Message message =
                TAILOR.say(Situation.SITTING, TextFacts.ofSitting("{minutes}'#$1\\", 20, 20, "walking"), "en", 0);

        assertThat(message.title()).isEqualTo("{minutes}'#$1\\: Time to stand up");
    }

    @Test
    void shouldLeaveNameOutWhenTitleWouldGrowTooLong() {
        Message message =
                TAILOR.say(Situation.SITTING, TextFacts.ofSitting("x".repeat(60), 20, 20, "walking"), "en", 0);

        assertThat(message.title()).isEqualTo("Time to stand up");
    }

    /** The texts on the lock screen of a person who allows no details. */
    @ParameterizedTest
    @MethodSource("languages")
    void shouldSayNothingOfHealthWhenNeutral(String language) {
        List<String> health = List.of(
                "back",
                "sit",
                "pain",
                "move",
                "walk",
                "rücken",
                "sitz",
                "beweg",
                "espalda",
                "silla",
                "dolor",
                "votre dos",
                "douleur",
                "bouge",
                "assis",
                "坐",
                "腰",
                "疼",
                "走");
        for (int turn = 0; turn < VARIANTS; turn++) {
            for (Situation neutral : List.of(Situation.NEUTRAL, Situation.NEUTRAL_BREAK, Situation.NEUTRAL_URGENT)) {
                Message message = TAILOR.say(neutral, TextFacts.ofNothing(""), language, turn);
                assertThat(health)
                        .noneMatch(word -> (message.title() + message.body())
                                .toLowerCase(Locale.ROOT)
                                .contains(word));
            }
        }
    }

    private static List<String> variants(Situation situation) {
        return situation.variant().map(List::of).orElse(List.of("1", "2", "3"));
    }

    private static String first(Situation situation) {
        return activities(situation).getFirst();
    }

    private static List<String> activities(Situation situation) {
        if (situation.variables().contains("activity")) {
            return SESSIONS;
        }
        return situation.variables().contains("tip") ? BREAKS : List.of("");
    }

    private static TextFacts facts(
            Situation situation, int minutes, int earned, int target, int missing, int daily, String activity) {
        return switch (situation) {
            case SITTING, SITTING_MORNING, SITTING_LATE, SITTING_HALF_HOUR, SITTING_HOUR, SEATED_BREAK, AFTER_SNOOZE ->
                TextFacts.ofSitting("", minutes, 20, activity);
            case PLANNED_BREAK, REMINDER_BREAK -> TextFacts.ofPlannedBreak("", activity);
            case SUMMARY, SUMMARY_IDEA, WEEK ->
                TextFacts.ofSummary("", activity, minutes, minutes, earned, WELL.get(daily % WELL.size()));
            case CHECK_IN,
                    COACH_MESSAGE,
                    REMINDER_CHECK_IN,
                    CASE_FIRST,
                    CASE_AGAIN,
                    CASE_ADMINS,
                    CASE_UNREACHED,
                    CASE_LEFT -> TextFacts.ofNothing("");
            case CASE_DIGEST -> TextFacts.ofCases(earned, missing, target, daily, missing);
            case SESSION_DUE, REMINDER_SESSION ->
                TextFacts.ofSession("", COMPONENTS.get(daily % COMPONENTS.size()), earned % 4);
            case SITTING_LIKELY -> TextFacts.ofSittingLikely("", minutes, 30, activity);
            case AEROBIC_BEHIND -> TextFacts.ofAerobic("", earned, target, missing, daily, activity);
            case ASK -> TextFacts.ofIgnored("", 3);
            case SEEK_CARE_EMERGENCY, SEEK_CARE_TODAY, SEEK_CARE_DAYS, TELL_PROVIDER -> TextFacts.ofAdvice("", "coach");
            case TEST, NEUTRAL, NEUTRAL_BREAK, NEUTRAL_URGENT -> TextFacts.ofNothing("");
        };
    }
}
