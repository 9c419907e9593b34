package org.rouse.http.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges a URL before its name is resolved: its form, and the address where the host is a literal one. Addresses of names are judged at
 * each connection, when they are resolved ({@link GuardedResolvers}).
 */
public final class UrlGuard {

    private static final int LONGEST = 2_000;

    /** Every form that a C library might accept as an IPv4 address: 127.1, 0x7f.0.0.1, 017700000001, 2130706433. */
    private static final Pattern NUMERIC_HOST =
            Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*\\.?");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** Suffixes of names that no public resolver answers for (RFC 6761, RFC 6762, RFC 7686, RFC 9476 and ICANN's ".internal"). */
    private static final Set<String> LOCAL_DOMAINS =
            Set.of("localhost", "local", "internal", "invalid", "onion", "alt", "test", "example");

    private final AddressRules rules;

    public UrlGuard(AddressRules rules) {
        this.rules = rules;
    }

    /**
     * Parses the URL and passes it where its text alone gives no reason against calling it.
     *
     * @param field the field that holds the URL
     * @throws InvalidAddressException naming the field and the rule it breaks
     */
    public URI check(String field, String text) {
        URI url = parse(field, text);
        boolean encrypted = scheme(url).equals("https");
        Optional<InetAddress> literal = literal(field, url.getHost());
        if (literal.isPresent() && !rules.permits(literal.get(), encrypted)) {
            throw new InvalidAddressException(field, "names an address that may not be called");
        }
        if (literal.isEmpty()) {
            checkName(field, isLocal(url.getHost()), encrypted);
        }
        return url;
    }

    /** Addresses are judged at each connection; but a name that can never resolve is of no use to anybody. */
    private void checkName(String field, boolean local, boolean encrypted) {
        boolean reachable = local && rules.allowsSome();
        if (!encrypted && !reachable) {
            throw new InvalidAddressException(field, "must begin with https:");
        }
        if (local && !reachable) {
            throw new InvalidAddressException(field, "names a host that the internet does not know");
        }
    }

    private static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return LOCAL_DOMAINS.contains(name.substring(name.lastIndexOf('.') + 1))
                || !name.contains(".")
                || name.endsWith(".home.arpa");
    }

    /** Whether the host of the URL is an address of a network that the deployment allows. */
    public boolean isAllowedNetwork(URI url) {
        return literal("url", url.getHost()).filter(rules::allows).isPresent();
    }

    private static URI parse(String field, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidAddressException(field, "is longer than " + LONGEST + " characters");
        }
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidAddressException(field, "is not a URL");
        }
        if (!scheme(url).equals("https") && !scheme(url).equals("http")) {
            throw new InvalidAddressException(field, "must begin with https:");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new InvalidAddressException(field, "must have a host, and neither user nor fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new InvalidAddressException(field, "has no such port");
        }
        return url;
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static Optional<InetAddress> literal(String field, String host) {
        if (host.startsWith("[")) {
            return Optional.of(version6(field, host.substring(1, host.length() - 1)));
        }
        if (!NUMERIC_HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        if (!DOTTED_QUAD.matcher(host).matches()) {
            throw new InvalidAddressException(field, "writes an address in a form of its own");
        }
        return Optional.of(read(field, host));
    }

    private static InetAddress version6(String field, String text) {
        InetAddress address = read(field, text);
        if (address instanceof Inet4Address || text.contains("%")) {
            throw new InvalidAddressException(field, "hides an IPv4 address or names a network interface");
        }
        return address;
    }

    private static InetAddress read(String field, String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidAddressException(field, "has an address that is none");
        }
    }
}
