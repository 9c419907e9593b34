package org.rouse.coaching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.Operations.Allowed;
import org.rouse.coaching.Operations.Operation;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.contracts.v1.Audit;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the API against every kind of caller: callers with access get the intended answer, all others are refused by the same
 * code, and change nothing. An operation without a row in {@link Operations} fails.
 */
@ExtendWith(RunningService.InTests.class)
class AuthorisationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static int people;
    private static String untouched = "";

    /** Whether the organisation is in its initial state: an operation may have changed it. */
    private static boolean open;

    private final RunningService service;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;

    AuthorisationTest(RunningService service) {
        this.service = service;
        this.tokens = new Tokens(service.issuer);
    }

    @BeforeEach
    void ready() {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
    }

    @Test
    void shouldHaveARowForEveryOperation() {
        JsonNode described = JSON.readTree(Objects.requireNonNull(service.anonymous()
                .get()
                .uri("/openapi")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
        TreeSet<String> operations = new TreeSet<>();
        described
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(Operations.ALL.stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(operations);
    }

    static Stream<Operation> operations() {
        return Operations.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldRefuseWhoIsNotMeantAndChangeNothing(Operation operation) throws Exception {
        String person = untouched();
        Map<String, Object> before = known(person);
        for (Tokens.Kind kind : Tokens.Kind.values()) {
            int refused = operation.allowed().refusal(kind);
            if (refused != Allowed.LET_IN) {
                HttpResponse<InputStream> answer = send(operation, person, kind);
                assertThat(answer.statusCode())
                        .as("%s by %s", operation.name(), kind)
                        .isEqualTo(refused);
                String problem = new String(answer.body().readAllBytes(), UTF_8);
                if (refused == 404) {
                    assertThat(problem)
                            .contains(
                                    operation.template().contains("{org}")
                                            ? "urn:rouse:problem:organisation.unknown"
                                            : "urn:rouse:problem:person.unknown");
                }
                assertThat(problem).contains("urn:rouse:problem:");
            }
        }
        assertThat(known(person)).isEqualTo(before);
        String after = "after-" + people++; // one actor's looks of an hour are recorded once
        service.as(after, "admin")
                .get()
                .uri("/api/v1/people/" + person)
                .exchange()
                .expectStatus()
                .isOk();
        await().atMost(PATIENCE)
                .until(() -> recorded(person).stream()
                        .anyMatch(audit -> audit.getActor().equals(after)));
        assertThat(recorded(person)).extracting(Audit::getAction).containsOnly("person.read", "person.change");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldLetInWhoIsMeant(Operation operation) throws Exception {
        boolean changes = !operation.method().equals("GET");
        String person = "";
        for (Tokens.Kind kind : Tokens.Kind.values()) {
            if (operation.allowed().refusal(kind) == Allowed.LET_IN) {
                person = changes || person.isEmpty() ? enrol() : person;
                HttpResponse<InputStream> answer = send(operation, person, kind);
                answer.body().close();
                assertThat(answer.statusCode())
                        .as("%s by %s", operation.name(), kind)
                        .isEqualTo(operation.answer());
            }
        }
    }

    private HttpResponse<InputStream> send(Operation operation, String person, Tokens.Kind kind)
            throws IOException, InterruptedException {
        open &= operation.method().equals("GET") || !operation.template().contains("{org}");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + operation.path(person)))
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        operation.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(operation.body()));
        if (!operation.body().isEmpty()) {
            request.header("Content-Type", operation.mediaType());
        }
        tokens.of(kind, person).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    /** The person of all requests that are refused, since these change nothing. */
    private String untouched() {
        if (untouched.isEmpty()) {
            untouched = enrol();
        }
        haveOrganisation();
        return untouched;
    }

    /** A new person of the organisation, with a coach; both exist. */
    private String enrol() {
        String person = "mx-" + people++;
        haveOrganisation();
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"organisationId\":\"%s\",\"coachIds\":[\"%s\"]}"
                        .formatted(Tokens.ORGANISATION, Tokens.COACH))
                .exchange()
                .expectStatus()
                .isCreated();
        await().atMost(PATIENCE).until(() -> service.find("summaries", person).isPresent());
        return person;
    }

    /** Makes the organisation with its coach, and with a rota, so that check-ins may be on; unless it is there like that. */
    private void haveOrganisation() {
        if (open) {
            return;
        }
        String organisation = "/api/v1/organisations/" + Tokens.ORGANISATION;
        service.as("root", "admin")
                .put()
                .uri(organisation)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"Mx\"}")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(201, 428));
        service.as("root", "admin")
                .put()
                .uri(organisation + "/coaches/" + Tokens.COACH)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        service.as("root", "admin")
                .put()
                .uri(organisation)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(
                        "{\"name\":\"Mx\",\"checkIns\":true,\"rota\":[{\"coach\":\"%s\",\"from\":\"00:00\",\"to\":\"00:00\"}]}"
                                .formatted(Tokens.COACH))
                .exchange()
                .expectStatus()
                .isOk();
        open = true;
    }

    private List<Audit> recorded(String person) {
        return service
                .context
                .getBean(AuditTrail.class)
                .page(
                        new AuditTrail.Of.APerson(person),
                        RunningService.CLOCK.millis() - 86_400_000L,
                        AuditEntry.Place.before(RunningService.CLOCK.millis() + 86_400_000L),
                        any -> true,
                        1000)
                .blockOptional()
                .orElseThrow()
                .entries()
                .stream()
                .map(AuditEntry::audit)
                .toList();
    }

    /** All of the views about the person except the records of the test's own setup. */
    private Map<String, Object> known(String person) {
        Map<String, Object> known = new TreeMap<>();
        for (String view : List.of("people", "summaries")) {
            known.put(view, service.find(view, person).map(Document::toJson).orElse("none"));
        }
        Arrays.asList("plans", "check-ins", "sessions", "decision-days")
                .forEach(view -> known.put(view, service.find(view, person).isPresent()));
        return known;
    }
}
