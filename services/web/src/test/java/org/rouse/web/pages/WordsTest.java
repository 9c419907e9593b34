package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"");
    private static final Pattern EITHER = Pattern.compile("\\bt\\([^()\"]*\\? \"([^\"]+)\" : \"([^\"]+)\"");

    /** A verdict on an activity that was considered, where coaching gives it. */
    private static final Pattern VERDICT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"(?=, (?:considered|odds|0)\\b)");

    /** Claims that no text may make, in the words of each language. */
    private static final Pattern CLAIM = Pattern.compile(
            "\\b(heal|heals|cure|cures|treats?|relieves?|eases|prevents?|proves?|heilt|lindert|verhindert|beugt|soulage|guérit|prévient|alivia|cura|previene)\\b|治疗(?!师)|治愈|缓解|预防",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({"shared", "console", "me"})
    void shouldSayTheSameInEachLanguage(String folder) throws IOException {
        Map<String, String> english = words(folder, "en");
        for (String language : LANGUAGES) {
            Map<String, String> words = words(folder, language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            words.forEach((key, text) -> {
                assertThat(text).as(language + " " + key).isNotBlank();
                assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.getOrDefault(key, "")));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"shared", "console", "me"})
    void shouldClaimNothing(String folder) throws IOException {
        for (String language : LANGUAGES) {
            words(folder, language)
                    .forEach((key, text) -> assertThat(CLAIM.matcher(text).find())
                            .as(language + " " + key + ": " + text)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @CsvSource({"shared", "console", "me"})
    void shouldNeverSayThatSomebodyWasToldBeforeTheyLooked(String folder) throws IOException {
        assertThat(words(folder, "en").values())
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("coach has been told"));
    }

    /** In French a sign of two parts does not begin a line. */
    @ParameterizedTest
    @CsvSource({"shared", "console", "me"})
    void shouldKeepFrenchSignsOnTheirLine(String folder) throws IOException {
        words(folder, "fr").forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(" [;:!?»]"));
    }

    @ParameterizedTest
    @CsvSource({"console", "me"})
    void shouldHaveWordsForAllThatPagesSay(String folder) throws IOException {
        Set<String> known = new TreeSet<>(words(folder, "en").keySet());
        known.addAll(words("shared", "en").keySet());
        Set<String> used = new TreeSet<>();
        for (String part : List.of(folder, "shared")) {
            for (Path module : modules(part)) {
                String source = Files.readString(module);
                USED.matcher(source).results().map(found -> found.group(1)).forEach(used::add);
                EITHER.matcher(source)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                        .forEach(used::add);
            }
        }
        used.removeAll(known);
        assertThat(used).isEmpty();
    }

    @Test
    void shouldHaveWordsForEachVerdictOnAnActivity() throws IOException {
        Path choice = Path.of("../coaching/src/main/java/org/rouse/coaching/decision/choice/Choice.java");
        Set<String> verdicts = VERDICT.matcher(Files.readString(choice))
                .results()
                .map(found -> "considered." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(verdicts)
                .contains("considered.aggravating", "considered.not-drawn")
                .hasSize(7);
        verdicts.removeAll(words("console", "en").keySet());
        assertThat(verdicts).isEmpty();
    }

    /** One verdict is of what hurts and of what a condition of the person excludes, such as osteoporosis: its words hold for both. */
    @ParameterizedTest
    @CsvSource({
        "en, avoid,    aggravat|hurt|pain",
        "de, vermeide, verstärk|schmerz|beschwerde|weh",
        "fr, éviter,   aggrav|douleur|mal",
        "es, evitar,   agrav|dol|duel",
        "zh, 避免,      加重|痛|疼"
    })
    void shouldNotSayOfWhatIsToBeAvoidedThatItHurts(String language, String says, String claims) throws IOException {
        assertThat(words("console", language).get("considered.aggravating"))
                .contains(says)
                .doesNotContainPattern(claims);
    }

    @Test
    void shouldSeeWordThatIsMissing() {
        assertThat(USED.matcher("html`${t(\"no.such-word\")}`").results().map(MatchResult::group))
                .hasSize(1);
    }

    private static List<Path> modules(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(STATIC.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(".js")).toList();
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String folder, String language) throws IOException {
        String json = Files.readString(STATIC.resolve(folder + "/words/" + language + ".json"));
        Map<String, String> words = new TreeMap<>();
        new JsonMapper()
                .readTree(json)
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        return words;
    }
}
