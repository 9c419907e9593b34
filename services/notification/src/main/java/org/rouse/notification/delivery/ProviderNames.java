package org.rouse.notification.delivery;

import java.net.URI;
import java.util.Locale;

/** Names of providers for channels where each host is one. */
public final class ProviderNames {

    private ProviderNames() {}

    /** The type and the host with its port; the type alone when the URL has no host. */
    public static String of(String type, String url) {
        try {
            String authority = URI.create(url).getAuthority();
            return authority == null ? type : type + ":" + authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return type;
        }
    }
}
