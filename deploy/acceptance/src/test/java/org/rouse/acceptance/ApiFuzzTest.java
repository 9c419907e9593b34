package org.rouse.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.acceptance.fuzz.Description;
import org.rouse.acceptance.fuzz.Description.Operation;
import org.rouse.acceptance.fuzz.HostileRequests;
import org.rouse.acceptance.fuzz.HostileRequests.Request;
import org.rouse.acceptance.system.DescribedService;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import tools.jackson.core.JacksonException;

/** Every request to every described operation gets an answer that its sender can understand, and soon. */
@OnRunningSystem
class ApiFuzzTest {

    /** For each service; {@code ROUSE_FUZZ_REQUESTS} and {@code ROUSE_FUZZ_SEED} override the defaults. */
    private static final int REQUESTS = setting("ROUSE_FUZZ_REQUESTS", 340);

    private static final int SEED = setting("ROUSE_FUZZ_SEED", 77);

    private static final int PATIENCE_SECONDS = 10;
    private static final int SHOWN = 20;
    private static final List<String> SCOPES = List.of("sync", "person", "coach", "admin", "sync person coach admin");

    /** A line of a stack trace, a qualified class name, an exception. */
    private static final Pattern INNER = Pattern.compile(
            "\\tat |\\b(?:org|com|io|java|javax|reactor|tools|kotlin)(?:\\.[a-z0-9_]+)+\\.[A-Z]\\w+|\\w+Exception\\b");

    private final RunningSystem system;

    ApiFuzzTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource
    void shouldAnswerInWordsAndInTimeWhateverIsSent(DescribedService service) {
        Description description = new Description(
                service.in(system).get(DescribedService.DESCRIPTION).json());
        List<Operation> operations = description.operations();
        HostileRequests requests = new HostileRequests(description, SEED);
        List<String> faults = new ArrayList<>();
        String person = enrolled();

        for (int i = 0; i < REQUESTS; i++) {
            Operation operation = operations.get(i % operations.size());
            Request request = requests.next(operation, person);
            String scope = requests.one(SCOPES);
            Optional<Answer> answer = answer(service, request, system.tokens().token(scope, person));
            String fault =
                    answer.map(got -> fault(operation, got)).orElse("no answer within " + PATIENCE_SECONDS + " s");
            if (!fault.isEmpty()) {
                faults.add("%d, %s: %s%n    %s".formatted(i, scope, fault, request));
            }
            if (request.method().equals("DELETE")
                    && answer.filter(got -> got.status() < 300).isPresent()) {
                person = enrolled(); // the person may be gone
            }
        }

        assertThat(operations).hasSizeLessThan(REQUESTS);
        assertThat(faults.stream().limit(SHOWN).toList())
                .as("seed %d, %d of %d requests", SEED, faults.size(), REQUESTS)
                .isEmpty();
        assertThat(service.in(system).get("/actuator/health/readiness").status())
                .as("ready afterwards")
                .isEqualTo(200);
    }

    private String enrolled() {
        String person = "fuzz-" + UUID.randomUUID();
        system.enrol(person);
        return person;
    }

    /**
     * A server may close a kept connection just as the next request goes out on it (RFC 9112, 9.5): that request is sent once more. A
     * second failure counts as a refusal.
     */
    private Optional<Answer> answer(DescribedService service, Request request, String token) {
        try {
            return sent(service, request, token);
        } catch (IllegalStateException closed) {
            if (closed.getCause() instanceof ExecutionException failed && failed.getCause() instanceof IOException) {
                return sent(service, request, token);
            }
            throw closed;
        }
    }

    private Optional<Answer> sent(DescribedService service, Request request, String token) {
        try {
            return Optional.of(service.in(system)
                    .as(token)
                    .sendLater(
                            request.method(),
                            request.target(),
                            request.body().getBytes(UTF_8),
                            request.headers().toArray(String[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The fault of the answer; empty where there is none. */
    private static String fault(Operation operation, Answer answer) {
        String said = answer.text();
        if (answer.status() >= 500
                && !(answer.status() == 503 && !answer.header("retry-after").isEmpty())) {
            return "a fault of the server: " + answer;
        }
        if (INNER.matcher(said).find()) {
            return "shows its inside: " + answer;
        }
        boolean page = operation.shown() && answer.header("content-type").startsWith("text/html");
        if (answer.status() >= 400 && !page) {
            if (!answer.header("content-type").startsWith("application/problem+json")) {
                return "no problem, but " + answer.header("content-type") + ": " + answer;
            }
            if (!operation.method().equals("HEAD") && !isProblem(answer)) {
                return "a problem that does not say its status: " + answer;
            }
        }
        return "";
    }

    private static boolean isProblem(Answer answer) {
        try {
            return answer.json().path("status").asInt(0) == answer.status();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static int setting(String name, int otherwise) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
