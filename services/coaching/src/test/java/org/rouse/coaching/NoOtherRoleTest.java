package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.Operations.Operation;
import org.rouse.coaching.access.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The roles are the person, their coach and an admin: there is none for an employer or an insurer, whatever scope their token has. */
@ExtendWith(RunningService.InTests.class)
class NoOtherRoleTest {

    private final RunningService service;
    private final String anna = "roles-" + UUID.randomUUID();

    NoOtherRoleTest(RunningService service) {
        this.service = service;
    }

    @Test
    void shouldKnowThreeRoles() {
        assertThat(Role.values()).containsExactly(Role.ADMIN, Role.COACH, Role.SELF);
    }

    /** A foreign scope admits nobody, not even the person of that id. */
    @ParameterizedTest
    @ValueSource(strings = {"employer", "insurer", "researcher", "openid profile"})
    void shouldLetNobodyElseDoAnything(String scope) {
        await().atMost(Duration.ofSeconds(90)).until(service::isReady);
        WebTestClient other = service.as(anna, scope);

        for (Operation operation : Operations.ALL) {
            WebTestClient.RequestBodySpec request =
                    other.method(HttpMethod.valueOf(operation.method())).uri(operation.path(anna));
            int status = (operation.body().isEmpty()
                            ? request
                            : request.contentType(MediaType.valueOf(operation.mediaType()))
                                    .bodyValue(operation.body()))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
            assertThat(status).as(operation.name()).isEqualTo(403);
        }
    }
}
