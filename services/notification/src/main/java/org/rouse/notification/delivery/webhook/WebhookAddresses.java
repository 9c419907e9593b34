package org.rouse.notification.delivery.webhook;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebhookAddress;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.http.sealing.Sealing;

/** Checks and seals webhook addresses from people. */
public final class WebhookAddresses {

    private final UrlGuard guard;
    private final Sealing secrets;

    public WebhookAddresses(UrlGuard guard, Sealing secrets) {
        this.guard = guard;
        this.secrets = secrets;
    }

    /**
     * A checked address.
     *
     * @param newSecret the secret in the form {@code whsec_...}, when it was made here and is to be shown once
     */
    public record Registered(WebhookAddress address, Optional<String> newSecret) {}

    /**
     * Checks the address and seals its secret.
     *
     * @param secret the person's own; empty to keep the current one, else to have one made
     * @param known  the replaced channel; its secret is kept, whatever its URL
     * @throws org.rouse.http.outbound.InvalidAddressException naming the field and the rule it breaks
     */
    public Registered register(
            String personId, String channelId, String url, Optional<String> secret, Optional<Channel> known) {
        String checked = guard.check("url", url).toString();
        String owner = owner(personId, channelId);
        Optional<byte[]> given = secret.map(WebhookSecret::parse).or(() -> kept(known, owner));
        byte[] key = given.orElseGet(WebhookSecret::random);
        WebhookAddress address = WebhookAddress.newBuilder()
                .setUrl(checked)
                .setSealedSecret(ByteString.copyFrom(secrets.seal(key, owner)))
                .build();
        return new Registered(address, given.isPresent() ? Optional.empty() : Optional.of(WebhookSecret.format(key)));
    }

    private Optional<byte[]> kept(Optional<Channel> known, String owner) {
        return known.map(Channel::getWebhook)
                .map(address -> address.getSealedSecret().toByteArray())
                .flatMap(secret -> secrets.open(secret, owner));
    }

    /** The owner that a secret is sealed for: it opens for this channel of this person only. */
    static String owner(String personId, String channelId) {
        return personId + "|" + channelId;
    }
}
