package org.rouse.local.up;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * The reach of local mode's pages: web and the issuer's sign-in page. All else listens on 127.0.0.1 in any case.
 *
 * @param host      the address they listen on
 * @param publicUrl URL for browsers, through a proxy or tunnel of the user's own; empty where they come directly
 */
public record Reach(InetAddress host, Optional<URI> publicUrl) {

    /** Only this machine. */
    public static final Reach THIS_MACHINE = of(null, null);

    private static final String LOOPBACK = "127.0.0.1";
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
    private static final int LAST_PORT = 65_535;

    /** @throws CommandRefusedException naming the invalid option */
    public static Reach of(@Nullable String host, @Nullable String publicUrl) {
        InetAddress address = address(host == null ? LOOPBACK : host);
        Optional<URI> url = Optional.ofNullable(publicUrl).map(Reach::origin);
        if (address.isAnyLocalAddress() && url.isEmpty()) {
            throw new CommandRefusedException(
                    "--host " + host
                            + " is every address of this machine: say one of them, or by which URL browsers come with --public-url.");
        }
        return new Reach(address, url);
    }

    /** Whether other machines can connect. */
    public boolean isBeyondThisMachine() {
        return !host.isLoopbackAddress() || publicUrl.isPresent();
    }

    /** The origin of that port in the form that browsers use, since a page's origin is compared letter by letter. */
    URI origin(int port) {
        return publicUrl.orElseGet(() -> asBrowsersWrite("http", written(host), port));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new CommandRefusedException("--host " + host + " is no address of this machine.", e);
        }
    }

    private static URI origin(String url) {
        try {
            URI origin = URI.create(url);
            String scheme = String.valueOf(origin.getScheme()).toLowerCase(Locale.ROOT);
            if (DEFAULT_PORTS.containsKey(scheme)
                    && origin.getHost() != null
                    && origin.getPort() <= LAST_PORT
                    && url.equals(origin.getScheme() + "://" + origin.getHost() + port(origin.getPort()))) {
                return asBrowsersWrite(scheme, written(origin.getHost()), origin.getPort());
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw new CommandRefusedException(
                "--public-url " + url + " must be scheme, host and port alone, such as https://rouse.example.org.");
    }

    private static URI asBrowsersWrite(String scheme, String host, int port) {
        boolean usual = Integer.valueOf(port).equals(DEFAULT_PORTS.get(scheme));
        return URI.create(scheme + "://" + host + (usual ? "" : port(port)));
    }

    private static String written(String host) {
        return host.startsWith("[") ? written(InetAddress.ofLiteral(host)) : host.toLowerCase(Locale.ROOT);
    }

    private static String written(InetAddress host) {
        String address = NetUtil.toAddressString(host);
        return host instanceof Inet6Address ? "[" + address + "]" : address;
    }

    private static String port(int port) {
        return port < 0 ? "" : ":" + port;
    }
}
