package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Test
    void shouldTellRulesApartByTheirWords() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::word))
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?"));
    }

    @Test
    void shouldNameRuleTitleStatusAndDetailInEveryProblem() {
        assertThat(new String(Problem.of(Rule.PERSON_UNKNOWN).json(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"urn:rouse:problem:person.unknown\",\"title\":\"Not Found\",\"status\":404,"
                        + "\"detail\":\"there is no such person\"}");
    }

    @Test
    void shouldNameTheFieldWhereThereIsOne() {
        assertThat(new String(
                        Problem.field(Rule.FIELD_INVALID, "limit", "must be 1-100")
                                .json(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .endsWith("\"detail\":\"limit must be 1-100\",\"field\":\"limit\"}");
    }
}
