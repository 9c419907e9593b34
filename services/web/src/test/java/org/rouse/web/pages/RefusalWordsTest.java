package org.rouse.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.http.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A refusal is told in the person's language: by its rule, and by what the field that breaks it has to be. */
class RefusalWordsTest extends PagesOfOne {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path API = Path.of("../../docs/api");
    private static final Path WORDS = Path.of("src/main/resources/static");

    /** Rules that a fault of a page alone can break, and those of requests that no page makes: told as anything else that did not work. */
    private static final Set<Rule> NOT_OF_PAGES = EnumSet.of(
            Rule.REQUEST_TOO_SLOW,
            Rule.REQUEST_URL,
            Rule.REQUEST_HEADERS,
            Rule.METHOD_UNKNOWN,
            Rule.ACCEPT_UNKNOWN,
            Rule.BODY_TOO_SLOW,
            Rule.IMPORT_NO_ROOM,
            Rule.FAULT);

    /** The parts of the bodies that pages send, by operation: a word each, or a path. */
    private static final String SENT_BY_THE_PERSON = """
            coaching POST /api/v1/enrolments: code adult language zone riskFacts consents.version name country moves
            coaching PATCH /api/v1/people/{id}: name country moves zone language work.days work.from work.to work.holidays.from work.holidays.to prompts.quietFrom prompts.quietTo prompts.doNotDisturbUntil prompts.detailsOnLockScreen prompts.noteOpens prompts.plannedBreaks.at prompts.plannedBreaks.days prompts.plannedBreaks.from prompts.plannedBreaks.to
            coaching PUT /api/v1/people/{id}/calendar: url
            coaching POST /api/v1/people/{id}/check-ins: at pain legSymptoms sleep.minutes sleep.quality
            coaching PUT /api/v1/people/{id}/consents/{kind}: version language
            coaching POST /api/v1/people/{id}/harm-reports: text
            coaching PUT /api/v1/people/{id}/pause: until
            coaching POST /api/v1/people/{id}/plan/ticks: set on
            coaching POST /api/v1/people/{id}/ratings: activity at stars
            coaching PUT /api/v1/people/{id}/risk-facts: facts news
            coaching POST /api/v1/people/{id}/safety-list-answers: version at answers legSymptoms pain
            coaching POST /api/v1/people/{id}/sessions: activity minutes start painDuring painAfter painNextMorning symptoms
            coaching PATCH /api/v1/people/{id}/sessions/{session}: painNextMorning
            notification POST /api/v1/prompts/{promptId}/answers: action reason
            """;

    private static final String SENT_BY_COACHES = """
            coaching PUT /api/v1/organisations/{org}: rota.coach rota.days rota.from rota.to checkIns name zone
            coaching PUT /api/v1/organisations/{org}/coaches/{coach}/cover: by until
            coaching POST /api/v1/organisations/{org}/enrolments/{id}/acceptance: coach
            coaching POST /api/v1/organisations/{org}/handovers: from to people
            coaching POST /api/v1/organisations/{org}/invitations: kind coach address
            coaching PUT /api/v1/organisations/{org}/retention: movementDays recordDays decisionDays auditDays
            coaching PATCH /api/v1/people/{id}: clearance.by.name clearance.by.profession clearance.on clearance.limits clearance.components clearance.avoid clearance.reviewBy redFlag tags aggravatingActivities
            coaching POST /api/v1/people/{id}/cases/{caseId}/notes: note
            coaching POST /api/v1/people/{id}/examinations: examinedBy.name examinedBy.profession on result limits components avoid reviewBy
            coaching POST /api/v1/people/{id}/red-flags: tier
            coaching POST /api/v1/people/{id}/messages: text
            coaching POST /api/v1/people/{id}/reminders: about
            coaching PUT /api/v1/people/{id}/plan/proposal: start weeks doses.microbreak.minutes doses.core.sessionsAWeek sets.exercise sets.days
            coaching POST /api/v1/people/{id}/plan/technique-reviews: by on
            """;

    /** The beginning of a requirement, as rules of plans are worded; a number may follow. */
    private static final Pattern REQUIREMENT = Pattern.compile("\"((?:must|is|needs|has) [^\"]*)\"");

    /** A reason where a reading fails; one that ends in a hyphen goes on with a status. */
    private static final Pattern UNREAD = Pattern.compile("\\b[fF]ailed\\(\"([a-z-]+)\"(\\s*\\+)?");

    RefusalWordsTest() {
        super("anna", "person");
    }

    /** Nothing of what the service says in English is shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Something in this form does not fit: the day must lie in the future.",
                "de | Etwas in diesem Formular passt nicht: der Tag muss in der Zukunft liegen.",
                "fr | Un champ de ce formulaire ne convient pas : le jour doit être dans le futur.",
                "es | Algo de este formulario no encaja: el día debe estar en el futuro.",
                "zh-Hans | 表单中有一项不符合要求：日期须在将来。"
            })
    void shouldTellRefusalInTheLanguage(String language, String says) {
        ((ObjectNode) Changes.one(standIn.answers, "/api/v1/people/anna")).put("language", language);
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/consents");
            assertThat(page.locator("form [name=until]")).isVisible();
            standIn.refuse("/api/v1/people/anna/pause", Rule.FIELD_INVALID, "until", "must lie in the future");
            page.locator("form [type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText(says);
        }
    }

    /** A rule that came after the app did is told in the service's words, rather than not at all. */
    @Test
    void shouldTellFieldThatIsNotKnownInTheWordsOfTheService() {
        try (BrowserContext context = browsers.context(Browsers.PHONE, false, false)) {
            Page page = at(context, "/me/#/consents");
            assertThat(page.locator("form [name=until]")).isVisible();
            standIn.refuse("/api/v1/people/anna/pause", Rule.FIELD_CONFLICT, "moon", "must be full");
            page.locator("form [type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT))
                    .hasText("This does not go together with what is on record: moon must be full");
        }
    }

    @Test
    void shouldSayInTheLanguageWhatStandsAgainstAPlan() {
        try (StandIn ofCoach = new StandIn("carl", "coach");
                BrowserContext context = browsers.context(Browsers.DESK, false, false)) {
            ((ObjectNode) Changes.one(ofCoach.answers, "/api/v1/people/anna/plan/preview"))
                    .set("refused", JSON.readTree("""
                            [{"field":"doses.core.minutes","rule":"must be 5 to 60"},
                             {"field":"doses.weights","rule":"needs a review of technique by a trainer or coach on record"},
                             {"field":"sets[0].exercise","rule":"is for this person in its easier form alone"},
                             {"field":"sets","rule":"must not lie on more days than doses.core.sessionsAWeek"},
                             {"field":"weeks","rule":"must be prime"}]"""));
            context.addInitScript("localStorage.setItem('rouse.language', 'de')");
            Page page = Browsers.page(context);
            page.navigate(ofCoach.origin() + "/console/#/people/anna/plan");
            page.locator(".plan button.plain").last().click();
            Locator said = page.locator("ul.trouble li");
            assertThat(said.nth(0)).hasText("Rumpf, Minuten je: muss 5 bis 60 sein");
            assertThat(said.nth(1)).containsText("braucht den Eintrag");
            assertThat(said.nth(2)).containsText(": ist für diese Person nur in der leichteren Form etwas");
            assertThat(said.nth(3)).containsText("liegen auf mehr Tagen");
            assertThat(said.nth(4)).hasText("Wochen: must be prime");
        }
    }

    @Test
    void shouldHaveWordsForEachRuleThatPagesMeet() throws IOException {
        Map<String, String> words = words("shared");
        List<String> without = Stream.of(Rule.values())
                .filter(rule -> !NOT_OF_PAGES.contains(rule))
                .filter(rule -> !words.containsKey("problem." + rule.word())
                        && !words.containsKey("problem." + rule.status().value()))
                .map(Rule::word)
                .toList();
        assertThat(without).isEmpty();
    }

    /** Words for a rule that no service has would say nothing. */
    @Test
    void shouldHaveWordsForNoRuleThatThereIsNot() throws IOException {
        Set<String> rules = Stream.of(Rule.values()).map(Rule::word).collect(Collectors.toSet());
        assertThat(words("shared").keySet())
                .filteredOn(key -> key.matches("problem\\.[a-z-]+\\.[a-z-]+"))
                .isNotEmpty()
                .allMatch(key -> rules.contains(key.substring("problem.".length())));
    }

    @Test
    void shouldHaveWordsForEachFieldThatPagesSend() throws IOException {
        assertThat(fieldsWithoutWords("me", SENT_BY_THE_PERSON)).isEmpty();
        assertThat(fieldsWithoutWords("console", SENT_BY_COACHES)).isEmpty();
    }

    @Test
    void shouldHaveWordsForEachRuleOfAPlan() throws IOException {
        Set<String> known = words("console").keySet();
        Path plans = Path.of("../coaching/src/main/java/org/rouse/coaching/plan");
        Set<String> said = new TreeSet<>();
        for (String name : List.of("TermsCheck", "Bounds")) {
            REQUIREMENT
                    .matcher(Files.readString(plans.resolve(name + ".java")))
                    .results()
                    .map(found -> found.group(1).replaceAll("[0-9]+", "#"))
                    .forEach(said::add);
        }
        assertThat(said).hasSizeGreaterThan(10);
        said.removeIf(one -> known.stream().anyMatch(key -> key.startsWith("rule." + one)));
        assertThat(said).isEmpty();
    }

    /** Why a calendar could not be read, when it was given as when it was read again. */
    @Test
    void shouldHaveWordsForEachReasonThatACalendarCannotBeRead() throws IOException {
        Set<String> known = words("me").keySet();
        Set<String> reasons = new TreeSet<>();
        try (DirectoryStream<Path> sources =
                Files.newDirectoryStream(Path.of("../coaching/src/main/java/org/rouse/coaching/calendars"), "*.java")) {
            for (Path source : sources) {
                UNREAD.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1) + (found.group(2) == null ? "" : "#"))
                        .forEach(reasons::add);
            }
        }
        assertThat(reasons).contains("status-#", "no-answer", "key-gone").hasSize(8);
        assertThat(reasons).allMatch(reason -> known.contains("rule.could not be read: " + reason));
        assertThat(known.stream().filter(key -> key.startsWith("rule.could not be read: ")))
                .hasSameSizeAs(reasons);
    }

    private static List<String> fieldsWithoutWords(String app, String sent) throws IOException {
        Set<String> known = new TreeSet<>(words(app).keySet());
        known.addAll(words("shared").keySet());
        List<String> without = new ArrayList<>();
        for (String line : sent.lines().toList()) {
            String[] parts = line.split("[: ] ?", 4);
            JsonNode api = JSON.readTree(API.resolve(parts[0] + ".json").toFile());
            for (String field : parts[3].split(" ")) {
                if (!isSent(api, parts[1], parts[2], field)) {
                    without.add(line + " has no " + field);
                }
                if (Stream.of(field, field.substring(field.lastIndexOf('.') + 1), field.split("\\.")[0])
                        .noneMatch(name -> known.contains("field." + name))) {
                    without.add(app + " has no words for " + field);
                }
            }
        }
        return without;
    }

    /** Whether the operation's described body has that field. */
    private static boolean isSent(JsonNode api, String method, String path, String field) {
        JsonNode content = api.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content");
        JsonNode at = content.valueStream().findFirst().orElseThrow().path("schema");
        for (String name : field.split("\\.")) {
            at = resolved(api, at).path("properties").path(name);
        }
        return !at.isMissingNode();
    }

    private static JsonNode resolved(JsonNode api, JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        return one.has("$ref") ? api.at(one.path("$ref").asString().substring(1)) : one;
    }

    private static Map<String, String> words(String folder) throws IOException {
        Map<String, String> words = new TreeMap<>();
        JSON.readTree(Files.readString(WORDS.resolve(folder + "/words/en.json")))
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        return words;
    }
}
