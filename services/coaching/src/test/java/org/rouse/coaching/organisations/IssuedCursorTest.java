package org.rouse.coaching.organisations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.http.ProblemException;

class IssuedCursorTest {

    private static final String ID = "ab".repeat(32);

    @Test
    void shouldHaveTheNewestFirstAndNoTwoInOnePlace() {
        IssuedCursor newest = new IssuedCursor(2, ID);

        assertThat(newest).isLessThan(new IssuedCursor(1, "aa".repeat(32)));
        assertThat(newest).isGreaterThan(new IssuedCursor(2, "aa".repeat(32)));
        assertThat(IssuedCursor.read(newest.write())).isEqualTo(newest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i1",
                "i1 ab",
                "i-1 " + "abababababababababababababababababababababababababababababababab",
                "n1"
            })
    void shouldReadOnlyWhatItWrote(String place) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(US_ASCII));

        assertThatThrownBy(() -> IssuedCursor.read(cursor)).isInstanceOf(ProblemException.class);
    }
}
