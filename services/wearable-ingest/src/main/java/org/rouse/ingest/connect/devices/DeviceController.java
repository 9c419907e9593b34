package org.rouse.ingest.connect.devices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.PairedDevice;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.QrSvg;
import org.rouse.http.Rule;
import org.rouse.http.TimedPage;
import org.rouse.ingest.connect.devices.PairingService.Offer;
import org.rouse.ingest.intake.http.CallerScope;
import org.rouse.ingest.intake.http.PlainText;
import org.rouse.ingest.intake.http.Waiting;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pairs, lists and revokes devices. */
@RestController
@Tag(name = "devices", description = "Phones, watches and apps of a person; scope person (oneself) or admin")
class DeviceController {

    private static final Set<String> KINDS = Set.of("phone", "watch", "app");
    private static final int LONGEST_NAME = 100;

    private final PairingService pairing;
    private final DeviceList devices;
    private final DeviceSettings settings;
    private final SenderAddresses addresses;
    private final InstantSource clock;

    DeviceController(PairingService pairing, DeviceList devices, DeviceSettings settings, InstantSource clock) {
        this.pairing = pairing;
        this.devices = devices;
        this.settings = settings;
        this.addresses = new SenderAddresses(settings.trustedProxies() == null ? List.of() : settings.trustedProxies());
        this.clock = clock;
    }

    @PostMapping("/api/v1/devices/pairings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A code by which one device can be paired; a code given before is void")
    Mono<DeviceBodies.Offered> offer(
            Authentication who, @RequestParam Optional<String> person, ServerHttpRequest request) {
        String personId = CallerScope.person(who, person);
        return Waiting.on(() -> pairing.offer(personId)).map(offer -> offered(offer, base(request)));
    }

    /** A link that any phone can open: the part behind {@code #} is never sent to a server. */
    private DeviceBodies.Offered offered(Offer offer, String base) {
        String app = settings.appUrl().isBlank() ? base : settings.appUrl();
        String uri = app + "/open/me#/pair?code=" + offer.code().text() + "&at="
                + URLEncoder.encode(base, StandardCharsets.UTF_8);
        return new DeviceBodies.Offered(offer.code().shown(), uri, QrSvg.of(uri), offer.expiresAt());
    }

    private String base(ServerHttpRequest request) {
        if (!settings.publicUrl().isBlank()) {
            return settings.publicUrl();
        }
        URI sentTo = request.getURI();
        return sentTo.getScheme() + "://" + sentTo.getAuthority();
    }

    @PostMapping("/v1/devices")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Pair a device by its code; the answer holds its token, this once. Needs no token")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
    @SecurityRequirements
    Mono<DeviceBodies.Paired> redeem(@RequestBody DeviceBodies.Redeem body, ServerHttpRequest request) {
        String name = name(body.name());
        String kind = kind(body.kind());
        PairingCode code = PairingCode.typed(given("code", body.code()));
        return Waiting.on(() -> pairing.redeem(code, name, kind, address(request)))
                .map(DeviceController::answer);
    }

    private static DeviceBodies.Paired answer(PairingService.Answer answer) {
        return switch (answer) {
            case PairingService.Paired paired ->
                new DeviceBodies.Paired(paired.device().getId(), paired.token(), "sync", paired.personId());
            case PairingService.WrongCode _ -> throw new ProblemException(Rule.PAIRING_UNKNOWN);
            case PairingService.TooManyDevices _ -> throw new ProblemException(Rule.DEVICES_TOO_MANY);
            case PairingService.Wait(Duration how) ->
                throw new ProblemException(Problem.of(Rule.PAIRING_TRIES).retryAfter(how));
        };
    }

    @GetMapping("/api/v1/devices")
    @Operation(summary = "The person's devices with their last sync, in the order they were paired")
    DeviceBodies.Listed list(
            Authentication who,
            @RequestParam Optional<String> person,
            @Schema(description = "From the page before") @RequestParam Optional<String> cursor,
            @Schema(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        TimedPage<PairedDevice> page = TimedPage.oldestFirst(
                devices.of(CallerScope.person(who, person)),
                device -> new TimedPage.Place(device.getPairedAtMs(), device.getId()),
                cursor.orElse(null),
                limit);
        return DeviceBodies.Listed.of(page, clock.instant());
    }

    @DeleteMapping("/api/v1/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a device: its token is refused from now on; what it has sent stays")
    Mono<Void> revoke(Authentication who, @RequestParam Optional<String> person, @PathVariable String id) {
        String personId = CallerScope.person(who, person);
        return Waiting.on(() -> devices.revoke(personId, id))
                .flatMap(found -> found ? Mono.empty() : Mono.error(new ProblemException(Rule.DEVICE_UNKNOWN)));
    }

    private String address(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return address == null || address.getAddress() == null
                ? "unknown"
                : addresses.of(address.getAddress(), request.getHeaders().getOrEmpty("X-Forwarded-For"));
    }

    private static String kind(@Nullable String kind) {
        String given = given("kind", kind);
        if (!KINDS.contains(given)) {
            throw ProblemException.field("kind", "is \"phone\", \"watch\" or \"app\"");
        }
        return given;
    }

    private static String name(@Nullable String name) {
        String given = given("name", name).strip();
        if (!PlainText.fits(given, LONGEST_NAME)) {
            throw ProblemException.field("name", "has 1 to " + LONGEST_NAME + " characters and no control characters");
        }
        return given;
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw ProblemException.missing(field);
        }
        return value;
    }
}
