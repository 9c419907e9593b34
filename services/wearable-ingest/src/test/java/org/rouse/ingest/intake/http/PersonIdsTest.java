package org.rouse.ingest.intake.http;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.testing.PersonIds;

/** People have the ids of their identity provider. */
@ParameterizedClass
@EnumSource(Way.class)
class PersonIdsTest {

    PersonIdsTest(Way way) {
        Service.use(way);
    }

    static Iterable<String> ids() {
        return PersonIds.UNUSUAL;
    }

    static Stream<String> noIds() {
        return Stream.concat(Stream.of("x".repeat(129), "a\nb", "a\u001Fb"), PersonIds.UNREACHABLE.stream());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void shouldTakeUploadsOfSomebodyOfAnyId(String id) {
        Service.syncAs(id)
                .bodyValue(Service.steps(1, 2, 3))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void shouldRefuseUploadsOfWhoeverHasNone(String subject) {
        Service.syncAs(subject)
                .bodyValue(Service.steps(1, 2, 3))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }
}
