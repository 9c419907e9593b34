package org.rouse.notification.delivery.ntfy;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * ntfy. Without allowed hosts it is off.
 *
 * @param allowedHosts servers people may name; {@code *.} in front stands for any name below
 * @param keep         whether the server keeps a message for offline devices, for as long as it keeps any, which is longer than most
 *                     prompts are useful
 */
public record NtfySettings(
        @DefaultValue("ntfy.sh") List<String> allowedHosts,
        @DefaultValue("false") boolean keep) {

    /** The setting that switches the channel on. */
    static final String SWITCH = "rouse.notification.ntfy.allowed-hosts";

    public NtfySettings {
        allowedHosts = allowedHosts.stream().filter(host -> !host.isBlank()).toList();
    }
}
