package org.rouse.coaching.diary;

import java.util.Locale;

/** Constants as the API says them, and as the log calls them. */
final class Words {

    private Words() {}

    /** Such as {@code not-sure}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That of the log without what its kind is called; such as {@code today}. */
    static String of(Enum<?> constant, String prefix) {
        return constant.name()
                .substring(prefix.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
