package org.rouse.notification.links;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys that seal webhook secrets.
 *
 * @param current id of the key that seals new secrets
 * @param keys    base64 of 32 bytes by id (1-32 characters); an old key stays until nothing is sealed with it
 */
public record SealingSettings(
        @NotBlank(message = "name the key that seals webhook secrets") @DefaultValue("")
        String current,

        @NotEmpty(message = "give at least one key, base64 of 32 bytes") @DefaultValue
        Map<String, String> keys) {
    public SealingSettings {
        keys = Map.copyOf(keys);
    }

    @Override
    public String toString() {
        return "SealingSettings[" + current + "]"; // keys stay out of logs
    }
}
