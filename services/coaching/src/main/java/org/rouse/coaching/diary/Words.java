package org.rouse.coaching.diary;

import java.util.Locale;

/** Converts constants of the log into the API's words. */
final class Words {

    private Words() {}

    /** Such as {@code not-sure}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word of the log's constant without the prefix of its type; such as {@code today}. */
    static String of(Enum<?> constant, String prefix) {
        return constant.name()
                .substring(prefix.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
