package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadIdsTest {

    @Test
    void shouldGiveRandomUuidsOfWhichNoneIsLikeAnotherAlsoBeyondThoseDrawnAtOnce() {
        UploadIds ids = new UploadIds();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String id = ids.next();
            assertThat(UUID.fromString(id))
                    .hasToString(id)
                    .matches(uuid -> uuid.version() == 4 && uuid.variant() == 2, "a random UUID of RFC 9562");
            assertThat(given.add(id)).isTrue();
        }
    }
}
