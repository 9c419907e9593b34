package org.rouse.ingest.provider.pull;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import org.rouse.contracts.DeadLetter.Reason;

/** The addresses allowed for one provider: below its base URL, and URLs in its notifications on its own domains. */
record ProviderAddresses(URI baseUrl, List<String> hosts) {

    /** A path below the base URL, with encoded segments. */
    URI at(String path, String... parts) {
        Object[] encoded =
                List.of(parts).stream().map(ProviderAddresses::encoded).toArray();
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path.formatted(encoded));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /**
     * A URL from a notification, which anyone who can push may have forged.
     *
     * @throws PullRefusedException when it is not on the provider's domains
     */
    URI named(String url) throws PullRefusedException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new PullRefusedException(Reason.ADDRESS);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !(isBase(uri) || isOfProvider(uri))) {
            throw new PullRefusedException(Reason.ADDRESS);
        }
        return uri;
    }

    private boolean isBase(URI uri) {
        return baseUrl.getScheme().equals(uri.getScheme())
                && baseUrl.getHost().equalsIgnoreCase(uri.getHost())
                && baseUrl.getPort() == uri.getPort();
    }

    private boolean isOfProvider(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(uri.getScheme())
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own));
    }
}
