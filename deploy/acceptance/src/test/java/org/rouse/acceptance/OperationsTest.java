package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.acceptance.system.DescribedService;
import org.rouse.acceptance.system.LocalProcess;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Http;
import tools.jackson.databind.JsonNode;

/** The interfaces for operators and integrators: health, metrics for authorised callers, a description of each API, tokens. */
@OnRunningSystem
class OperationsTest {

    private final RunningSystem system;

    OperationsTest(RunningSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST, /v1/sync",
        "COACHING, /api/v1/people/{id}",
        "NOTIFICATION, /api/v1/people/{personId}/channels/{channelId}"
    })
    void shouldDescribeItsApiWhenAsked(DescribedService service, String path) {
        Answer answer = service.in(system).get(DescribedService.DESCRIPTION);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode description = answer.json();
        assertThat(description.path("openapi").asString()).startsWith("3.");
        assertThat(description.path("paths").propertyNames()).contains(path);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellHealthToAllAndTheRestToAdministratorsWhenAsked(DescribedService service) {
        Http anybody = service.in(system);
        Http person = anybody.as(system.tokens().token("person", "somebody"));
        Http admin = anybody.as(system.admin());

        assertThat(anybody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(person.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(admin.get("/actuator/prometheus").status()).isEqualTo(200);
        for (String hidden : new String[] {"env", "beans", "heapdump", "configprops", "loggers", "threaddump"}) {
            assertThat(admin.get("/actuator/" + hidden).status()).as(hidden).isEqualTo(404);
        }
    }

    @Test
    void shouldGiveATokenThatIsTakenWhenTheLauncherIsAsked() throws Exception {
        LocalProcess local = system.local().orElse(null);
        assumeTrue(local != null, "not run: tokens come from elsewhere");
        Process process = new ProcessBuilder(
                        LocalProcess.launcher().toString(),
                        "token",
                        "--scope",
                        "sync",
                        "--person",
                        "somebody",
                        "--data",
                        local.data().toString(),
                        "--base-port",
                        "" + local.basePort())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String token =
                new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(token).isZero();
        Answer answer = system.ingest().as(token).post("/v1/sync", "{\"source\":{\"id\":\"w\",\"kind\":\"wearable\"}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
