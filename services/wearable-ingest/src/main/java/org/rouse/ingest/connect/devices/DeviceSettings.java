package org.rouse.ingest.connect.devices;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the pairing of devices.
 *
 * @param publicUrl      where devices reach this service, such as "https://sync.example.org"; empty takes the address that the request was
 *                       sent to
 * @param appUrl         where browsers reach the person's app, which a pairing link opens; empty takes {@code publicUrl}
 * @param codeLife       how long a pairing code is valid
 * @param wrongCodes     wrong codes that one address may send within {@code codeLife}; then it waits, or uses a long code
 * @param guessChance    the most chance that all wrong codes within {@code codeLife} together have of hitting a valid one
 * @param trustedProxies addresses and networks of proxies whose X-Forwarded-For is believed; none unless set
 * @param most           devices of one person, revoked ones included
 * @param syncNotedEvery least time between two records of a device's last sync on the log; in memory it is exact
 */
public record DeviceSettings(
        String publicUrl,
        String appUrl,
        Duration codeLife,
        int wrongCodes,
        double guessChance,
        @Nullable List<String> trustedProxies,
        int most,
        Duration syncNotedEvery) {

    public DeviceSettings {
        trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
        if (codeLife.isNegative() || codeLife.isZero() || wrongCodes < 1 || !(guessChance > 0) || most < 1) {
            throw new IllegalArgumentException(
                    "rouse.ingest.devices: code-life, wrong-codes, guess-chance and most must be positive");
        }
    }
}
