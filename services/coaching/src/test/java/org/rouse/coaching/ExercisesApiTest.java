package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** The exercise catalogue over HTTP. */
@ExtendWith(RunningService.InTests.class)
class ExercisesApiTest {

    private static final String PATH = "/api/v1/exercises";

    private final RunningService service;

    ExercisesApiTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({
        "'', Turn your upper body, Glaucoma",
        "?language=de-AT, Oberkörper drehen, Grüner Star (Glaukom)",
        "?language=zh-CN, 转动上身, 青光眼"
    })
    void shouldServeThemInTheLanguage(String query, String name, String condition) {
        service.as("mia", "person")
                .get()
                .uri(PATH + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.exercises.length()")
                .isEqualTo(60)
                .jsonPath("$.exercises[5].id")
                .isEqualTo("mb-seated-turn")
                .jsonPath("$.exercises[5].name")
                .isEqualTo(name)
                .jsonPath("$.exercises[5].usual.loads.rotation")
                .isEqualTo(2)
                .jsonPath("$.exercises[5].easierForm.loads.rotation")
                .isEqualTo(1)
                .jsonPath("$.exercises[5].harderNeeds")
                .isEqualTo("stands")
                .jsonPath("$.conditions.length()")
                .isEqualTo(49)
                .jsonPath("$.conditions[?(@.id == 'glaucoma')].name")
                .isEqualTo(condition)
                .jsonPath("$.conditions[?(@.id == 'glaucoma')].forProfile")
                .isEqualTo(true)
                .jsonPath("$.conditions[?(@.id == 'saddle-numbness')].forProfile")
                .isEqualTo(false);
    }

    @Test
    void shouldSendNothingToWhoHasThem() {
        String tag = Objects.requireNonNull(service.as("mia", "coach")
                .get()
                .uri(PATH)
                .exchange()
                .returnResult()
                .getResponseHeaders()
                .getETag());
        assertThat(tag).isNotBlank();
        service.as("mia", "coach")
                .get()
                .uri(PATH)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        service.as("mia", "coach")
                .get()
                .uri(PATH + "?language=fr")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void shouldNameTheLanguagesWhereThereAreNoTexts() {
        service.as("mia", "person")
                .get()
                .uri(PATH + "?language=it")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("language");
    }

    @Test
    void shouldServeNobodyWhoIsNotSignedIn() {
        service.anonymous().get().uri(PATH).exchange().expectStatus().isUnauthorized();
    }
}
