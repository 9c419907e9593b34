package org.rouse.ingest.intake.http;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens of paired devices, which are accepted beside those of the issuer. Asked on the event loop, so answers come from memory. */
public interface DeviceTokens {

    /** What a device's token begins with. */
    String PREFIX = "rsd_";

    /** A device, whose token says whose it is and that it may sync. */
    record Device(String personId, String deviceId) {}

    /** The person a token was given to; empty for one that was never given or is revoked. */
    Optional<Device> deviceOf(String token);

    /**
     * A device had an upload stored.
     *
     * @param receivedAt by our clock
     * @param sentAt     by the device's, where it said so
     * @param lastMinute start of the newest minute it sent; null when none
     */
    void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute);
}
