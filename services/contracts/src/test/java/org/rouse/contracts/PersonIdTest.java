package org.rouse.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "auth0|5f7c",
                "...",
                ".a",
                "a..",
                "a/.b",
                "a\\..",
                "%2E",
                "%2F",
                "a/b",
                " ",
                "{}",
                "李雷",
                "😀",
                "anna@example.org",
                "a\u00A0b"
            })
    void shouldTakeWhateverAnIdentityProviderCallsSomebody(String id) {
        assertThat(PersonId.of(id))
                .hasValueSatisfying(person -> assertThat(person.value()).isEqualTo(id));
    }

    @Test
    void shouldTakeUpTo128Characters() {
        assertThat(PersonId.of("x".repeat(128))).isPresent();
        assertThat(PersonId.of("x".repeat(129))).isEmpty();
        assertThat(PersonId.of("😀".repeat(64))).as("two characters each").isPresent();
        assertThat(PersonId.of("😀".repeat(64) + "x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000", "a\nb", "\u001F", "\u007F", "a\u0085", "\uD83D", "\uDE00a"})
    void shouldTakeNoControlCharactersAndNoHalfCharacters(String id) {
        assertThat(PersonId.of(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "/..", "../a", "a/..", "a/../b", "a/./b", "a/."})
    void shouldTakeNothingThatAPathReadsAsAWayUpOrNone(String id) {
        assertThat(PersonId.of(id)).isEmpty();
    }

    @Test
    void shouldNotRepeatWhatIsNoIdWhenRefusingIt() {
        assertThatThrownBy(() -> new PersonId("sec\nret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a person id has 1 to 128 characters, no control characters and no . or .. alone between slashes");
    }
}
