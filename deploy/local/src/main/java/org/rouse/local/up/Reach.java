package org.rouse.local.up;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * Who reaches local mode's pages: web and the issuer's sign-in page. All else listens on 127.0.0.1, whatever this says.
 *
 * @param host      the address they listen on
 * @param publicUrl by which browsers come, through a proxy or tunnel of the user's own; empty where they come straight
 */
public record Reach(InetAddress host, Optional<URI> publicUrl) {

    /** This machine alone. */
    public static final Reach THIS_MACHINE = of(null, null);

    private static final String LOOPBACK = "127.0.0.1";

    /** @throws CommandRefusedException naming the option that is wrong */
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

    /** Whether anybody but this machine may come. */
    public boolean isBeyondThisMachine() {
        return !host.isLoopbackAddress() || publicUrl.isPresent();
    }

    /** By which browsers know what listens on that port. */
    URI origin(int port) {
        String address = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return publicUrl.orElseGet(() -> URI.create("http://" + address + ":" + port));
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
            if ((scheme.equals("https") || scheme.equals("http"))
                    && origin.getHost() != null
                    && url.equals(origin.getScheme() + "://" + origin.getHost() + port(origin))) {
                return origin;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw new CommandRefusedException(
                "--public-url " + url + " must be scheme, host and port alone, such as https://rouse.example.org.");
    }

    private static String port(URI origin) {
        return origin.getPort() < 0 ? "" : ":" + origin.getPort();
    }
}
