package org.rouse.notification.tailoring;

import java.util.List;
import java.util.Set;

/**
 * What to dial in an emergency, by country: 112 in the European Union (Directive (EU) 2018/1972, article 109) and Switzerland,
 * beside the country's own where people know that better. A country that is not listed has none here: a wrong number is worse
 * than the advice to dial the local one.
 */
final class EmergencyNumbers {

    /** The members of the European Union but France, and Switzerland. */
    private static final Set<String> EUROPEAN = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EmergencyNumbers() {}

    /**
     * The numbers of the country, the one to try first before the other.
     *
     * @param country ISO 3166-1 alpha-2, upper case
     * @return one or two; none where they are not known
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
