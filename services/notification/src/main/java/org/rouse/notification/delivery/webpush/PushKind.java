package org.rouse.notification.delivery.webpush;

import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebPushAddress;

/** Who chose the push service: both speak the same protocol, but one is known to us and the other is anybody's. */
public enum PushKind {
    /** The maker of the browser did. */
    WEB_PUSH("web-push", Channel.AddressCase.WEB_PUSH),
    /** The person did: a distributor of UnifiedPush. */
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
