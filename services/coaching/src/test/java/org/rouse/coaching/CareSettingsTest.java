package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Care starts where somebody responsible is named, or nobody is a patient; half a name starts nothing. */
class CareSettingsTest {

    @Test
    void shouldBeOffWhereNobodyIsNamedAlsoWhereTheVariablesAreEmpty() {
        assertThat(bound().isOn()).isFalse();
        assertThat(bound("responsible.organisation", "", "responsible.person", "", "responsible.basis", " ")
                        .isOn())
                .isFalse();
    }

    @Test
    void shouldBeOnWhereSomebodyIsNamedOrItIsADemonstration() {
        CareSettings named = bound(
                "responsible.organisation", "Clinic", "responsible.person", "Ruth", "responsible.basis", "licence");
        assertThat(named.isOn()).isTrue();
        assertThat(named.named().orElseThrow().person()).isEqualTo("Ruth");
        assertThat(bound("demonstration", "true").isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Clinic, '', '', person and basis",
        "'', Ruth, '', organisation and basis",
        "Clinic, Ruth, '', basis",
        "Clinic, '', licence, person",
        "'', Ruth, licence, organisation"
    })
    void shouldRefuseHalfOfItNamingWhatIsMissing(String organisation, String person, String basis, String missing) {
        assertThatThrownBy(() -> bound(
                        "responsible.organisation",
                        organisation,
                        "responsible.person",
                        person,
                        "responsible.basis",
                        basis))
                .rootCause()
                .hasMessageContaining("rouse.care.responsible")
                .hasMessageEndingWith(missing + " is missing");
    }

    @Test
    void shouldRefuseADemonstrationThatNamesSomebody() {
        assertThatThrownBy(() -> bound(
                        "demonstration", "true",
                        "responsible.organisation", "Clinic",
                        "responsible.person", "Ruth",
                        "responsible.basis", "licence"))
                .rootCause()
                .hasMessageContaining("rouse.care.demonstration");
    }

    private static CareSettings bound(String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put("rouse.care." + pairs[i], pairs[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("rouse.care", Bindable.of(CareSettings.class));
    }
}
