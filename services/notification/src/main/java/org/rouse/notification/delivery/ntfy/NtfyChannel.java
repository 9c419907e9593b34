package org.rouse.notification.delivery.ntfy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.NtfyAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.OutboundHttp.Answer;
import org.rouse.notification.delivery.ProviderNames;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Delivers to topics of ntfy servers. */
public final class NtfyChannel implements DeliveryChannel {

    /** The limit of a message; a longer one would arrive as an attachment. */
    private static final int LONGEST = 4_096;

    /** The server's answer where no device has subscribed to the topic, so that it cannot tell whose quota to count. */
    private static final int NOBODY_THERE = 507;

    private final OutboundHttp http;
    private final NtfyAddresses addresses;
    private final boolean keep;
    private final JsonMapper json;

    /** @param keep whether servers keep messages for offline devices */
    public NtfyChannel(OutboundHttp http, NtfyAddresses addresses, boolean keep, JsonMapper json) {
        this.http = http;
        this.addresses = addresses;
        this.keep = keep;
        this.json = json;
    }

    @Override
    public String type() {
        return "ntfy";
    }

    @Override
    public Channel.AddressCase address() {
        return Channel.AddressCase.NTFY;
    }

    @Override
    public String provider(Channel channel) {
        return ProviderNames.of(type(), channel.getNtfy().getServer());
    }

    @Override
    public Optional<String> missingSetting() {
        return addresses.isOff() ? Optional.of(NtfySettings.SWITCH) : Optional.empty();
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        NtfyAddress address = channel.getNtfy();
        URI server;
        try {
            server = addresses.check(address.getServer()); // the rules may be stricter now than at registration
        } catch (InvalidAddressException e) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "address-blocked"));
        }
        byte[] message = json.writeValueAsBytes(NtfyMessage.of(address.getTopic(), dispatch));
        if (message.length > LONGEST) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "too-long"));
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Cache", keep ? "yes" : "no");
        addresses
                .token(dispatch.prompt().getPersonId(), channel)
                .ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        return http.post(server.resolve("/"), headers, message).map(answer -> answer.outcome(NtfyChannel::outcome));
    }

    private static AttemptOutcome outcome(Answer.Status status) {
        int code = status.code();
        if (code >= 200 && code < 300) {
            return new AttemptOutcome.Accepted();
        }
        String cause = "status-" + code;
        if (code == 429) {
            return new AttemptOutcome.Limited(
                    status.retryAfter(), cause); // the server counts by the sender's address, not by topic
        }
        if (code == NOBODY_THERE) {
            return new AttemptOutcome.RejectedForGood(false, "nobody-there");
        }
        return code >= 500
                ? new AttemptOutcome.TryAgain(status.retryAfter(), cause)
                : new AttemptOutcome.RejectedForGood(
                        false, cause); // a topic is never gone; 401 and 403 are about the channel's own token
    }
}
