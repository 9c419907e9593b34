package org.rouse.notification.delivery.ntfy;

import com.google.protobuf.ByteString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.NtfyAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.delivery.AllowedHosts;

/** Checks ntfy topics from people, and seals their access tokens. */
public final class NtfyAddresses {

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** Names that ntfy servers use for their own pages and refuse to publish to. */
    private static final Set<String> RESERVED =
            Set.of("docs", "static", "file", "app", "metrics", "account", "settings", "signup", "login", "v1");

    private static final Pattern TOKEN = Pattern.compile("tk_[A-Za-z0-9]{1,64}");

    private final UrlGuard guard;
    private final AllowedHosts allowedHosts;
    private final Sealing secrets;

    public NtfyAddresses(UrlGuard guard, NtfySettings settings, Sealing secrets) {
        this.guard = guard;
        allowedHosts = new AllowedHosts(settings.allowedHosts());
        this.secrets = secrets;
    }

    /**
     * Checks an address and seals its token.
     *
     * @param token access token, blank for an open topic; empty to keep the current one, if any
     * @param known the replaced channel; its token is kept on the same server, and sent to no other
     * @throws InvalidAddressException naming the field and the rule it breaks
     */
    public NtfyAddress register(
            String personId,
            String channelId,
            String server,
            String topic,
            Optional<String> token,
            Optional<Channel> known) {
        URI url = check(server);
        if (!TOPIC.matcher(topic).matches()) {
            throw new InvalidAddressException("topic", "must be 1 to 64 letters, digits, '_' or '-'");
        }
        if (RESERVED.contains(topic)) {
            throw new InvalidAddressException("topic", "must not be one that ntfy keeps for itself: " + topic);
        }
        NtfyAddress.Builder address =
                NtfyAddress.newBuilder().setServer(url.toString()).setTopic(topic);
        String owner = owner(personId, channelId);
        token.or(() -> kept(known, address.getServer(), owner))
                .filter(given -> !given.isEmpty())
                .ifPresent(given -> {
                    if (!TOKEN.matcher(given).matches()) {
                        throw new InvalidAddressException("token", "must be an access token of ntfy, tk_...");
                    }
                    byte[] sealed = secrets.seal(given.getBytes(StandardCharsets.US_ASCII), owner);
                    address.setSealedToken(ByteString.copyFrom(sealed));
                });
        return address.build();
    }

    private Optional<String> kept(Optional<Channel> known, String server, String owner) {
        Optional<NtfyAddress> before =
                known.map(Channel::getNtfy).filter(one -> !one.getSealedToken().isEmpty());
        return before.map(one -> {
            if (!one.getServer().equals(server)) {
                throw new InvalidAddressException(
                        "token",
                        "must be named where server changes, or be \"\" for an open"
                                + " topic: the one that is kept belongs to the server of before");
            }
            return secrets.open(one.getSealedToken().toByteArray(), owner)
                    .map(token -> new String(token, StandardCharsets.US_ASCII))
                    .orElseThrow(() ->
                            new InvalidAddressException("token", "must be named: the one that is kept can't be read"));
        });
    }

    boolean isOff() {
        return allowedHosts.isEmpty();
    }

    /** The server, where it may be called: https, a listed host, no path behind it. */
    URI check(String server) {
        URI url = guard.check("server", server);
        if (!allowedHosts.permits(url.getHost())) {
            throw new InvalidAddressException("server", "is not one this deployment sends to");
        }
        if (!url.getScheme().equalsIgnoreCase("https") && !guard.isAllowedNetwork(url)) {
            throw new InvalidAddressException("server", "must begin with https:");
        }
        boolean bare = url.getRawQuery() == null
                && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
        if (!bare) {
            throw new InvalidAddressException("server", "must be without path and query");
        }
        return url;
    }

    /** The access token; empty for an open topic. */
    Optional<String> token(String personId, Channel channel) {
        byte[] sealed = channel.getNtfy().getSealedToken().toByteArray();
        return sealed.length == 0
                ? Optional.empty()
                : Optional.of(secrets.open(sealed, owner(personId, channel.getId()))
                        .map(token -> new String(token, StandardCharsets.US_ASCII))
                        .orElseThrow(() -> new IllegalStateException("the token of a channel cannot be opened")));
    }

    private static String owner(String personId, String channelId) {
        return personId + "|" + channelId + "|ntfy";
    }
}
