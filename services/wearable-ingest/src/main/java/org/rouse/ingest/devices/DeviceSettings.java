package org.rouse.ingest.devices;

import java.time.Duration;

/**
 * How devices are paired.
 *
 * @param publicUrl      where devices reach this service, such as "https://sync.example.org"; empty takes what the request was sent to
 * @param codeLife       how long a pairing code holds
 * @param wrongCodes     wrong codes one address may send within {@code codeLife}; then it waits
 * @param wrongCodesAll  wrong codes all addresses together may send within {@code codeLife}
 * @param most           devices of one person, revoked ones included
 * @param syncNotedEvery at most this often the last sync of a device is written to the log; in memory it is exact
 */
public record DeviceSettings(
        String publicUrl, Duration codeLife, int wrongCodes, int wrongCodesAll, int most, Duration syncNotedEvery) {

    public DeviceSettings {
        if (codeLife.isNegative() || codeLife.isZero() || wrongCodes < 1 || wrongCodesAll < wrongCodes || most < 1) {
            throw new IllegalArgumentException(
                    "rouse.ingest.devices: code-life, wrong-codes and most must be positive, wrong-codes-all not below wrong-codes");
        }
    }
}
