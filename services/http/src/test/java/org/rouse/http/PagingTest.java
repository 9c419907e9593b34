package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final Pattern PLACE = Pattern.compile("p(\\d{1,19}) (.+)");
    private static final List<String> GROUPS = List.of("first", "second");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 199, 200})
    void shouldPassLimitsFromOneToTheMost(int limit) {
        assertThatCode(() -> Paging.checkLimit(limit, 200)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void shouldNameTheLimitAndItsRule(int limit) {
        refuses(() -> Paging.checkLimit(limit, 200), "limit", "limit must be 1-200");
    }

    @Test
    void shouldReadThePlaceItWrote() {
        assertThat(read(Paging.cursor("p7 Zoë|1"))).isEqualTo("7:Zoë|1");
    }

    @Test
    void shouldWriteWhatAUrlTakesAsItIs() {
        assertThat(Paging.cursor("p7 ~~~???>>>")).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "p7 a", "cDc", "cDcgYQ=", "cDk5OTk5OTk5OTk5OTk5OTk5OTkgYQ"})
    void shouldRefuseACursorItDidNotWrite(String cursor) {
        refuses(() -> read(cursor), "cursor", "cursor is not one this service gave");
    }

    @Test
    void shouldRefuseAPlaceThatIsNowhere() {
        String cursor = Paging.cursor("p2 a");

        refuses(
                () -> Paging.place(cursor, PLACE, place -> GROUPS.get(Integer.parseInt(place.group(1)))),
                "cursor",
                "cursor is not one this service gave");
    }

    private static String read(String cursor) {
        return Paging.place(cursor, PLACE, place -> Long.parseLong(place.group(1)) + ":" + place.group(2));
    }

    private static void refuses(ThrowingCallable request, String field, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(request)
                .extracting(ProblemException::problem)
                .isEqualTo(Problem.field(Rule.FIELD_INVALID, field, detail.substring(field.length() + 1)));
    }
}
