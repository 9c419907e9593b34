package org.rouse.coaching.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The person's app contains the safety list, so that it asks and advises on a first day without a connection: its copy equals our answer.
 * {@code -Drouse.safety.renew=true} renews it.
 */
class SafetyListCopyTest {

    private static final Path COPIES = Path.of("../web/src/main/resources/static/me/safety");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh-Hans"})
    void shouldBringAlongWhatIsAnswered(String language) throws IOException {
        JsonNode answered = JSON.valueToTree(SafetyListAnswer.in(language));
        Path copy = COPIES.resolve(language + ".json");
        if (Boolean.getBoolean("rouse.safety.renew")) {
            Files.writeString(copy, JSON.writeValueAsString(answered) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(copy))).isEqualTo(answered);
    }
}
