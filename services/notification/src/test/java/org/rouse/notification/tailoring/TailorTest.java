package org.rouse.notification.tailoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TailorTest {

    private final Tailor tailor = new Tailor();

    @ParameterizedTest
    @EnumSource(Situation.class)
    void shouldRenderEveryVariantWhenAllFactsAreGiven(Situation situation) {
        Map<String, String> facts = situation.variables().stream().collect(Collectors.toMap(name -> name, name -> "7"));
        for (Variant variant : new English().of(situation)) {
            for (String text : List.of(variant.title(), variant.body(), variant.why())) {
                assertThat(Template.fill(text, new Facts("", facts)))
                        .doesNotContain("{", "}")
                        .hasSizeBetween(3, 240);
            }
        }
        assertThat(new English().of(situation)).extracting(Variant::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldTakeTurnsWhenPersonWasToldBefore() {
        List<String> variants = IntStream.range(0, 8)
                .mapToObj(turn -> tailor.say(Situation.SITTING, Facts.ofSitting("", 20), "en", turn)
                        .variant())
                .toList();

        assertThat(variants.subList(0, 4)).doesNotHaveDuplicates();
        assertThat(variants.subList(4, 8)).isEqualTo(variants.subList(0, 4));
    }

    @Test
    void shouldReadFactsOnceWhenTheyLookLikeTemplates() {
        Facts facts = new Facts("", Map.of("activity", "{daily} $1 \\", "daily", "30"));

        assertThat(Template.fill("{daily} min {activity}", facts)).isEqualTo("30 min {daily} $1 \\");
    }

    @Test
    void shouldNameMissingFactWhenTextAsksForIt() {
        assertThatThrownBy(() -> tailor.say(Situation.SITTING, Facts.ofNothing(), "en", 0))
                .hasMessageContaining("{minutes}");
    }

    @Test
    void shouldTakeNameAsDataWhenItLooksLikeTemplate() {
        Message message = tailor.say(Situation.SITTING, Facts.ofSitting("{minutes}$1\\", 20), "en", 0);

        assertThat(message.title()).isEqualTo("{minutes}$1\\: time to stand up");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "de, en", "'', en"})
    void shouldSpeakClosestLanguageWhenAskedForAnother(String wanted, String spoken) {
        assertThat(tailor.say(Situation.NEUTRAL, Facts.ofNothing(), wanted, 0).language())
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"59, SITTING", "60, SITTING_LONG", "61, SITTING_LONG"})
    void shouldSpeakOfHoursWhenStretchIsLong(int minutes, Situation expected) {
        assertThat(Tailor.sitting(minutes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"60, an hour", "61, an hour and a minute", "80, an hour and 20 minutes", "120, 2 hours"})
    void shouldSayHoursAsPeopleDo(int minutes, String expected) {
        assertThat(Facts.ofSitting("", minutes).values()).containsEntry("hours", expected);
    }

    @Test
    void shouldSuggestWhatDoesNotHurtWhenWalkingDoes() {
        assertThat(Suggestion.besides(List.of("walking")).map(Suggestion::activity))
                .contains("swimming");
        assertThat(Suggestion.besides(List.of("walking", "swimming", "cycling", "rowing")))
                .isEmpty();
    }
}
