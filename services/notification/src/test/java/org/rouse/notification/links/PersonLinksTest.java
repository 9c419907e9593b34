package org.rouse.notification.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.notification.links.PersonLinks.Asked;

class PersonLinksTest {

    private static final URI PUBLIC = URI.create("https://rouse.example/sub");

    private final PersonLinks links = new PersonLinks(PUBLIC, tokens("links"));

    @Property
    void shouldReadWhatItAsked(@ForAll String person, @ForAll String channel, @ForAll String address) {
        Asked.Confirm confirm = new Asked.Confirm(
                person.codePoints().count() > 100 ? "p" : scalar(person),
                scalar(channel.substring(0, Math.min(channel.length(), 60))),
                scalar(address.substring(0, Math.min(address.length(), 60))),
                Instant.ofEpochSecond(1_800_000_000));

        assertThat(links.read(token(confirm))).contains(confirm);
    }

    @Test
    void shouldLeadBelowThePublicUrl() {
        assertThat(links.to(new Asked.Unsubscribe("anna")).toString())
                .startsWith("https://rouse.example/sub/v1/unsubscribe/");
    }

    @Test
    void shouldReadNothingThatWasSignedForAnotherPurpose() {
        PersonLinks others = new PersonLinks(PUBLIC, tokens("another"));

        assertThat(others.read(token(new Asked.Unsubscribe("anna")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-AT", "es", "fr", "zh-Hans", "xx"})
    void shouldHaveEveryWordInEveryLanguage(String language) {
        Set<String> english = PageWords.in("en").keySet();

        assertThat(PageWords.in(language)).containsOnlyKeys(english);
        assertThat(PageWords.in(language).values())
                .allSatisfy(word -> assertThat((String) word).isNotBlank());
    }

    private String token(Asked asked) {
        String path = links.to(asked).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Half a surrogate pair has no UTF-8; no id or address has one. */
    private static String scalar(String text) {
        return text.replaceAll("[\\uD800-\\uDFFF]", "");
    }

    private static SignedTokens tokens(String purpose) {
        return new SignedTokens(List.of(new byte[32]), purpose);
    }
}
