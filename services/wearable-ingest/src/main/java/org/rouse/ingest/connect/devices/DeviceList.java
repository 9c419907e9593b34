package org.rouse.ingest.connect.devices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.DeviceSync;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.LinkLog;
import org.rouse.ingest.intake.http.DeviceTokens;
import org.rouse.ingest.intake.upload.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People's devices: the owner of each token, the time each device last synced, and revocation. The last sync is exact on the instance that
 * received it, and written to the log at a limited rate per device, so another instance may show an older one.
 */
final class DeviceList implements DeviceTokens {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceList.class);
    private static final long MINUTE_MS = 60_000;

    private final LinkLog log;
    private final ConnectionIndex index;
    private final Duration notedEvery;
    private final InstantSource clock;
    private final Map<Device, DeviceSync> latest = new ConcurrentHashMap<>();

    DeviceList(LinkLog log, ConnectionIndex index, Duration notedEvery, InstantSource clock) {
        this.log = log;
        this.index = index;
        this.notedEvery = notedEvery;
        this.clock = clock;
    }

    @Override
    public Optional<Device> deviceOf(String token) {
        return index.holder(PairingService.hash(token))
                .map(holder -> new Device(holder.personId(), holder.device().getId()));
    }

    @Override
    public void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute) {
        DeviceSync.Builder sync = DeviceSync.newBuilder().setAtMs(receivedAt.toEpochMilli());
        sentAt.ifPresent(
                at -> sync.setClockSkewMs(Duration.between(receivedAt, at).toMillis()));
        if (lastMinute != null) {
            sync.setNewestDataMs(lastMinute.toEpochMilli() + MINUTE_MS);
        }
        DeviceSync merged = latest.merge(device, sync.build(), DeviceList::later);
        long noted = PairingService.device(index.of(device.personId()), device.deviceId())
                .map(known -> known.getLastSync().getAtMs())
                .orElse(0L);
        if (receivedAt.toEpochMilli() - noted >= notedEvery.toMillis()) {
            Thread.ofVirtual().name("device-sync-noted").start(() -> note(device, merged));
        }
    }

    /** A later sync of older data leaves the time of the newest data as it is. */
    private static DeviceSync later(DeviceSync one, DeviceSync other) {
        DeviceSync last = one.getAtMs() > other.getAtMs() ? one : other;
        return last.toBuilder()
                .setNewestDataMs(Math.max(one.getNewestDataMs(), other.getNewestDataMs()))
                .build();
    }

    private void note(Device device, DeviceSync sync) {
        try {
            log.change(device.personId(), changing(device.deviceId(), known -> {
                long since = sync.getAtMs() - known.getLastSync().getAtMs();
                return since < notedEvery.toMillis()
                        ? known
                        : known.toBuilder()
                                .setLastSync(later(known.getLastSync(), sync))
                                .setRevision(known.getRevision() + 1)
                                .build();
            }));
        } catch (LogUnavailableException e) {
            LOG.atInfo().setCause(e).log("The last sync of a device was not noted; its next one will be");
        }
    }

    /** The person's devices, in the order in which they were paired. */
    List<PairedDevice> of(String personId) {
        return index.of(personId).getDevicesList().stream()
                .map(device -> withLatest(personId, device))
                .sorted(java.util.Comparator.comparingLong(PairedDevice::getPairedAtMs)
                        .thenComparing(PairedDevice::getId))
                .toList();
    }

    private PairedDevice withLatest(String personId, PairedDevice device) {
        DeviceSync sync = latest.get(new Device(personId, device.getId()));
        return sync == null
                ? device
                : device.toBuilder()
                        .setLastSync(later(device.getLastSync(), sync))
                        .build();
    }

    /** Revokes the device's token for good; another instance follows once it has read the record. False when the device does not exist. */
    boolean revoke(String personId, String deviceId) throws LogUnavailableException {
        if (PairingService.device(index.of(personId), deviceId).isEmpty()) {
            return false;
        }
        long now = clock.millis();
        log.change(
                personId,
                changing(
                        deviceId,
                        known -> known.getRevokedAtMs() != 0
                                ? known
                                : known.toBuilder()
                                        .setRevokedAtMs(now)
                                        .setRevision(known.getRevision() + 1)
                                        .build()));
        latest.remove(new Device(personId, deviceId));
        return true;
    }

    private static UnaryOperator<Links> changing(String deviceId, UnaryOperator<PairedDevice> change) {
        return links -> {
            Links.Builder changed = links.toBuilder();
            for (int i = 0; i < links.getDevicesCount(); i++) {
                if (links.getDevices(i).getId().equals(deviceId)) {
                    changed.setDevices(i, change.apply(links.getDevices(i)));
                }
            }
            return changed.build();
        };
    }
}
