package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "120, PT2M",
        "86400, PT24H",
        "'Mon, 1 Feb 2027 11:00:30 GMT', PT30S",
        "'Mon, 01 Feb 2027 11:02:00 GMT', PT2M",
        "'Mon, 01 Feb 2027 10:00:00 GMT', PT0S",
        "999999999999999999, PT8760H"
    })
    void shouldReadBothForms(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Mon, 99 Feb 2027 11:00:00 GMT"})
    void shouldSayNothingWhenItIsGarbage(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
