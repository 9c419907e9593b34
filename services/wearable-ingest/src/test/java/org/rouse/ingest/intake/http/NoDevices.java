package org.rouse.ingest.intake.http;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No device is paired. */
public final class NoDevices implements DeviceTokens {

    @Override
    public Optional<Device> deviceOf(String token) {
        return Optional.empty();
    }

    @Override
    public void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute) {
        throw new IllegalStateException("nobody has a device");
    }
}
