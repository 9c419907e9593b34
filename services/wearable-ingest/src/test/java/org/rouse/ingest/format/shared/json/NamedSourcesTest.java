package org.rouse.ingest.format.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;

class NamedSourcesTest {

    private final NamedSources sources = new NamedSources("some-format");

    @Test
    void shouldGiveTheSameSourceWhenTheNameComesAgain() {
        Source first = sources.of("Watch", SourceKind.SOURCE_KIND_WEARABLE);
        assertThat(sources.of("Watch", SourceKind.SOURCE_KIND_WEARABLE)).isSameAs(first);
        assertThat(first.getId()).isEqualTo("some-format:Watch");
        assertThat(first.getProvider()).isEqualTo("some-format");
    }

    @Test
    void shouldTellKindsApartWhenTheNameIsOne() {
        assertThat(sources.of("Watch", SourceKind.SOURCE_KIND_PHONE).getKind()).isEqualTo(SourceKind.SOURCE_KIND_PHONE);
        assertThat(sources.of("Watch", SourceKind.SOURCE_KIND_WEARABLE).getKind())
                .isEqualTo(SourceKind.SOURCE_KIND_WEARABLE);
    }

    @Test
    void shouldBeTheFormatItselfWhenNothingIsNamed() {
        assertThat(sources.of("", SourceKind.SOURCE_KIND_PHONE).getId()).isEqualTo("some-format");
    }

    @Test
    void shouldGiveEqualSourcesWhenMoreAreNamedThanAreKept() {
        for (int i = 0; i < 300; i++) {
            sources.of("device " + i, SourceKind.SOURCE_KIND_WEARABLE);
        }
        assertThat(sources.of("device 299", SourceKind.SOURCE_KIND_WEARABLE))
                .isEqualTo(NamedSources.source("some-format", "device 299", SourceKind.SOURCE_KIND_WEARABLE));
    }
}
