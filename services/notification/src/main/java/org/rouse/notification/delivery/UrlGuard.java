package org.rouse.notification.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges a URL before any name of it is resolved: its form, and the address where the host is one already. Names are judged
 * once they are resolved, at each connection ({@link GuardedResolvers}).
 */
public final class UrlGuard {

    private static final int LONGEST = 2_000;

    /** Whatever a C library might take for an IPv4 address: 127.1, 0x7f.0.0.1, 017700000001, 2130706433. */
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*\\.?");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private final AddressRules rules;

    public UrlGuard(AddressRules rules) {
        this.rules = rules;
    }

    /**
     * The URL, when it may be called as far as can be told from its text.
     *
     * @throws InvalidAddressException naming the rule it breaks
     */
    public URI check(String text) {
        URI url = parse(text);
        boolean encrypted = scheme(url).equals("https");
        Optional<InetAddress> literal = literal(url.getHost());
        if (literal.isPresent() && !rules.permits(literal.get(), encrypted)) {
            throw new InvalidAddressException("url names an address that may not be called");
        }
        return url;
    }

    /** Whether the host of the URL is an address of a network that the deployment allows. */
    public boolean isAllowedNetwork(URI url) {
        return literal(url.getHost()).filter(rules::allows).isPresent();
    }

    private static URI parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidAddressException("url is longer than " + LONGEST + " characters");
        }
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidAddressException("url is not a URL");
        }
        if (!scheme(url).equals("https") && !scheme(url).equals("http")) {
            throw new InvalidAddressException("url must begin with https:");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new InvalidAddressException("url must have a host, and neither user nor fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new InvalidAddressException("url has no such port");
        }
        return url;
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Optional<InetAddress> literal(String host) {
        if (host.startsWith("[")) {
            return Optional.of(version6(host.substring(1, host.length() - 1)));
        }
        if (!NUMERIC_HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        if (!DOTTED_QUAD.matcher(host).matches()) {
            throw new InvalidAddressException("url writes an address in a form of its own");
        }
        return Optional.of(read(host));
    }

    private static InetAddress version6(String text) {
        InetAddress address = read(text);
        if (address instanceof Inet4Address || text.contains("%")) {
            throw new InvalidAddressException("url hides an IPv4 address or names a network interface");
        }
        return address;
    }

    private static InetAddress read(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidAddressException("url has an address that is none");
        }
    }
}
