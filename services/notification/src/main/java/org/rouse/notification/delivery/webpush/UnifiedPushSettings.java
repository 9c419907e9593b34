package org.rouse.notification.delivery.webpush;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * UnifiedPush. It needs the VAPID keys of Web Push, and is off without allowed hosts.
 *
 * @param allowedHosts hosts of endpoints; {@code *.} in front stands for any name below
 */
public record UnifiedPushSettings(@DefaultValue("ntfy.sh") List<String> allowedHosts) {

    public UnifiedPushSettings {
        allowedHosts = allowedHosts.stream().filter(host -> !host.isBlank()).toList();
    }
}
