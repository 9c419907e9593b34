package org.rouse.notification.links;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The deployment's sealing keys, from which the keys for signing are derived.
 *
 * @param masters 32 bytes each; the current sealing key comes first, and signs
 */
public record SigningKeys(List<byte[]> masters) {

    public static SigningKeys of(SealingSettings sealing) {
        Stream<String> others = sealing.keys().keySet().stream().filter(id -> !id.equals(sealing.current()));
        return new SigningKeys(Stream.concat(Stream.of(sealing.current()), others)
                .map(id -> sealing.keys().getOrDefault(id, ""))
                .filter(key -> !key.isBlank())
                .map(key -> Base64.getDecoder().decode(key.strip()))
                .toList());
    }

    @Override
    public String toString() {
        return "SigningKeys"; // they stay out of logs
    }
}
