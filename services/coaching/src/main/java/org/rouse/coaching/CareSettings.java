package org.rouse.coaching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names who is responsible for the clinical functions, under {@code rouse.care}. Where nobody is named, and this is no demonstration, those
 * functions are off.
 *
 * @param responsible   the one responsible for care; absent where nobody is
 * @param demonstration whether nobody here is a patient, and all functions are on for viewing
 */
@ConfigurationProperties("rouse.care")
public record CareSettings(
        @Nullable Responsible responsible,
        @DefaultValue("false") boolean demonstration) {

    /** @throws IllegalArgumentException where a demonstration names somebody responsible for patients */
    public CareSettings {
        if (demonstration && responsible != null && responsible.isNamed()) {
            throw new IllegalArgumentException(
                    "rouse.care.demonstration is not for patients: it has nobody under rouse.care.responsible");
        }
    }

    /**
     * The one responsible for care.
     *
     * @param organisation that provides care
     * @param person       responsible for it there
     * @param basis        of the responsibility, such as a law, a contract or a registration
     */
    public record Responsible(
            @DefaultValue("") String organisation,
            @DefaultValue("") String person,
            @DefaultValue("") String basis) {

        /** @throws IllegalArgumentException naming the missing part where only some are given */
        public Responsible {
            List<String> missing = Stream.of(
                            organisation.isBlank() ? "organisation" : "",
                            person.isBlank() ? "person" : "",
                            basis.isBlank() ? "basis" : "")
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (missing.size() == 1 || missing.size() == 2) {
                throw new IllegalArgumentException(
                        "rouse.care.responsible needs organisation, person and basis, or none of them; "
                                + String.join(" and ", missing) + " is missing");
            }
        }

        boolean isNamed() {
            return !organisation.isBlank();
        }
    }

    /** The one responsible; empty where nobody is. */
    public Optional<Responsible> named() {
        return Optional.ofNullable(responsible).filter(Responsible::isNamed);
    }

    /** Whether the functions of care are on: check-ins, sessions, and plans beyond breaks and low-impact aerobics. */
    public boolean isOn() {
        return demonstration || named().isPresent();
    }
}
