package org.rouse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Set<String> KNOWN = Set.of("ingest", "core");

    @Test
    void shouldRunEverythingWhenNothingIsChosen() {
        Options options = Options.parse(List.of(), KNOWN);

        assertThat(options.wants("ingest", false)).isTrue();
        assertThat(options.wants("ingest", true)).isFalse();
        assertThat(options.json()).isEmpty();
    }

    @Test
    void shouldTakeAllOptionsWhenGiven() {
        Options options = Options.parse(List.of("--only", "core", "--seconds", "9", "--json", "f.json"), KNOWN);

        assertThat(options.wants("ingest", false)).isFalse();
        assertThat(options.wants("core", false)).isTrue();
        assertThat(options.seconds()).isEqualTo(Duration.ofSeconds(9));
        assertThat(options.json()).contains(Path.of("f.json"));
    }

    @Test
    void shouldTakeNamesWithoutOptionWhenGiven() {
        Options options = Options.parse(List.of("core", "--seconds", "9", "ingest"), KNOWN);

        assertThat(options.wants("core", true)).isTrue();
        assertThat(options.wants("ingest", false)).isTrue();
        assertThat(options.seconds()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void shouldNameTheOptionWhenItIsWrong() {
        assertThatThrownBy(() -> Options.parse(List.of("--fast", "1"), KNOWN)).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.parse(List.of("--seconds"), KNOWN)).hasMessageContaining("--seconds");
        assertThatThrownBy(() -> Options.parse(List.of("--seconds", "0"), KNOWN))
                .hasMessageContaining("--seconds");
        assertThatThrownBy(() -> Options.parse(List.of("--only", "all"), KNOWN)).hasMessageContaining("--only");
    }

    @Test
    void shouldNameEveryMeasurementAndOptionWhenAskedForHelp() {
        assertThat(Options.usage(KNOWN)).contains("ingest", "core", "--only", "--seconds N", "--json FILE");
    }
}
