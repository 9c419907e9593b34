package org.rouse.http.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Decides which addresses may be called: public ones over TLS; others, and calls without TLS, only where the deployment names their
 * network. Ranges: IANA's special-purpose address registries for IPv4 and IPv6.
 */
public final class AddressRules {

    private static final Networks SPECIAL_V4 = Networks.of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4"));

    /** All other addresses are special: loopback, mapped, NAT64, unique local, link-local, multicast, discard. */
    private static final Networks GLOBAL_V6 = Networks.of(List.of("2000::/3"));

    /** The special ranges within it: IETF protocols with Teredo, documentation, and 6to4, which can hide an IPv4 address. */
    private static final Networks SPECIAL_V6 =
            Networks.of(List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"));

    private final Networks allowed;

    /** @param allowed networks in CIDR form that may be called although they are not public, and without TLS */
    public AddressRules(List<String> allowed) {
        this.allowed = Networks.of(allowed);
    }

    /** Whether a connection to the address may be made. */
    public boolean permits(InetAddress address, boolean encrypted) {
        return allowed.contains(address) || (encrypted && isPublic(address));
    }

    /** Whether the deployment names a network that holds the address. */
    boolean allows(InetAddress address) {
        return allowed.contains(address);
    }

    /** Whether the deployment names any network. */
    boolean allowsSome() {
        return !allowed.isEmpty();
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet6Address
                ? GLOBAL_V6.contains(address) && !SPECIAL_V6.contains(address)
                : !SPECIAL_V4.contains(address);
    }
}
