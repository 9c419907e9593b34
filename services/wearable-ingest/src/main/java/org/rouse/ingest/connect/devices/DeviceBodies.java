package org.rouse.ingest.connect.devices;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.DeviceSync;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.http.TimedPage;

/** The bodies of requests and answers about devices. */
final class DeviceBodies {

    private DeviceBodies() {}

    /** A code to type, or scan, into the device. */
    @Schema(name = "PairingOffer")
    record Offered(
            @Schema(example = "7KQM-3WXB") String code,

            @Schema(description = "The same with the address of this service, as a link that the person's app opens")
            String uri,

            @Schema(description = "The URI as a QR code, SVG")
            String qr,

            Instant expiresAt) {}

    @Schema(name = "PairingRequest")
    record Redeem(
            @Schema(description = "In any case, with or without hyphen", example = "7KQM-3WXB") @Nullable
            String code,

            @Schema(example = "Ada's phone", maxLength = 100) @Nullable
            String name,

            @Schema(allowableValues = {"phone", "watch", "app"}) @Nullable
            String kind) {}

    @Schema(name = "PairedDevice")
    record Paired(
            String id,

            @Schema(description = "Bearer token for /v1/sync and /api/v1/imports, shown this once")
            String token,

            String scope,
            String personId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Devices")
    record Listed(
            List<Device> devices,

            @Schema(description = "To be given as ?cursor= for the next page; absent on the last") @Nullable
            String next) {

        static Listed of(TimedPage<PairedDevice> page, Instant now) {
            return new Listed(
                    page.shown().stream().map(device -> Device.of(device, now)).toList(), page.next());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Device")
    record Device(
            String id,
            String name,
            String kind,
            List<String> scopes,
            Instant pairedAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastSync,

            @Schema(description = "How far the device's clock was ahead of ours, where it sent a Date header") @Nullable
            Duration clockSkew,

            @Schema(description = "End of the newest minute it has sent") @Nullable
            Instant newestData,

            @Schema(description = "Age of that minute now") @Nullable
            Duration dataAge) {

        static Device of(PairedDevice device, Instant now) {
            DeviceSync sync = device.getLastSync();
            Instant newest = instant(sync.getNewestDataMs());
            return new Device(
                    device.getId(),
                    device.getName(),
                    device.getKind(),
                    List.copyOf(device.getScopesList()),
                    Instant.ofEpochMilli(device.getPairedAtMs()),
                    instant(device.getRevokedAtMs()),
                    instant(sync.getAtMs()),
                    sync.hasClockSkewMs() ? Duration.ofMillis(sync.getClockSkewMs()) : null,
                    newest,
                    newest == null ? null : Duration.between(newest, now));
        }

        private static @Nullable Instant instant(long millis) {
            return millis == 0 ? null : Instant.ofEpochMilli(millis);
        }
    }
}
