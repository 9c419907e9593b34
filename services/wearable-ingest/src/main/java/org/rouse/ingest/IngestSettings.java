package org.rouse.ingest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.connect.devices.DeviceSettings;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.body.BodyLimits;
import org.rouse.ingest.intake.http.HttpSettings;
import org.rouse.ingest.intake.imports.ImportSettings;
import org.rouse.ingest.intake.publish.KafkaSettings;
import org.rouse.ingest.intake.upload.UploadLimits;
import org.rouse.ingest.provider.accounts.OAuthSettings;
import org.rouse.ingest.provider.pull.PullSettings;
import org.rouse.ingest.provider.push.PushSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the service; their defaults are in wearable-ingest.yml.
 *
 * @param accounts the person that each account at a provider belongs to
 */
@ConfigurationProperties("rouse.ingest")
@Validated
public record IngestSettings(
        @NotNull KafkaSettings kafka,
        @NotNull HttpSettings http,
        @NotNull BodyLimits body,
        @NotNull UploadLimits upload,
        @NotNull DeviceSettings devices,
        @NotNull ImportSettings imports,
        @NotNull OAuthSettings oauth,
        @NotNull PushSettings push,
        @NotNull PullSettings pull,
        @Nullable List<Account> accounts) {

    /** One linked account. */
    public record Account(String provider, String userId, String personId) {}

    private record Link(String provider, String userId) {}

    Accounts linked() {
        List<Account> configured = accounts == null ? List.of() : accounts;
        Map<Link, String> links = configured.stream()
                .collect(Collectors.toUnmodifiableMap(a -> new Link(a.provider(), a.userId()), Account::personId));
        return (provider, userId) -> Optional.ofNullable(links.get(new Link(provider, userId)));
    }
}
