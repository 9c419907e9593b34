package org.rouse.notification.delivery.webpush;

import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebPushAddress;

/**
 * The chooser of the push service: both kinds speak the same protocol, but browsers' services are known and a person's may be anybody's.
 */
public enum PushKind {
    /** The maker of the browser chose it. */
    WEB_PUSH("web-push", Channel.AddressCase.WEB_PUSH),
    /** The person chose it: a distributor of UnifiedPush. */
    UNIFIED_PUSH("unified-push", Channel.AddressCase.UNIFIED_PUSH);

    private final String type;
    private final Channel.AddressCase address;

    PushKind(String type, Channel.AddressCase address) {
        this.type = type;
        this.address = address;
    }

    String type() {
        return type;
    }

    Channel.AddressCase address() {
        return address;
    }

    WebPushAddress of(Channel channel) {
        return this == WEB_PUSH ? channel.getWebPush() : channel.getUnifiedPush();
    }
}
