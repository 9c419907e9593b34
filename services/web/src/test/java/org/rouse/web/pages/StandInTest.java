package org.rouse.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rouse.testing.DescribedShape;
import org.rouse.testing.Description;
import org.rouse.testing.Description.Described;
import tools.jackson.databind.JsonNode;

/**
 * The stand-in for the services answers as their committed descriptions say, to which tests of the services hold the services too: it has
 * no field that they do not have, leaves out none that is always there, and has no value of another type or outside of its set.
 */
class StandInTest {

    private static final List<Description> SERVICES = Stream.of("coaching", "notification", "wearable-ingest")
            .map(Description::of)
            .toList();

    /** Asked for where a service has them, and done without where it has not; held to the description as soon as there is one. */
    private static final Set<String> MAY_BE_MISSING =
            Set.of("/api/v1/consents", "/api/v1/people/anna/consents", "/api/v1/people/anna/pause");

    @Test
    void shouldAnswerAsTheServicesAreDescribed() {
        Map<String, JsonNode> answers = answers();
        assertThat(answers).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        answers.forEach((path, answer) -> described(path)
                .ifPresentOrElse(shape -> shape.check(path, answer, wrong), () -> {
                    if (!MAY_BE_MISSING.contains(path)) {
                        wrong.add(path + " is no path of a service");
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** The answer of the operation under that path, whichever service's it is; previews are made by POST, all else is read. */
    private static Optional<DescribedShape> described(String path) {
        return SERVICES.stream()
                .flatMap(service -> service.answer(path.endsWith("/preview") ? "POST" : "GET", path, 200).stream())
                .min(Described.MOST_EXACT)
                .map(Described::shape);
    }

    private static Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        try (StandIn standIn = new StandIn("carl", "coach")) {
            answers.putAll(standIn.answers);
        }
        return answers;
    }
}
