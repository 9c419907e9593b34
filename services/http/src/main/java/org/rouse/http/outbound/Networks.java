package org.rouse.http.outbound;

import java.net.InetAddress;
import java.util.List;

/** A set of IP networks. */
final class Networks {

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Network(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param cidrs such as "10.0.0.0/8" or "fc00::/7"
     * @throws IllegalArgumentException naming one that is not in that form
     */
    static Networks of(List<String> cidrs) {
        return new Networks(cidrs.stream().map(Networks::parse).toList());
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    private static Network parse(String cidr) {
        int slash = Math.max(cidr.indexOf('/'), 0);
        try {
            byte[] address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(cidr.substring(slash + 1));
            if (bits >= 0 && bits <= address.length * 8) {
                return new Network(address, bits);
            }
            throw new IllegalArgumentException("the prefix is longer than the address");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a network in CIDR form: " + cidr, e);
        }
    }
}
