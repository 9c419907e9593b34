package org.rouse.notification.tailoring;

import java.util.List;
import java.util.Set;

/**
 * Emergency numbers by country: 112 in the European Union (Directive (EU) 2018/1972, article 109) and Switzerland, beside the country's own
 * where it is better known. A country that is not listed has no number here: a wrong number is worse than the advice to dial the local one.
 */
final class EmergencyNumbers {

    /** The members of the European Union except France, and Switzerland. */
    private static final Set<String> EUROPEAN = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EmergencyNumbers() {}

    /**
     * The numbers of the country, the preferred one first.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @return one or two; none for an unlisted country
     */
    static List<String> in(String country) {
        return switch (country) {
            case "FR" -> List.of("15", "112");
            case "GB" -> List.of("999", "112");
            case "US", "CA", "MX" -> List.of("911");
            case "CN" -> List.of("120");
            case "AU" -> List.of("000");
            default -> EUROPEAN.contains(country) ? List.of("112") : List.of();
        };
    }
}
