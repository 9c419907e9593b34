package org.rouse.ingest.connect.devices;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.contracts.v1.Pairing;
import org.rouse.ingest.connect.links.ConnectionIndex;
import org.rouse.ingest.connect.links.ConnectionIndex.OpenPairing;
import org.rouse.ingest.connect.links.LinkLog;
import org.rouse.ingest.intake.http.DeviceTokens;
import org.rouse.ingest.intake.upload.LogUnavailableException;

/** Issues codes, and a token for each redeemed code. Blocks while the log confirms. */
final class PairingService {

    private static final int TOKEN_BYTES = 32;

    private final LinkLog log;
    private final ConnectionIndex index;
    private final DeviceSettings settings;
    private final WrongCodes wrongCodes;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PairingService(LinkLog log, ConnectionIndex index, DeviceSettings settings, InstantSource clock) {
        this.log = log;
        this.index = index;
        this.settings = settings;
        this.wrongCodes = new WrongCodes(settings.codeLife(), settings.wrongCodes(), settings.guessChance(), clock);
        this.clock = clock;
    }

    /** An issued code. */
    record Offer(PairingCode code, Instant expiresAt) {}

    /** The result of redeeming a code. */
    sealed interface Answer {}

    /** @param token shown this once; only its hash is stored */
    record Paired(String personId, PairedDevice device, String token) implements Answer {

        @Override
        public String toString() {
            return "Paired[" + device.getId() + "]"; // never the token
        }
    }

    /** The code is unknown, used or expired. */
    record WrongCode() implements Answer {}

    /** The person has the most devices that are allowed. */
    record TooManyDevices() implements Answer {}

    /** The address has sent too many wrong codes. */
    record Wait(Duration how) implements Answer {}

    /** Issues a code to the person; their previous code becomes void. */
    Offer offer(String personId) throws LogUnavailableException {
        PairingCode code = PairingCode.random(random, wrongCodes.isStrict());
        Instant expiresAt = clock.instant().plus(settings.codeLife());
        log.change(personId, links -> {
            long revision = links.getPairingsList().stream()
                            .mapToLong(Pairing::getRevision)
                            .max()
                            .orElse(0)
                    + 1;
            return links.toBuilder()
                    .addPairings(Pairing.newBuilder()
                            .setCodeHash(code.hash())
                            .setExpiresAtMs(expiresAt.toEpochMilli())
                            .setRevision(revision))
                    .build();
        });
        return new Offer(code, expiresAt);
    }

    /**
     * Pairs a device.
     *
     * @param address of the sender, for counting wrong codes
     */
    Answer redeem(PairingCode code, String name, String kind, String address) throws LogUnavailableException {
        Optional<Duration> wait = code.isLong() ? Optional.empty() : wrongCodes.wait(address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        Optional<OpenPairing> open = index.pairing(code.hash()).filter(this::holds);
        if (open.isEmpty()) {
            if (!code.isLong()) {
                wrongCodes.wrong(address, index.openPairings(clock.millis()));
            }
            return new WrongCode();
        }
        if (index.of(open.get().personId()).getDevicesCount() >= settings.most()) {
            return new TooManyDevices();
        }
        return paired(open.get(), name, kind);
    }

    private boolean holds(OpenPairing open) {
        return open.pairing().getExpiresAtMs() > clock.millis()
                && device(
                                index.of(open.personId()),
                                PairingCode.deviceId(open.pairing().getCodeHash()))
                        .isEmpty();
    }

    private Answer paired(OpenPairing open, String name, String kind) throws LogUnavailableException {
        String token =
                DeviceTokens.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
        PairedDevice device = PairedDevice.newBuilder()
                .setId(PairingCode.deviceId(open.pairing().getCodeHash()))
                .setName(name)
                .setKind(kind)
                .setTokenHash(hash(token))
                .addScopes("sync")
                .setPairedAtMs(clock.millis())
                .setRevision(1)
                .build();
        Links links = log.change(
                open.personId(),
                known -> device(known, device.getId()).isPresent()
                        ? known
                        : known.toBuilder().addDevices(device).build());
        boolean ours = device(links, device.getId())
                .filter(kept -> kept.getTokenHash().equals(device.getTokenHash()))
                .isPresent();
        return ours
                ? new Paired(open.personId(), device, token)
                : new WrongCode(); // another request redeemed the code first
    }

    static Optional<PairedDevice> device(Links links, String id) {
        return links.getDevicesList().stream()
                .filter(device -> device.getId().equals(id))
                .findFirst();
    }

    static ByteString hash(String token) {
        return Hashes.sha256(token.getBytes(US_ASCII));
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
