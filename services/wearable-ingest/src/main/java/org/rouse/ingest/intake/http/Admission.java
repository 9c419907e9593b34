package org.rouse.ingest.intake.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.v1.Lane;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.Upload;
import org.springframework.security.core.Authentication;

/** Decides who may upload, for whom, and in which format. Every path by which a person's upload comes in asks here. */
public final class Admission {

    private final Accounts accounts;
    private final DeviceTokens devices;
    private final InstantSource clock;
    private final Permission permission;
    private final UploadIds ids = new UploadIds();

    Admission(Accounts accounts, DeviceTokens devices, InstantSource clock, Permission permission) {
        this.accounts = accounts;
        this.devices = devices;
        this.clock = clock;
        this.permission = permission;
    }

    /** Whether the token's scope allows uploads at all. */
    static boolean maySync(Authentication token) {
        return token.isAuthenticated()
                && token.getAuthorities().stream().anyMatch(scope -> {
                    String name = String.valueOf(scope.getAuthority());
                    return name.equals("SCOPE_sync") || name.equals("SCOPE_admin");
                });
    }

    /**
     * The person an upload is for.
     *
     * @param asked the {@code person} parameter
     * @throws ProblemException where the caller may not upload for them, or none of their data may be taken in
     */
    String person(Authentication token, Optional<String> asked) {
        String person = CallerScope.person(token, asked);
        requireAgreed(permission, person);
        return person;
    }

    /** @throws ProblemException where the person took back their consent to processing, or paused */
    public static void requireAgreed(Permission permission, String personId) {
        permission.against(personId).ifPresent(why -> {
            throw new ProblemException(rule(why));
        });
    }

    static Rule rule(NoData why) {
        return switch (why) {
            case WITHDRAWN -> Rule.CONSENT_WITHDRAWN;
            case PAUSED -> Rule.PERSON_PAUSED;
        };
    }

    /**
     * The intake of an upload.
     *
     * @param personId  result of {@link #person}
     * @param callersAt the caller's clock, where known; read once the upload is durable
     */
    Intake intake(
            Authentication token,
            String personId,
            FormatParser parser,
            Told told,
            ContentCoding coding,
            Optional<ReceiptCache.Key> key,
            CallersClock callersAt) {
        UploadContext context = new UploadContext(
                Optional.of(personId), accounts.ownedBy(personId), clock.instant(), told.zone(), told.file());
        Upload upload = new Upload(ids.next(), context, told.lane());
        if (token instanceof DeviceAuthentication by) {
            return new Intake(
                    parser,
                    upload,
                    coding,
                    key,
                    receipt -> devices.synced(by.device(), receipt.received(), callersAt.told(), receipt.lastMinute()));
        }
        return new Intake(parser, upload, coding, key);
    }

    /** The settings from the parameters. */
    record Told(ZoneId zone, FileHints file, Optional<Lane> lane) {}

    /** A device's own clock. */
    @FunctionalInterface
    interface CallersClock {

        /** Empty where the device sent no date. */
        Optional<Instant> told();
    }
}
