package org.rouse.ingest.connect.devices;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the address that a request comes from, for counting wrong codes. It is the socket's address, unless that is a proxy which the
 * operator trusts: then it is the last address of {@code X-Forwarded-For} that is no trusted proxy, since anybody can write the earlier
 * ones. Of IPv6 the first 64 bits count, as one household has all the rest.
 */
final class SenderAddresses {

    private static final int PREFIX_BYTES = 8;

    private final List<Network> trusted;

    /** @param trusted addresses or networks, such as "10.0.0.0/8" */
    SenderAddresses(List<String> trusted) {
        this.trusted = trusted.stream().map(Network::parse).toList();
    }

    /**
     * The sender's address, in the same text for the same sender.
     *
     * @param forwarded values of X-Forwarded-For, in order
     */
    String of(InetAddress socket, List<String> forwarded) {
        InetAddress sender = socket;
        List<String> hops = forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0 && isTrusted(sender); i--) {
            Optional<InetAddress> hop = literal(hops.get(i));
            if (hop.isEmpty()) {
                break; // a proxy of ours did not write the earlier addresses either
            }
            sender = hop.get();
        }
        return text(sender);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static String text(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.getHostAddress();
        }
        byte[] prefix = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), 2 * PREFIX_BYTES);
        try {
            return InetAddress.getByAddress(prefix).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The leading bits of addresses. */
    private record Network(InetAddress base, int bits) {

        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            try {
                InetAddress base = InetAddress.ofLiteral(parts[0].strip());
                int all = base.getAddress().length * Byte.SIZE;
                int bits = parts.length == 1 ? all : Integer.parseInt(parts[1].strip());
                if (bits < 0 || bits > all) {
                    throw new IllegalArgumentException("no such prefix");
                }
                return new Network(base, bits);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "rouse.ingest.devices.trusted-proxies: \"" + text + "\" is no address and no network", e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] own = base.getAddress();
            byte[] other = address.getAddress();
            if (own.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
