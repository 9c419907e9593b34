package org.rouse.ingest.intake.http;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens of paired devices, which are accepted beside those of the issuer. Called on the event loop, so answers come from memory. */
public interface DeviceTokens {

    /** The prefix of a device's token. */
    String PREFIX = "rsd_";

    /** A device, whose token names its owner and allows it to sync. */
    record Device(String personId, String deviceId) {}

    /** The device that a token was issued to; empty for an unknown or revoked token. */
    Optional<Device> deviceOf(String token);

    /**
     * A device's upload was stored.
     *
     * @param receivedAt by our clock
     * @param sentAt     by the device's clock, where it sent its time
     * @param lastMinute start of the newest minute it sent; null when none
     */
    void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute);
}
