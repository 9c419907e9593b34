package org.rouse.notification.delivery;

import java.util.List;
import java.util.Locale;

/** The hosts that may be called: exact names, and {@code *.} with a suffix for every name below it. */
public final class AllowedHosts {

    private final List<String> names;

    public AllowedHosts(List<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    public boolean permits(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> name.startsWith("*.") ? isBelow(asked, name) : asked.equals(name));
    }

    private static boolean isBelow(String host, String pattern) {
        String end = pattern.substring(1);
        return host.endsWith(end) && host.length() > end.length();
    }
}
