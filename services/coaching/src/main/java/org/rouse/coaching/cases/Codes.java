package org.rouse.coaching.cases;

import java.util.Locale;

/** The public codes of constants. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
