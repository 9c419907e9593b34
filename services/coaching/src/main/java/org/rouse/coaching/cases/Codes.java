package org.rouse.coaching.cases;

import java.util.Locale;

/** Constants as they are called outside. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
