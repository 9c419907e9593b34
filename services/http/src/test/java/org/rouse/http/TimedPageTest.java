package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.http.TimedPage.Place;

class TimedPageTest {

    private static final Place EARLY = new Place(0, "auth0|5f7c é");
    private static final Place LATE_A = new Place(7, "a");
    private static final Place LATE_B = new Place(7, "b");
    private static final List<Place> ALL = List.of(LATE_B, EARLY, LATE_A);

    @Test
    void shouldOrderByInstantThenId() {
        assertThat(oldest(ALL, null, 200).shown()).containsExactly(EARLY, LATE_A, LATE_B);
        assertThat(newest(ALL, null, 200).shown()).containsExactly(LATE_A, LATE_B, EARLY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldShowEachOnceWhateverThePagesSize(int limit) {
        List<Place> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            TimedPage<Place> page = newest(ALL, cursor, limit);
            read.addAll(page.shown());
            sizes.add(page.shown().size());
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).containsExactly(LATE_A, LATE_B, EARLY);
        assertThat(sizes)
                .as("no page is empty, and all but the last are full")
                .hasSize((ALL.size() + limit - 1) / limit);
    }

    @Test
    void shouldGoOnAfterWhatIsGoneAndShowNothingTwiceWhereMoreCame() {
        String next = oldest(ALL, null, 2).next();

        assertThat(oldest(List.of(LATE_B, EARLY), next, 2).shown()).containsExactly(LATE_B);
        assertThat(oldest(List.of(LATE_B, LATE_A, EARLY, new Place(3, "c")), next, 2)
                        .shown())
                .containsExactly(LATE_B);
    }

    @Test
    void shouldEndOnAFullPageWhereNothingFollows() {
        assertThat(oldest(ALL, null, 3).next()).isNull();
        assertThat(oldest(List.of(), null, 1)).isEqualTo(new TimedPage<Place>(List.of(), null));
    }

    @Test
    void shouldNeverGiveMoreThanTheMost() {
        List<Place> many =
                LongStream.range(0, 201).mapToObj(at -> new Place(at, "x")).toList();

        assertThat(oldest(many, null, 200).shown()).hasSize(200);
        for (int limit : new int[] {0, -1, 201}) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> oldest(many, null, limit))
                    .withMessage("limit must be 1-200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!", "dA", "dHg", "dDEy"}) // none of them: t, tx, t12
    void shouldRefuseACursorThatWeDidNotWrite(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> oldest(ALL, cursor, 1))
                .withMessage("cursor is not one this service gave");
    }

    private static TimedPage<Place> oldest(List<Place> all, @Nullable String cursor, int limit) {
        return TimedPage.oldestFirst(all, place -> place, cursor, limit);
    }

    private static TimedPage<Place> newest(List<Place> all, @Nullable String cursor, int limit) {
        return TimedPage.newestFirst(all, place -> place, cursor, limit);
    }
}
